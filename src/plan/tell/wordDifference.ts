/**
 * Says what was done to a plan between two of its states, in the words of the field: “Added 3 change ideas”, “Moved
 * “Falls huddle””. What was done and undone again in between says nothing.
 *
 * Must not know: who did it and when.
 */
import { difference, type PlanDifference } from '../change/difference';
import { nodeDeeds } from './nodeDeeds';
import {
  appearancePhrases,
  columnPhrases,
  cyclePhrases,
  measurePhrases,
  planPhrases,
  tagPhrases,
  versionPhrases,
} from './otherDeeds';
import { phrasesOf, type Deed } from './phrases';
import { count } from '../../kit/english';
import { byPage, nodesOf } from '../ask/queries';
import { linksOutOf } from '../ask/relations';
import type { Link, Plan } from '../model/schema';
import { confidenceWords, kindName, quoted } from '../ask/words';

/** Phrases without a full stop, each beginning with a capital, the weightiest first; none when nothing is different. */
export function wordDifference(before: Plan, after: Plan, found = difference(before, after)): string[] {
  return [
    ...planPhrases(before, after),
    ...columnPhrases(found),
    ...phrasesOf([...comingAndGoing(before, after, found), ...movings(after, found)]),
    ...phrasesOf(found.nodes.changed.flatMap((pair) => nodeDeeds(before, after, pair))),
    ...linkPhrases(before, after, found),
    ...cyclePhrases(before, after, found),
    ...measurePhrases(found),
    ...tagPhrases(found),
    ...appearancePhrases(before, after),
    ...versionPhrases(before, after),
  ];
}

/** What a plan begins with. */
export function wordBeginning(plan: Plan): string {
  const boxes = Object.keys(plan.nodes).length;
  return boxes <= 1 ? 'Began the plan' : `Began with ${count(boxes, 'box', 'boxes')}`;
}

/** Few boxes are named; of many each kind is counted for itself. */
function comingAndGoing(before: Plan, after: Plan, { nodes }: PlanDifference): Deed[] {
  const deeds = (plan: Plan, head: string, of: typeof nodes.added) =>
    of.toSorted(byPage(plan)).map((node): Deed => {
      return { head, node, plan, ...(of.length > 2 && { group: kindName(plan, node) }) };
    });
  return [...deeds(after, 'Added', nodes.added), ...deeds(before, 'Deleted', nodes.removed)];
}

/** What moved along with a box that it hangs on is not told. */
function movings(after: Plan, { moved }: PlanDifference): Deed[] {
  return nodesOf(after)
    .filter(({ id }) => moved.has(id) && !linksOutOf(after, id).some(({ to }) => moved.has(to)))
    .map((node) => ({ head: 'Moved', node, plan: after }));
}

/** Links that came or went with a box, or tell of its move, are told with that. */
function linkPhrases(before: Plan, after: Plan, { links, movedLinks }: PlanDifference): string[] {
  const inBoth = (id: string) => before.nodes[id] !== undefined && after.nodes[id] !== undefined;
  const told = ({ id, from, to }: Link) => inBoth(from) && inBoth(to) && !movedLinks.has(id);
  const name = (plan: Plan, { from, to }: Link, word: string) =>
    `${quoted(plan.nodes[from])} ${word} ${quoted(plan.nodes[to])}`;
  const [added, removed] = [links.added.filter(told), links.removed.filter(told)];
  const changed = links.changed.filter(({ after: { id } }) => !movedLinks.has(id));
  return [
    ...(added.length > 2
      ? [`Added ${count(added.length, 'link')}`]
      : added.map((link) => `Linked ${name(after, link, 'to')}`)),
    ...(removed.length > 2
      ? [`Removed ${count(removed.length, 'link')}`]
      : removed.map((link) => `Unlinked ${name(before, link, 'from')}`)),
    ...changed.flatMap(({ before: was, after: is }) => linkChange(was, is, name(after, is, 'to'))),
  ];
}

function linkChange(was: Link, is: Link, name: string): string[] {
  const sure = (was.confidence ?? 'medium') !== (is.confidence ?? 'medium');
  return [
    ...(sure
      ? [`Set the confidence in the link ${name} to ${confidenceWords[is.confidence ?? 'medium'].toLowerCase()}`]
      : []),
    ...((was.notes ?? '') === (is.notes ?? '') ? [] : [`Changed the notes of the link ${name}`]),
  ];
}
