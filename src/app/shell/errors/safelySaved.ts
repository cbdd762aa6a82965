/** Saves everything that was typed and says whether it is on disk. */
import type { Autosave } from '../../../storage/autosave';

export type Saving = Pick<Autosave, 'flush' | 'status' | 'pending'>;

/** In ms; a database that another tab holds may never answer. */
const patience = 3_000;

/** Writes all that there is; whether everything is on disk then. */
export async function safelySaved(autosave: Saving): Promise<boolean> {
  await Promise.race([autosave.flush(), new Promise((done) => setTimeout(done, patience))]);
  return !autosave.pending && autosave.status.kind === 'saved';
}

/** The same before the page is left: fields that hand over what was typed when they are left do so now. */
export function savedBeforeLeaving(autosave: Saving): Promise<boolean> {
  if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
  return safelySaved(autosave);
}
