/** *Share → JSON file*: the open plan as a file in a place that the user chooses, and linked to it where that can be kept. */
import { FileFailure } from '../../browser/files';
import type { LinkedFilePort } from '../../browser/linkedFiles';
import { fileName } from '../../format/fileName';
import { serialise } from '../../format/serialise';
import type { Autosave } from '../../storage/autosave';
import type { PlanStore } from '../../storage/planStore';
import type { OpenPlan } from '../../store/openPlan';
import type { MessageAction, Session } from '../../store/session';
import { leavingText } from './leavingText';
import { linkWords } from './fileLinkWords';
import { isMac } from '../../browser/platform';

export interface SaveAsNeeds {
  readonly store: Pick<PlanStore, 'markShared'>;
  readonly openPlan: OpenPlan;
  readonly autosave: Pick<Autosave, 'flush'>;
  readonly session: Pick<Session, 'say'>;
  readonly port: LinkedFilePort;
  readonly now: () => string;
  readonly link: (id: string, handle: FileSystemFileHandle, file: File) => Promise<void>;
}

export const fileFailures: Readonly<Record<FileFailure['reason'], string>> = {
  'not-allowed': 'The file was not saved: the browser may not write there. Choose another folder.',
  'no-room': 'The file was not saved: the disk is full.',
  failed: 'The file was not saved. Try again, or choose another folder.',
};

/**
 * `whole`: also what stays on this machine otherwise, for when the file is the way out of trouble. `choose`: something stays,
 * and leads to where that is chosen. `isCopy`: the plan is not linked to the file.
 */
export async function saveAsFile(
  { store, openPlan, autosave, session, port, now, link }: SaveAsNeeds,
  { whole, choose, isCopy }: { readonly whole: boolean; readonly choose?: MessageAction; readonly isCopy?: boolean },
): Promise<void> {
  const plan = openPlan.plan();
  const at = now();
  const file = {
    name: fileName(plan.title),
    type: 'application/json',
    description: 'Plan file',
    content: whole ? serialise(plan) : await leavingText(plan),
  };
  let saved: Awaited<ReturnType<LinkedFilePort['saveNew']>>;
  try {
    saved = await port.saveNew(file);
  } catch (error) {
    if (!(error instanceof FileFailure)) throw error;
    return session.say(fileFailures[error.reason]);
  }
  if (saved === 'cancelled') return;
  openPlan.markShared(plan.revision, plan);
  await autosave.flush();
  // The file is there, whatever storage says; it may be in trouble, and the file the way out of it.
  await store.markShared(plan.id, plan.revision, at).catch(() => undefined);
  const [stayed, ...actions] = choose ? [' Names of people and judgements on them stayed here.', choose] : [''];
  if (saved === 'saved' || isCopy)
    return session.say(`Saved as a JSON file.${stayed || ' A colleague can open it here.'}`, ...actions);
  try {
    await link(plan.id, saved, await port.read(saved));
    session.say(linkWords.linked(saved.name, isMac ? '⌘S' : 'Ctrl+S') + stayed, ...actions);
  } catch {
    session.say(linkWords.saved(saved.name));
  }
}
