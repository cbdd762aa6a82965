/**
 * Two states of a plan that met again after they were apart, a moment or a week: mine and that of the room. It is a merge of
 * copies like any other (`plan/change/merge`), and what it cannot decide waits as a question.
 */
import { effectsBetween } from '../plan/change/effectsBetween';
import { isStamp } from '../plan/change/effects';
import { answered } from '../plan/change/merge/answered';
import { mergeCopies, type MergedCopies } from '../plan/change/merge/mergeCopies';
import type { Answer } from '../plan/change/merge/questions';
import type { Plan } from '../plan/model/schema';

export interface Met {
  readonly plan: Plan;
  /** Null where there was nothing to merge: one of the two went on alone. */
  readonly merge: MergedCopies | null;
}

/** @param before what both last had in common */
export function meet(before: Plan, mine: Plan, theirs: Plan): Met {
  if (isSame(mine, theirs) || isSame(before, mine)) return { plan: theirs, merge: null };
  if (isSame(before, theirs)) return { plan: mine, merge: null };
  const merge = mergeCopies(before, mine, theirs);
  return { plan: answered(merge, heldMeanwhile(merge)), merge };
}

/** Until somebody answers, what all others in the room see already holds; or each would put their own back. */
export function heldMeanwhile({ questions, theirs }: MergedCopies): ReadonlyMap<string, Answer> {
  const texts = questions.filter(
    ({ kind, offers }) => (kind === 'field' || kind === 'lines') && offers.includes(theirs),
  );
  return new Map(texts.map(({ id }) => [id, theirs]));
}

/** Whether they say the same, whenever and under whatever revision. */
function isSame(a: Plan, b: Plan): boolean {
  return effectsBetween(a, b).every(isStamp);
}
