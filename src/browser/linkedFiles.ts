/**
 * Reads and writes a file on disk again and again through its handle (File System Access API). The handle outlives the
 * visit, so what is written goes where the user once chose. The app gets this as a port, so that a test can put
 * another in its place.
 *
 * Must not know: what is in a file, which plan it belongs to.
 */
import { fileSave } from 'browser-fs-access';
import { download } from './download';
import { failureOf, isAbort, nameOf, type FileFailureReason, type FileToSave } from './files';

/** `gone`: deleted, moved or renamed since. */
export type LinkedFileFailureReason = FileFailureReason | 'gone';

export class LinkedFileFailure extends Error {
  override readonly name = 'LinkedFileFailure';
  constructor(
    readonly reason: LinkedFileFailureReason,
    cause: unknown,
  ) {
    super(`The linked file was not written or read: ${reason}.`, { cause });
  }
}

export interface LinkedFilePort {
  /**
   * Lets the user choose a place and saves there: gives the handle, or `saved` where the browser has none to give (then
   * it was a download). Rejects with a `FileFailure` when the browser does not write the file.
   */
  saveNew(file: FileToSave): Promise<FileSystemFileHandle | 'saved' | 'cancelled'>;
  /** The handle of a file that came out of the browser's own dialog; elsewhere there is none. */
  handleOf(file: File): FileSystemFileHandle | null;
  /** Whether the file may be written. `asking`: the browser may ask the user, which it does only at a click or key press. */
  mayWrite(handle: unknown, asking: boolean): Promise<boolean>;
  /** The file as it is now. Rejects, as `write` does, with a `LinkedFileFailure`. */
  read(handle: unknown): Promise<File>;
  /** Replaces the whole content, at once or not at all; gives the file as it is afterwards. */
  write(handle: unknown, content: string): Promise<File>;
  /** Runs the work while no other tab runs work of this name. */
  alone<T>(name: string, work: () => Promise<T>): Promise<T>;
}

/** What Chromium adds to the standard's handles; those of the private file system lack it, for there is nothing to ask. */
type Asking = Partial<
  Record<
    'queryPermission' | 'requestPermission',
    (wanted: { mode: 'readwrite' }) => Promise<'granted' | 'denied' | 'prompt'>
  >
>;

const readWrite = { mode: 'readwrite' } as const;

export const browserLinkedFiles: LinkedFilePort = {
  async saveNew({ name, type, description, content }) {
    const blob = Promise.resolve(content).then((made) => (made instanceof Blob ? made : new Blob([made], { type })));
    const options = { fileName: name, description, mimeTypes: [type], extensions: [name.slice(name.lastIndexOf('.'))] };
    try {
      if ('showSaveFilePicker' in window) return (await fileSave(blob, options)) ?? 'saved';
      download(await blob, name);
      return 'saved';
    } catch (reason) {
      if (isAbort(reason)) return 'cancelled';
      throw failureOf(reason);
    }
  },

  handleOf: (file) => ('handle' in file && isHandle(file.handle) ? file.handle : null),

  async mayWrite(handle, asking) {
    const { queryPermission, requestPermission } = handle as Asking;
    if (!queryPermission) return true;
    try {
      if ((await queryPermission.call(handle, readWrite)) === 'granted') return true;
      return asking && (await requestPermission?.call(handle, readWrite)) === 'granted';
    } catch {
      // Asked without a click, or in a frame that may not ask.
      return false;
    }
  },

  read: (handle) => guarded(async () => (handle as FileSystemFileHandle).getFile()),

  write: (handle, content) =>
    guarded(async () => {
      const file = handle as FileSystemFileHandle;
      const writable = await file.createWritable();
      try {
        await writable.write(content);
      } catch (reason) {
        await writable.abort().catch(() => undefined);
        throw reason;
      }
      await writable.close();
      return file.getFile();
    }),

  // Pages from an insecure address have no locks; there the tabs are as good as alone.
  alone: (name, work) =>
    'locks' in navigator ? navigator.locks.request(`aimtree-file-${name}`, work).then(async (done) => done) : work(),
};

function isHandle(value: unknown): value is FileSystemFileHandle {
  return typeof value === 'object' && value !== null && 'getFile' in value && 'createWritable' in value;
}

async function guarded<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (reason) {
    throw new LinkedFileFailure(nameOf(reason) === 'NotFoundError' ? 'gone' : failureOf(reason).reason, reason);
  }
}
