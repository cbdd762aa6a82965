/** Words for lines that came, went or were changed. */
import { count } from '../../kit/english';
import { own } from '../../kit/own';
import { confidenceWords, quoted } from '../ask/words';
import type { PlanDifference } from '../change/difference';
import { link as kind } from '../model/kinds/link';
import type { Members } from '../model/declaration';
import type { Link, Plan } from '../model/schema';
import { changedMembers } from './changedMembers';

/** Links that came or went with a box, or tell of its move, are told with that. */
export function linkPhrases(before: Plan, after: Plan, { links, movedLinks }: PlanDifference): string[] {
  const inBoth = (id: string) => Object.hasOwn(before.nodes, id) && Object.hasOwn(after.nodes, id);
  const told = ({ id, from, to }: Link) => inBoth(from) && inBoth(to) && !movedLinks.has(id);
  const name = (plan: Plan, { from, to }: Link, word: string) =>
    `${quoted(own(plan.nodes, from))} ${word} ${quoted(own(plan.nodes, to))}`;
  const [added, removed] = [links.added.filter(told), links.removed.filter(told)];
  return [
    ...(added.length > 2
      ? [`Added ${count(added.length, 'link')}`]
      : added.map((link) => `Linked ${name(after, link, 'to')}`)),
    ...(removed.length > 2
      ? [`Removed ${count(removed.length, 'link')}`]
      : removed.map((link) => `Unlinked ${name(before, link, 'from')}`)),
    ...links.changed.flatMap(({ before: was, after: is }) =>
      changedMembers(was, is, kind.members, after).flatMap((member) => memberPhrase(member, is, name(after, is, 'to'))),
    ),
  ];
}

function memberPhrase(member: string, { confidence = 'medium' }: Link, name: string): string[] {
  // A link that leads elsewhere tells of a box that has moved.
  if (member === 'from' || member === 'to') return [];
  if (member === 'confidence')
    return [`Set the confidence in the link ${name} to ${confidenceWords[confidence].toLowerCase()}`];
  const members: Members = kind.members;
  return [
    member === 'more'
      ? `Changed what another app keeps in the link ${name}`
      : `Changed ${members[member]?.words} of the link ${name}`,
  ];
}
