/** Plans as files on disk: saved there, linked to them, and kept together with what others write there. */
import { everySoOften } from '../../browser/everySoOften';
import type { CommandContext } from '../../commands/command';
import type { Autosave } from '../../storage/autosave';
import type { PlanStore } from '../../storage/planStore';
import type { Session } from '../../store/session';
import type { Desk } from '../desk/desk';
import { createReadStates } from '../files/copies/readStates';
import { createFolder } from '../files/folder/folder';
import { createFileLinks, type FileLinkNeeds } from '../files/fileLinks';
import { createSending } from './sending';

interface Needs extends Omit<FileLinkNeeds, 'meet' | 'saveAs'> {
  readonly store: PlanStore;
  readonly autosave: Autosave;
  readonly desk: Desk;
  readonly session: Session;
  readonly context: () => CommandContext;
}

export function createLinking({ context, ...needs }: Needs) {
  const { store, autosave, openPlan, desk, session } = needs;
  const readStates = createReadStates();
  const meet = async (bytes: Uint8Array, sure: string | undefined) => {
    const { meetHere } = await import('../files/shared/meetHere');
    return meetHere({ store, autosave, openPlan, context: context(), readStates }, bytes, sure);
  };
  const sending = createSending({ openPlan, session }, () => ({ ...needs, link: links.link }));
  const links = createFileLinks({ ...needs, meet, saveAs: sending.share });
  desk.onLoaded((plan) => void links.opened(plan));
  everySoOften(() => void links.look());
  return { links, readStates, folder: createFolder({ store, session }), ...sending };
}
