/** Puts boxes into an order that was worked out elsewhere: by *Tidy*, or by merging two columns. */
import { generateNKeysBetween } from 'fractional-indexing';
import { EditRefused } from '../model/editRefused';
import { inOrder } from '../model/order';
import { settled } from '../../kit/perIdentity';
import { nodeIn, nodesInColumn } from '../ask/queries';
import type { ColumnId, NodeId, Plan } from '../model/schema';

/**
 * Puts the boxes named for each column into the order given. They share out the keys that they have, so boxes that are
 * not named keep their places, and only boxes that change places are changed.
 */
export function applyOrder(draft: Plan, order: Readonly<Record<ColumnId, readonly NodeId[]>>): void {
  for (const [column, ids] of Object.entries(order)) {
    const plan = settled(draft);
    const wanted = new Set(ids);
    const present = nodesInColumn(plan, column).filter((node) => wanted.has(node.id));
    if (present.length !== ids.length) throw new EditRefused('The order does not fit the boxes of the column.');
    const keys = distinct(present.map((node) => node.order)) ?? keysAtEnd(plan, ids.length);
    for (const [index, id] of ids.entries()) {
      const node = nodeIn(draft, id);
      const key = keys[index];
      if (key !== undefined && node.order !== key) node.order = key;
    }
  }
}

/** The keys, unless two boxes share one: then nothing can be told apart by sharing them out. */
function distinct(keys: readonly string[]): readonly string[] | null {
  return new Set(keys).size === keys.length ? keys : null;
}

function keysAtEnd(plan: Plan, count: number): readonly string[] {
  return generateNKeysBetween(inOrder(plan.nodes).at(-1)?.order ?? null, null, count);
}
