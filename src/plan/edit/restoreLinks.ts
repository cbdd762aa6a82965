/** Lines that were cut off come back, where their boxes are still there and they still run from right to left. */
import { generateKeyBetween } from 'fractional-indexing';
import { settled } from '../../kit/perIdentity';
import { nodeLevel } from '../ask/queries';
import { linksOf, linksOutOf } from '../ask/relations';
import type { OutsideLink } from '../model/carriedBranch';
import { keyAtEnd } from '../model/order';
import type { Plan } from '../model/schema';

/** Gives how many could not come back. The line to a primary parent stands before the others of its box again. */
export function restoreLinks(draft: Plan, links: readonly OutsideLink[], newId: () => string): number {
  const plan = settled(draft);
  const sorted = linksOf(plan);
  const places = new Map(sorted.map(({ id }, index) => [id, index]));
  const ends = new Set(sorted.map(({ from, to }) => `${from} ${to}`));
  let end = keyAtEnd(plan.links);
  let lost = 0;
  for (const { link, primary } of links) {
    const runs = `${link.from} ${link.to}`;
    if (ends.has(runs)) continue;
    const isThere = Object.hasOwn(plan.nodes, link.from) && Object.hasOwn(plan.nodes, link.to);
    if (!isThere || nodeLevel(plan, link.from) <= nodeLevel(plan, link.to)) {
      lost += 1;
      continue;
    }
    ends.add(runs);
    const first = primary ? linksOutOf(plan, link.from)[0] : undefined;
    const before = first && sorted[(places.get(first.id) ?? 0) - 1]?.order;
    // Two lines can share a key, and then there is no room between them.
    const isRoom = first && (before === undefined || before < first.order);
    const id = Object.hasOwn(draft.links, link.id) ? newId() : link.id;
    draft.links[id] = { ...link, id, order: isRoom ? generateKeyBetween(before ?? null, first.order) : end };
    if (!isRoom) end = generateKeyBetween(end, null);
  }
  return lost;
}
