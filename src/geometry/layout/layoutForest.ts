/**
 * Makes one ordered tree of all slots; read from top to bottom it has the order of every column. A slot without a
 * parent in the skeleton (an orphan, or a link against the order) joins the branch whose slots stand around it, or
 * becomes a root where there is none. The tree's own root stands for the page and is no slot.
 */
import { layoutSkeleton } from './layoutSkeleton';
import type { LayoutSlots } from './layoutSlots';

export interface LayoutForest {
  /** The page: one more than the last slot. */
  readonly page: number;
  /** Parent of each slot, `page` for roots. */
  readonly parent: Int32Array;
  /** First child of each slot and of the page, -1 for none. */
  readonly firstChild: Int32Array;
  /** Next and previous child of the same parent, -1 for none. */
  readonly next: Int32Array;
  readonly previous: Int32Array;
  /** The piece that ties a slot to its parent, -1 for those taken in and for roots. */
  readonly tie: Int32Array;
  /** The children that their parent is centred on, -1 where there are none: first and last, by parent. */
  readonly firstCentred: Int32Array;
  readonly lastCentred: Int32Array;
}

export function layoutForest(slots: LayoutSlots): LayoutForest {
  const page = slots.column.length;
  const make = () => new Int32Array(page + 1).fill(-1);
  const [parent, firstChild, next, previous, lastChild] = [make(), make(), make(), make(), make()];
  const tie = layoutSkeleton(slots);

  /** Makes `slot` a child of `under` just below `above`, or the topmost one where `above` is -1. */
  const insert = (slot: number, under: number, above: number) => {
    const below = above === -1 ? firstChild[under]! : next[above]!;
    parent[slot] = under;
    previous[slot] = above;
    next[slot] = below;
    if (above === -1) firstChild[under] = slot;
    else next[above] = slot;
    if (below === -1) lastChild[under] = slot;
    else previous[below] = slot;
  };
  const columnOf = (slot: number) => (slot === page ? -1 : slots.column[slot]!);
  /** The branches of two slots at the place where their ways to the page meet. */
  const branches = (upper: number, lower: number): [number, number] => {
    let [a, b] = [upper, lower];
    while (parent[a] !== parent[b]) {
      const [overA, overB] = [columnOf(parent[a]!), columnOf(parent[b]!)];
      if (overA >= overB) a = parent[a]!;
      if (overB >= overA) b = parent[b]!;
    }
    return [a, b];
  };
  const rootOf = (slot: number) => {
    let root = slot;
    while (parent[root] !== page) root = parent[root]!;
    return root;
  };

  for (let c = 0; c < slots.columnCount; c += 1) {
    const [start, end] = [slots.columnStart[c]!, slots.columnStart[c + 1]!];
    for (let slot = start; slot < end; slot += 1) {
      if (tie[slot] === -1) continue;
      const under = slots.parent[tie[slot]!]!;
      insert(slot, under, lastChild[under]!);
    }
    for (let slot = start, below = start; slot < end; slot += 1) {
      if (tie[slot] !== -1) continue;
      below = Math.max(below, slot + 1);
      while (below < end && tie[below] === -1) below += 1;
      const [above, hasBelow] = [slot > start ? slot - 1 : -1, below < end];
      if (above !== -1 && hasBelow) {
        const [branch] = branches(above, below);
        insert(slot, parent[branch]!, branch);
      } else if (above !== -1) insert(slot, page, rootOf(above));
      else insert(slot, page, hasBelow ? previous[rootOf(below)]! : lastChild[page]!);
    }
  }
  return { page, parent, firstChild, next, previous, tie, ...centred(slots, tie) };
}

/** A parent is centred on those tied to it; lanes count only where a box's first link runs in them, or for want of others. */
function centred(
  { box, main, parent }: LayoutSlots,
  tie: Int32Array,
): Pick<LayoutForest, 'firstCentred' | 'lastCentred'> {
  const firstCentred = new Int32Array(tie.length).fill(-1);
  const lastCentred = firstCentred.slice();
  const counts = (slot: number) => box[slot] !== -1 || main[tie[slot]!] === 1;
  for (let slot = 0; slot < tie.length; slot += 1) {
    if (tie[slot] === -1) continue;
    const under = parent[tie[slot]!]!;
    const last = lastCentred[under]!;
    if (last !== -1 && counts(last) && !counts(slot)) continue;
    if (last === -1 || (counts(slot) && !counts(last))) firstCentred[under] = slot;
    lastCentred[under] = slot;
  }
  return { firstCentred, lastCentred };
}
