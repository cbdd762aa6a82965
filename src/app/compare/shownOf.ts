/** What the page shows of a comparison: both states, what is different, what is asked. */
import { difference, type PlanDifference } from '../../plan/change/difference';
import type { Plan } from '../../plan/model/schema';
import { askedQuestions, type AskedQuestion } from '../../plan/tell/compare/askedWords';
import type { ChangeGroup } from '../../plan/tell/compare/change';
import { changeGroups } from '../../plan/tell/compare/changeGroups';
import { withSides } from '../../plan/tell/compare/sides';
import type { Comparison } from './comparison';

export interface Shown {
  readonly before: Plan;
  readonly after: Plan;
  readonly difference: PlanDifference;
  readonly groups: readonly ChangeGroup[];
  readonly asked: readonly AskedQuestion[];
}

/** `merged`: of two copies, with the answers that were given so far. */
export function shownOf(comparison: Comparison): Shown {
  if (comparison.kind === 'states') {
    const [before, after] = [comparison.before.plan, comparison.after.plan];
    const found = difference(before, after);
    return { before, after, difference: found, groups: changeGroups(before, after, found), asked: [] };
  }
  const { merge, mine } = comparison;
  const { copies, merged, questions } = merge;
  const { before } = copies;
  const found = difference(before, merged);
  const groups = withSides({
    here: changeGroups(before, copies[mine]),
    there: changeGroups(before, copies[mine === 'a' ? 'b' : 'a']),
    merged: changeGroups(before, merged, found),
    asked: questions,
  });
  return { before, after: merged, difference: found, groups, asked: askedQuestions(merge, mine) };
}
