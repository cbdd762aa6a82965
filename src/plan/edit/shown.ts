/** Choosing what is shown of a plan, on the canvas and in its figure. */
import type { Plan } from '../model/schema';
import { shownUnsaid, type Shown } from '../model/show';
import { fittingNotes } from './setMember';

/** Changes the members named; what is the default is not kept. */
export function setShown(draft: Plan, changed: Partial<Shown>): void {
  if (Object.keys(changed).length === 0) return;
  const show = { ...draft.appearance.show };
  for (const [name, value] of Object.entries(changed)) {
    if (value === shownUnsaid(name) || value === undefined || value === '') delete show[name];
    else show[name] = typeof value === 'string' ? fittingNotes(value) : value;
  }
  if (Object.keys(show).length > 0) draft.appearance.show = show;
  else delete draft.appearance.show;
}
