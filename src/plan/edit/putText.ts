/** Puts a text that somebody wrote before to its place again, wherever in the plan that is. */
import { EditRefused } from '../model/editRefused';
import type { Path } from '../change/effects';
import { textAt } from '../change/clashes';
import type { Plan } from '../model/schema';
import { fittingNotes } from './setMember';

export function putText(draft: Plan, path: Path, text: string): void {
  const member = path.at(-1);
  if (member === undefined || textAt(draft, path) === null) throw new EditRefused('What it was written in is gone.');
  let holder = draft as unknown as Record<string | number, unknown>;
  for (const step of path.slice(0, -1)) {
    // A part that says nothing is not there: the parts of a SMART aim.
    if (!Object.hasOwn(holder, step)) holder[step] = {};
    holder = holder[step] as Record<string | number, unknown>;
  }
  holder[member] = fittingNotes(text);
}
