/**
 * A folder on disk that the user has chosen, and the files in it (File System Access API). Its handle outlives the visit;
 * the browser may want to ask again before it is used. The app gets this as a port, so that a test can put another in its
 * place.
 *
 * Must not know: what is in a file.
 */
import { failureOf, isAbort } from './files';

export interface FolderFile {
  readonly name: string;
  readonly handle: FileSystemFileHandle;
}

export interface FolderPort {
  /** Rejects with a `FileFailure` when the browser does not give the folder. Works only at a click or key press. */
  choose(): Promise<FileSystemDirectoryHandle | 'cancelled'>;
  /** The files in the folder itself whose names end so, by name. */
  files(folder: unknown, ending: string): Promise<readonly FolderFile[]>;
}

type Choosing = Partial<
  Record<'showDirectoryPicker', (wanted: { mode: 'readwrite'; id: string }) => Promise<FileSystemDirectoryHandle>>
>;

/** Whether this browser can open folders. */
export function hasFolders(): boolean {
  return 'showDirectoryPicker' in window;
}

export const browserFolders: FolderPort = {
  async choose() {
    try {
      const chosen = await (window as Choosing).showDirectoryPicker?.({ mode: 'readwrite', id: 'plans' });
      return chosen ?? 'cancelled';
    } catch (reason) {
      if (isAbort(reason)) return 'cancelled';
      throw failureOf(reason);
    }
  },

  async files(folder, ending) {
    const files: FolderFile[] = [];
    for await (const [name, handle] of (folder as FileSystemDirectoryHandle).entries())
      if (handle.kind === 'file' && name.toLowerCase().endsWith(ending)) files.push({ name, handle });
    return files.toSorted((a, b) => a.name.localeCompare(b.name, 'en-GB'));
  },
};
