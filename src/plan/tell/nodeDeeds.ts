/** What was done to what a box holds, member by member. */
import type { Pair } from '../change/difference';
import type { Deed } from './phrases';
import { equal } from '../../kit/equal';
import type { Plan, PlanNode } from '../model/schema';
import { longDate, oneLine, statusWords } from '../ask/words';

/** Every change of one box between two states. */
export function nodeDeeds(before: Plan, after: Plan, { before: was, after: is }: Pair<PlanNode>): Deed[] {
  const known = Object.entries(wordings).flatMap(([member, words]) => {
    const name = member as keyof typeof wordings;
    return equal(was[name], is[name]) ? [] : words(is, was);
  });
  const deeds = [...known, ...tagDeeds(before, after, was, is)];
  const told = deeds.length > 0 || !changedOtherwise(was, is) ? deeds : [{ head: 'Changed' }];
  return told.map((deed) => ({ ...deed, node: is, plan: after }));
}

/** In something that has no words of its own: what a newer version of the format, or another app, keeps in the box. */
function changedOtherwise(was: PlanNode, is: PlanNode): boolean {
  const rest = ({ tags: _, status: __, order: ___, column: ____, ...node }: PlanNode) => node;
  return !equal(rest(was), rest(is));
}

type Words = Omit<Deed, 'node' | 'plan'>;

const ratings = (what: string) => (value: number | undefined) =>
  value === undefined ? { head: `Took back the ${what} of` } : { head: `Rated the ${what} of`, tail: ` ${value} of 5` };
const dates = (what: string) => (value: string | undefined) =>
  value === undefined
    ? { head: `Took away the ${what} of` }
    : { head: `Set the ${what} of`, tail: ` to ${longDate(value)}` };
const [impact, effort, start, due] = [ratings('impact'), ratings('effort'), dates('start'), dates('due date')];

const wordings = {
  text: () => [{ head: 'Changed the text of' }],
  // Absent means proposed, in the plan and here.
  status: (is, was) =>
    (is.status ?? 'proposed') === (was.status ?? 'proposed')
      ? []
      : [{ head: 'Set the status of', tail: ` to ${statusWords[is.status ?? 'proposed'].toLowerCase()}` }],
  owner: ({ owner }) =>
    owner === undefined ? [{ head: 'Took the owner off' }] : [{ head: `Made ${oneLine(owner)} the owner of` }],
  start: (is) => [start(is.start)],
  due: (is) => [due(is.due)],
  impact: (is) => [impact(is.impact)],
  effort: (is) => [effort(is.effort)],
  notes: () => [{ head: 'Changed the notes of' }],
  smart: () => [{ head: 'Changed the SMART parts of' }],
} satisfies Partial<Record<keyof PlanNode, (is: PlanNode, was: PlanNode) => Words[]>>;

function tagDeeds(before: Plan, after: Plan, was: PlanNode, is: PlanNode): Words[] {
  const [old, own] = [new Set(was.tags), new Set(is.tags)];
  const name = (id: string) => `“${oneLine((after.tags[id] ?? before.tags[id])?.name ?? '')}”`;
  return [
    ...[...own].filter((id) => !old.has(id)).map((id) => ({ head: 'Tagged', tail: ` with ${name(id)}` })),
    // A tag that is gone from the plan is gone from every box, which is said once and for all.
    ...[...old].filter((id) => !own.has(id) && after.tags[id]).map((id) => ({ head: `Took the tag ${name(id)} off` })),
  ];
}
