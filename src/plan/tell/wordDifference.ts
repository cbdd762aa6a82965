/**
 * Says what was done to a plan between two of its states, in the words of the field: “Added 3 change ideas”, “Moved
 * “Falls huddle””. What was done and undone again in between says nothing. Every kind of thing and every member has
 * words, in the table or in a file of this folder.
 *
 * Must not know: who did it and when.
 */
import { count } from '../../kit/english';
import { byPage, nodesOf } from '../ask/queries';
import { linksOutOf } from '../ask/relations';
import { kindName } from '../ask/words';
import { difference, type PlanDifference } from '../change/difference';
import { parts } from '../model/mentions';
import type { Part, Plan, PlanNode } from '../model/schema';
import { appearancePhrases } from './appearanceWords';
import { boxDeeds } from './boxWords';
import { linkPhrases } from './linkWords';
import { phrasesOf, type Deed } from './phrases';
import { planPhrases, versionPhrases } from './planWords';
import { thingPhrases } from './thingWords';

/** Phrases without a full stop, each beginning with a capital, the weightiest first; none when nothing is different. */
export function wordDifference(before: Plan, after: Plan, found = difference(before, after)): string[] {
  const phrases = [
    ...planPhrases(before, after),
    ...parts.flatMap((part) => partPhrases(before, after, part, found)),
    ...appearancePhrases(before, after),
    ...versionPhrases(before, after),
  ];
  // A link with another end tells of a move; where no box is told to have moved, the link itself is told.
  const turned = found.links.changed.filter(({ before: was, after: is }) => was.from !== is.from || was.to !== is.to);
  return phrases.length > 0 || turned.length === 0 ? phrases : [`Changed ${count(turned.length, 'link')}`];
}

/** What a plan begins with. */
export function wordBeginning(plan: Plan): string {
  const boxes = Object.keys(plan.nodes).length;
  return boxes <= 1 ? 'Began the plan' : `Began with ${count(boxes, 'box', 'boxes')}`;
}

function partPhrases(before: Plan, after: Plan, part: Part, found: PlanDifference): string[] {
  if (part === 'links') return linkPhrases(before, after, found);
  if (part !== 'nodes') return thingPhrases(before, after, part, found[part]);
  return [
    ...phrasesOf([...comingAndGoing(before, after, found), ...movings(after, found)]),
    ...phrasesOf(found.nodes.changed.flatMap((pair) => boxDeeds(before, after, pair))),
  ];
}

/** Few boxes are named; of many each kind is counted for itself. */
function comingAndGoing(before: Plan, after: Plan, { nodes }: PlanDifference): Deed[] {
  const deeds = (plan: Plan, head: string, of: typeof nodes.added) =>
    of.toSorted(byPage(plan)).map((node): Deed => {
      return { head, node, plan, ...(of.length > 2 && { group: kindName(plan, node) }) };
    });
  return [...deeds(after, 'Added', nodes.added), ...deeds(before, 'Deleted', nodes.removed)];
}

function movings(after: Plan, { moved }: PlanDifference): Deed[] {
  return movedThemselves(after, moved).map((node) => ({ head: 'Moved', node, plan: after }));
}

/** The boxes that moved, without those that moved along with a box that they hang on. */
export function movedThemselves(after: Plan, moved: PlanDifference['moved']): PlanNode[] {
  return nodesOf(after).filter(({ id }) => moved.has(id) && !linksOutOf(after, id).some(({ to }) => moved.has(to)));
}
