/** Opens a folder, reads the plans in it, and lets go of it. Loaded where the browser can open folders. */
import type { StoreApi } from 'zustand/vanilla';
import { FileFailure } from '../../../browser/files';
import { browserFolders, type FolderFile } from '../../../browser/folders';
import { browserLinkedFiles } from '../../../browser/linkedFiles';
import { quote } from '../../../kit/english';
import { folderView } from '../../../storage/planStore';
import { readPlanFile } from '../readPlanFile';
import type { FolderNeeds, FolderState } from './folder';
import { plansIn, type PlanFile } from './folderContent';

interface Needs extends FolderNeeds {
  readonly state: StoreApi<FolderState>;
}

/** What was read of a file when it was as it is now; null where it holds no plan. */
const known = new Map<string, PlanFile<FolderFile> | null>();

export function folderDeeds({ store, session, state }: Needs) {
  const look = async ({ asking }: { readonly asking: boolean }) => {
    const folder = state.getState().folder ?? (await keptFolder(store));
    if (!folder) return;
    state.setState({ folder });
    try {
      if (!(await browserLinkedFiles.mayWrite(folder.handle, asking))) return state.setState({ isLocked: true });
      const files = await browserFolders.files(folder.handle, '.json');
      const read = await Promise.all(files.map(readFile));
      state.setState({ isLocked: false, plans: plansIn(read.filter((file) => file !== null)) });
    } catch {
      session.say(`The folder ${quote(folder.name)} cannot be read. It may have been moved or deleted.`);
      state.setState({ isLocked: true });
    }
  };
  return {
    look,
    async open() {
      try {
        const handle = await browserFolders.choose();
        if (handle === 'cancelled') return;
        known.clear();
        state.setState({ folder: { name: handle.name, handle }, isLocked: false, plans: null });
        // Without storage it is there for this visit.
        await store.saveView(folderView, { handle }).catch(() => undefined);
        await look({ asking: true });
      } catch (error) {
        if (!(error instanceof FileFailure)) throw error;
        session.say('The browser does not open that folder. Choose another one, or open single files.');
      }
    },
    async close() {
      state.setState({ folder: null, isLocked: false, plans: null });
      await store.saveView(folderView, null).catch(() => undefined);
    },
  };
}

async function keptFolder(store: Needs['store']): Promise<FolderState['folder']> {
  const kept: unknown = await store.loadView(folderView).catch(() => null);
  const handle = typeof kept === 'object' && kept !== null && 'handle' in kept ? kept.handle : null;
  if (typeof handle !== 'object' || handle === null || !('name' in handle) || !('entries' in handle)) return null;
  return { name: String(handle.name), handle };
}

async function readFile(file: FolderFile): Promise<PlanFile<FolderFile> | null> {
  const { name, handle } = file;
  const content = await handle.getFile().catch(() => null);
  if (!content) return null;
  const state = `${name} ${content.size} ${content.lastModified}`;
  const before = known.get(state);
  if (before !== undefined) return before;
  const read = await readPlanFile(content).catch(() => null);
  const { id, title, modified } = read?.ok === true ? read.plan : {};
  const plan = id === undefined ? null : { name, file, id, title: title ?? '', modified: modified ?? '' };
  known.set(state, plan);
  return plan;
}
