/** What the plan as a whole is called and said to be about. */
import type { Plan } from '../model/schema';
import { fittingNotes, fittingText } from './setMember';

export function setTitle(draft: Plan, title: string): void {
  if (draft.title !== title) draft.title = fittingText(title);
}

export function setDescription(draft: Plan, description: string): void {
  if (draft.description !== description) draft.description = fittingNotes(description);
}
