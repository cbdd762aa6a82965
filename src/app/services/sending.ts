/** The open plan as a file: whole when that is the way out of trouble, else without what stays on this machine. */
import { hasPeople } from '../files/leavingText';
import { saveAsFile, type SaveAsNeeds } from '../files/saveAsFile';
import type { Session } from '../../store/session';

/** `needs`: asked for when a file is saved, as what links files comes later. */
export function createSending(
  { openPlan, session }: Pick<SaveAsNeeds, 'openPlan'> & { readonly session: Session },
  needs: () => SaveAsNeeds,
) {
  /** Saves at once; whoever sends a file about people is told what stayed here, and can choose otherwise. */
  const sendFile = (isCopy: boolean) => {
    const plan = openPlan.plan();
    const isCovered = hasPeople(plan) && plan.appearance.show?.peopleLeave !== true;
    const choose = { label: 'What leaves…', run: () => session.openDialog('json-file') };
    return saveAsFile(needs(), { whole: false, isCopy, ...(isCovered && { choose }) });
  };
  return {
    saveAs: () => saveAsFile(needs(), { whole: true }),
    share: () => sendFile(false),
    /** A copy for a colleague: the plan stays linked to the file that it has. */
    sendCopy: () => sendFile(true),
  };
}
