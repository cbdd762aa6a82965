/** What is known of a box beside its text and its links, as short texts for cells and attributes. */
import { inOrder } from '../../plan/model/order';
import type { Measure, Plan, PlanNode, Tag } from '../../plan/model/schema';
import { isChangeIdea } from '../../plan/ask/queries';
import { oneLine, statusWords } from '../../plan/ask/words';
import { own } from '../../kit/own';

/** Its status in words; a change idea that says none is proposed. */
export function statusOf(plan: Plan, { id, status }: PlanNode): string {
  return status ? statusWords[status] : isChangeIdea(plan, id) ? statusWords.proposed : '';
}

export function tagsOf(plan: Plan, { tags = [] }: PlanNode): readonly Tag[] {
  return tags.flatMap((id) => own(plan.tags, id) ?? []);
}

export function measuresOf(plan: Plan, { id }: PlanNode): readonly Measure[] {
  return inOrder(plan.measures).filter(({ nodes }) => nodes.includes(id));
}

/** Names in one cell, parted by a semicolon. */
export function namesIn(things: readonly { readonly name: string }[]): string {
  return things.map(({ name }) => oneLine(name)).join('; ');
}

/** The text of a box where an empty one would look like none. */
export function textOf({ text }: Pick<PlanNode, 'text'>): string {
  return text.trim() || '(empty)';
}

/** The title of a plan on one line. */
export function titleOf({ title }: Plan): string {
  return oneLine(title) || 'Driver diagram';
}
