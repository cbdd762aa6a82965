/** The open plan as a file: whole when that is the way out of trouble, else without what stays on this machine. */
import { hasPeople } from '../files/leavingText';
import { saveAsFile, type SaveAsNeeds } from '../files/saveAsFile';
import type { Session } from '../../store/session';

/** `needs`: asked for when a file is saved, as what links files comes later. */
export function createSending(
  { openPlan, session }: Pick<SaveAsNeeds, 'openPlan'> & { readonly session: Session },
  needs: () => SaveAsNeeds,
) {
  const sendFile = () => saveAsFile(needs(), { whole: false });
  return {
    saveAs: () => saveAsFile(needs(), { whole: true }),
    sendFile,
    /** Whoever sends a file about people first reads what stays here. */
    share: async () => (hasPeople(openPlan.plan()) ? session.openDialog('json-file') : sendFile()),
  };
}
