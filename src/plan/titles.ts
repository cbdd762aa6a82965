/** What the plan as a whole is called and said to be about. */
import { fittingNotes, fittingText } from './members';
import type { Plan } from './schema';

export function setTitle(draft: Plan, title: string): void {
  if (draft.title !== title) draft.title = fittingText(title);
}

export function setDescription(draft: Plan, description: string): void {
  if (draft.description !== description) draft.description = fittingNotes(description);
}
