/**
 * What is left undecided when two copies are merged: the plan stays as one of them has it, mostly the one here, and what the
 * other says stands as a comment where it belongs, to be decided another day.
 */
import { beginRevision } from '../../../plan/change/revision';
import type { MergedCopies } from '../../../plan/change/merge/mergeCopies';
import type { Answer, On } from '../../../plan/change/merge/questions';
import { addComment, type NewAnchor } from '../../../plan/edit/comments';
import { isPart } from '../../../plan/model/belonging';
import type { Plan } from '../../../plan/model/schema';
import { askedQuestions } from '../../../plan/tell/compare/askedWords';

interface Outside {
  readonly newId: () => string;
  /** UTC instant. */
  readonly date: string;
  /** Who is said to have written the comments. */
  readonly author?: string;
  /** The questions for which theirs holds. */
  readonly isTheirs?: (question: string) => boolean;
}

/** On the merged plan. With comments it says more than others come to, and so it is a revision of its own. */
export function leaveForLater(
  draft: Plan,
  merge: MergedCopies,
  answers: ReadonlyMap<string, Answer>,
  { newId, date, author = 'A colleague’s copy', isTheirs = () => false }: Outside,
): void {
  const places = new Map(merge.questions.map(({ id, on }) => [id, on]));
  const left = askedQuestions(merge, merge.mine).filter(({ id }) => !answers.has(id));
  for (const { id, title, choices } of left) {
    const [wanted, called] = isTheirs(id) ? (['Yours', 'Mine'] as const) : (['Theirs', 'Theirs'] as const);
    const other = choices.find(({ name }) => name === wanted)?.words ?? '';
    const text = `To be decided. ${title}${other === '' ? '' : `\n${called}: ${other}`}`;
    addComment(draft, { id: newId(), author, date, text, on: anchorOf(places.get(id)) });
  }
  if (left.length > 0) beginRevision(draft, newId());
}

function anchorOf(on: On | undefined): NewAnchor {
  if (!on || !isPart(on.kind)) return { kind: 'plan' };
  return { kind: on.kind, id: on.id, ...(on.member !== undefined && { field: on.member }) };
}
