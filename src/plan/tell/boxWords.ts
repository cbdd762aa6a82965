/** Words for what was done to what a box holds, member by member. */
import { own } from '../../kit/own';
import { longDate } from '../../kit/dates/calendar';
import { oneLine, statusWords } from '../ask/words';
import type { Pair } from '../change/difference';
import { node } from '../model/kinds/node';
import type { Members } from '../model/declaration';
import type { Plan, PlanNode } from '../model/schema';
import { changedMembers } from './changedMembers';
import type { Deed } from './phrases';

/** Every change of one box between two states, but for where it stands. */
export function boxDeeds(before: Plan, after: Plan, { before: was, after: is }: Pair<PlanNode>): Deed[] {
  const changed = changedMembers(was, is, node.members, after).filter((name) => name !== 'column');
  return changed
    .flatMap((name): readonly Words[] => own(wordings, name)?.(is, was, after, before) ?? [otherwise(name)])
    .map((deed) => ({ ...deed, node: is, plan: after }));
}

type Words = Omit<Deed, 'node' | 'plan'>;

function otherwise(name: string): Words {
  const members: Members = node.members;
  return { head: name === 'more' ? 'Changed what another app keeps in' : `Changed ${members[name]?.words} of` };
}

const ratings = (what: string, value: number | undefined) =>
  value === undefined ? { head: `Took back the ${what} of` } : { head: `Rated the ${what} of`, tail: ` ${value} of 5` };
const dates = (what: string, value: string | undefined) =>
  value === undefined
    ? { head: `Took away the ${what} of` }
    : { head: `Set the ${what} of`, tail: ` to ${longDate(value)}` };

/** Members that are told by what they are now. */
const wordings: Readonly<Record<string, (is: PlanNode, was: PlanNode, after: Plan, before: Plan) => readonly Words[]>> =
  {
    status: ({ status = 'proposed' }) => [
      { head: 'Set the status of', tail: ` to ${statusWords[status].toLowerCase()}` },
    ],
    owner: ({ owner }) => [
      { head: owner === undefined ? 'Took the owner off' : `Made ${oneLine(owner)} the owner of` },
    ],
    start: ({ start }) => [dates('start', start)],
    due: ({ due }) => [dates('due date', due)],
    impact: ({ impact }) => [ratings('impact', impact)],
    effort: ({ effort }) => [ratings('effort', effort)],
    tags: tagWords,
  };

function tagWords(is: PlanNode, was: PlanNode, after: Plan, before: Plan): Words[] {
  const [old, now] = [new Set(was.tags), new Set(is.tags)];
  const name = (id: string) => `“${oneLine((own(after.tags, id) ?? own(before.tags, id))?.name ?? '')}”`;
  const [put, taken] = [
    [...now].filter((id) => !old.has(id)),
    [...old].filter((id) => !now.has(id) && Object.hasOwn(after.tags, id)),
  ];
  if (put.length + taken.length === 0) return [{ head: 'Changed the order of the tags of' }];
  return [
    ...put.map((id) => ({ head: 'Tagged', tail: ` with ${name(id)}` })),
    ...taken.map((id) => ({ head: `Took the tag ${name(id)} off` })),
  ];
}
