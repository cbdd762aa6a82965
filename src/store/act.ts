/**
 * The one way to do something with the open plan: it runs the edit, says why an edit is refused, says what was done and
 * offers to take back just that. Nothing else calls `openPlan.edit`; lint sees to it.
 *
 * Must not know: what is edited, how messages are shown.
 */
import { EditRefused } from '../plan/model/editRefused';
import type { OpenPlan, Recipe } from './openPlan';
import type { MessageAction, Session } from './session';
import { takeBack } from './undoing';

/** What is done, as the history calls it: a verb phrase that follows “Undo”, such as `move box`. */
export type StepLabel = Uncapitalize<string>;

export interface ActOptions {
  /** Edits with the same run in a row are one step: a run of typing, a gesture. */
  readonly run?: string;
  /** A message that says what was done; it offers *Undo* of this step for as long as the step is done. */
  readonly said?: string | (() => string);
  /** What that message offers beside *Undo*; hears the id of the step. */
  readonly offered?: (step: string) => MessageAction;
  /** Told to assistive technology only; nothing when it is empty. Asked for when the step is done. */
  readonly announced?: string | (() => string);
}

export interface ActStores {
  readonly openPlan: OpenPlan;
  readonly session: Session;
}

/** Gives the id of the step; null when the edit was refused, which the user is told, or changed nothing. */
export function act(stores: ActStores, label: StepLabel, recipe: Recipe, options: ActOptions = {}): string | null {
  const { openPlan, session } = stores;
  const { run, said, offered, announced } = options;
  let step: string | null;
  try {
    step = openPlan.edit(label, recipe, run === undefined ? {} : { run });
  } catch (error) {
    if (!(error instanceof EditRefused)) throw error;
    session.say(error.reason);
    return null;
  }
  if (step === null) return null;
  if (said !== undefined) offerUndo(stores, step, typeof said === 'string' ? said : said(), offered?.(step));
  const told = typeof announced === 'function' ? announced() : announced;
  if (told !== undefined && told !== '') session.announce(told);
  return step;
}

/** The message goes when its step is no longer done, however that came: what it says is not so any more. */
function offerUndo(stores: ActStores, step: string, text: string, other: MessageAction | undefined): void {
  const { openPlan, session } = stores;
  const undo = { label: 'Undo', run: () => takeBack(stores, step) };
  const message = session.post(text, undo, ...(other ? [other] : []));
  const stop = openPlan.subscribe(() => {
    const isShown = session.getState().messages.some(({ id }) => id === message);
    if (isShown && openPlan.isDone(step)) return;
    stop();
    session.dismiss(message);
  });
}
