/**
 * Files in and out: through the browser's own dialogs where it has the File System Access API, by download and file
 * chooser elsewhere. The app gets this as a port, so that a test can put another in its place.
 *
 * Must not know: what is in a file.
 */
import { fileOpen, fileSave } from 'browser-fs-access';
import { chooseFiles } from './chooseFiles';
import { download } from './download';

export interface FileToSave {
  /** With its ending; the user may choose another. */
  readonly name: string;
  /** MIME type. */
  readonly type: string;
  /** In words, for the dialog: “PNG image”. */
  readonly description: string;
  /**
   * May still be in the making: dialogs open only at a click, so the user chooses the place meanwhile. When it is
   * rejected with an AbortError, saving counts as cancelled; any other rejection is passed on.
   */
  readonly content: string | Blob | Promise<Blob>;
}

export interface FileKind {
  /** In words: “Plan file”. */
  readonly description: string;
  /** With the dot. */
  readonly endings: readonly string[];
  readonly types: readonly string[];
  /** Several may be chosen at once. */
  readonly several?: true;
}

export interface FilePort {
  /** Rejects with a `FileFailure` when the browser does not write the file. A download counts as saved. */
  save(file: FileToSave): Promise<'saved' | 'cancelled'>;
  /** Lets the user choose files, or one. Rejects with a `FileFailure` when the browser does not give it. */
  open(kind: FileKind): Promise<readonly File[] | 'cancelled'>;
}

export type FileFailureReason = 'not-allowed' | 'no-room' | 'failed';

export class FileFailure extends Error {
  override readonly name = 'FileFailure';
  constructor(
    readonly reason: FileFailureReason,
    cause: unknown,
  ) {
    super(`The file was not written or read: ${reason}.`, { cause });
  }
}

export const browserFiles: FilePort = {
  async save({ name, type, description, content }) {
    const blob = content instanceof Promise ? content : Promise.resolve(new Blob([content], { type }));
    let fault: unknown;
    blob.catch((reason: unknown) => (fault = reason));
    const options = { fileName: name, description, mimeTypes: [type], extensions: [name.slice(name.lastIndexOf('.'))] };
    try {
      // Asked anew each time: a test may have taken the picker away.
      if ('showSaveFilePicker' in window) await fileSave(blob, options);
      else download(await blob, name);
      return 'saved';
    } catch (reason) {
      if (isAbort(reason)) return 'cancelled';
      throw fault === undefined ? failureOf(reason) : fault;
    }
  },

  async open({ description, endings, types, several = false }) {
    try {
      if (!('showOpenFilePicker' in window)) return await chooseFiles(description, [...types, ...endings], several);
      const chosen = { description, extensions: [...endings], mimeTypes: [...types] };
      return several ? await fileOpen({ ...chosen, multiple: true }) : [await fileOpen(chosen)];
    } catch (reason) {
      if (isAbort(reason)) return 'cancelled';
      throw failureOf(reason);
    }
  },
};

/** The files that were dropped on the page; none when it was text or a folder. */
export function droppedFiles(transfer: Pick<DataTransfer, 'items'> | null): File[] {
  return [...(transfer?.items ?? [])].flatMap((item) => {
    if (item.kind !== 'file' || item.webkitGetAsEntry()?.isDirectory) return [];
    return item.getAsFile() ?? [];
  });
}

/** Whether a folder is among what was dropped. */
export function isFolderDropped(transfer: Pick<DataTransfer, 'items'> | null): boolean {
  return [...(transfer?.items ?? [])].some((item) => item.webkitGetAsEntry()?.isDirectory);
}

export function failureOf(reason: unknown): FileFailure {
  const name = nameOf(reason);
  if (name === 'NotAllowedError' || name === 'SecurityError') return new FileFailure('not-allowed', reason);
  if (name === 'QuotaExceededError') return new FileFailure('no-room', reason);
  return new FileFailure('failed', reason);
}

export function isAbort(reason: unknown): boolean {
  return nameOf(reason) === 'AbortError';
}

/** DOM exceptions are told apart by name. */
export function nameOf(reason: unknown): unknown {
  return typeof reason === 'object' && reason !== null && 'name' in reason ? reason.name : undefined;
}
