/** Plans as files on disk: saved there, linked to them, and kept together with what others write there. */
import { everySoOften } from '../../browser/everySoOften';
import { createReadStates } from '../files/copies/readStates';
import { createFileLinks, type FileLinkNeeds } from '../files/fileLinks';
import { createSending } from './sending';
import type { Services } from './services';

interface Needs extends Omit<FileLinkNeeds, 'meet' | 'saveAs'> {
  readonly store: Services['store'];
  readonly autosave: Services['autosave'];
  readonly desk: Services['desk'];
  readonly session: Services['session'];
  readonly context: () => Services['context'];
}

export function createLinking({ context, ...needs }: Needs) {
  const { store, autosave, openPlan, desk, session } = needs;
  const readStates = createReadStates();
  const meet = async (bytes: Uint8Array) => {
    const { meetHere } = await import('../files/shared/meetHere');
    return meetHere({ store, autosave, openPlan, context: context(), readStates }, bytes);
  };
  const sending = createSending({ openPlan, session }, () => ({ ...needs, link: links.link }));
  const links = createFileLinks({ ...needs, meet, saveAs: sending.share });
  desk.onLoaded((plan) => void links.opened(plan));
  everySoOften(() => void links.look());
  return { links, readStates, ...sending };
}
