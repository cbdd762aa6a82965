/** What the page shows of a comparison: both states, what is different, by branch. */
import { difference, type PlanDifference } from '../../plan/change/difference';
import { answered } from '../../plan/change/merge/answered';
import { withLater } from '../../plan/change/merge/mergeCopies';
import type { Answer } from '../../plan/change/merge/questions';
import type { Plan } from '../../plan/model/schema';
import type { ChangeGroup } from '../../plan/tell/compare/change';
import { changeGroups } from '../../plan/tell/compare/changeGroups';
import { withSides } from '../../plan/tell/compare/sides';
import type { ComparedCopies, Comparison } from './comparison';

export interface Shown {
  readonly before: Plan;
  readonly after: Plan;
  readonly difference: PlanDifference;
  readonly groups: readonly ChangeGroup[];
}

/** How it is told. */
interface Telling {
  /** Some plans leave without the names of people. */
  readonly as: (plan: Plan) => Plan;
  /** Whether what is asked stands among the changes as well, as it was answered. */
  readonly withAsked: boolean;
}

const onThePage: Telling = { as: (plan) => plan, withAsked: false };

/** @param answers that were given so far; where there is none, what holds meanwhile */
export function shownOf(
  comparison: Comparison,
  answers: ReadonlyMap<string, Answer>,
  telling: Telling = onThePage,
): Shown {
  if (comparison.kind === 'copies') return shownOfCopies(comparison, answers, telling);
  const { as } = telling;
  const [before, after] = [as(comparison.before.plan), as(comparison.after.plan)];
  const found = difference(before, after);
  return { before, after, difference: found, groups: changeGroups(before, after, found) };
}

function shownOfCopies(
  { merge, mine }: ComparedCopies,
  answers: ReadonlyMap<string, Answer>,
  { as, withAsked }: Telling,
): Shown {
  const theirs = mine === 'a' ? 'b' : 'a';
  const { copies, questions } = merge;
  const before = as(copies.before);
  const after = as(answered(merge, withLater({ ...merge, mine, theirs }, answers)));
  const found = difference(before, after);
  const groups = withSides({
    here: changeGroups(before, as(copies[mine])),
    there: changeGroups(before, as(copies[theirs])),
    merged: changeGroups(before, after, found),
    asked: withAsked ? [] : questions,
  });
  return { before, after, difference: found, groups };
}
