/**
 * The folder whose plans the library shows beside its own. It is kept for the next visit; whether the browser still lets
 * its files be read is asked then, and again only at a click.
 */
import { createStore } from 'zustand/vanilla';
import type { FolderFile } from '../../../browser/folders';
import type { PlanStore } from '../../../storage/planStore';
import type { Session } from '../../../store/session';
import type { FolderPlan } from './folderContent';

export interface FolderState {
  /** Null where none was opened. */
  readonly folder: { readonly name: string; readonly handle: unknown } | null;
  /** The browser has to be asked before its files can be read. */
  readonly isLocked: boolean;
  /** Null while they are being read. */
  readonly plans: readonly FolderPlan<FolderFile>[] | null;
}

export interface FolderNeeds {
  readonly store: Pick<PlanStore, 'loadView' | 'saveView'>;
  readonly session: Pick<Session, 'say'>;
}

export function createFolder(needs: FolderNeeds) {
  const state = createStore<FolderState>(() => ({ folder: null, isLocked: false, plans: null }));
  const deeds = async () => (await import('./folderDeeds')).folderDeeds({ ...needs, state });
  return {
    state,
    /** Lets the user choose a folder, which takes the place of the one before. */
    open: async () => (await deeds()).open(),
    /** Reads what is in the folder now; `asking`: the browser may ask the user. */
    look: async (options: { readonly asking: boolean }) => (await deeds()).look(options),
    /** Shows no folder any more. Its files stay as they are. */
    close: async () => (await deeds()).close(),
  };
}
