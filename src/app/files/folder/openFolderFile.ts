/**
 * Opens a plan from the folder. The plan is linked to its file and kept together with it by itself; a copy beside it is
 * only looked at, and asked about.
 */
import type { FolderFile } from '../../../browser/folders';
import { quote } from '../../../kit/english';
import { firstAddress } from '../../views/addresses';
import type { Services } from '../../services/services';
import type { PlanFile } from './folderContent';

type Needs = Pick<Services, 'store' | 'links' | 'session'>;

export async function openFolderFile(
  { store, links, session }: Needs,
  openFiles: (files: readonly File[]) => Promise<void>,
  { id, name, file: { handle } }: PlanFile<FolderFile>,
): Promise<void> {
  const isLinked = async () => {
    const link = await store.loadLink(id);
    return link !== null && (await handle.isSameEntry(link.handle as FileSystemHandle));
  };
  try {
    if ((await store.has(id)) && (await isLinked())) {
      window.location.hash = firstAddress(id);
      return;
    }
    const file = await handle.getFile();
    await openFiles([Object.assign(file, { handle })]);
    if (await isLinked()) await links.keepByItself(id);
  } catch {
    session.say(`${quote(name)} could not be opened. It may have been moved or deleted.`);
  }
}
