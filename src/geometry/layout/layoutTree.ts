/**
 * Computes heights on the page for an ordered forest. A branch is drawn alike wherever it stands, branches come as
 * close as the columns allow, a parent stands in the middle between its first and its last child, and children with
 * room to spare share it evenly. The time grows with the number of slots times that of columns.
 *
 * Sources: Reingold and Tilford, Tidier drawings of trees (1981); Buchheim, Jünger and Leipert, Improving Walker's
 * algorithm to run in linear time (2002). Here columns are given and boxes have any height.
 */
import { Contours, type SlotSizes } from './layoutContours';
import type { LayoutForest } from './layoutForest';
import type { LayoutSlots } from './layoutSlots';

/** Less room than this (px) is none: the rest of adding and taking away the same distances. */
const noRoom = 1e-6;

/** The middle of each slot in px, from any origin. */
export function treeMiddles(slots: LayoutSlots, forest: LayoutForest, sizes: SlotSizes): Float64Array {
  const { page, parent, firstCentred, lastCentred } = forest;
  const contours = new Contours(slots, sizes);
  /** Middle of each slot from the middle of its parent. */
  const offset = new Float64Array(page);
  // Children stand right of their parent, so their numbers are higher.
  for (let slot = page - 1; slot >= 0; slot -= 1) {
    const children = childrenOf(forest, slot);
    if (children.length > 1) stack(children, slots, contours, offset);
    const middle = children.length === 0 ? 0 : (offset[firstCentred[slot]!]! + offset[lastCentred[slot]!]!) / 2;
    for (const child of children) offset[child]! -= middle;
    contours.enclose(slot, children, offset);
  }
  arrangeRoots(childrenOf(forest, page), slots, contours, offset);
  for (let slot = 0; slot < page; slot += 1) if (parent[slot] !== page) offset[slot]! += offset[parent[slot]!]!;
  return offset;
}

function childrenOf({ firstChild, next }: LayoutForest, slot: number): number[] {
  const children: number[] = [];
  for (let child = firstChild[slot]!; child !== -1; child = next[child]!) children.push(child);
  return children;
}

/** Stacks the branches of one parent. The first and the last are as close as they can be; those between share the room. */
function stack(children: readonly number[], { column }: LayoutSlots, contours: Contours, offset: Float64Array): void {
  const highest = new Float64Array(children.length);
  const room = new Float64Array(children.length);
  contours.clear();
  children.forEach((child, i) => {
    highest[i] = i === 0 ? 0 : contours.floor(child);
    contours.addBelow(child, highest[i]);
  });
  contours.clear();
  for (let i = children.length - 1; i >= 0; i -= 1) {
    const lowest = Math.min(contours.ceiling(children[i]!), highest.at(-1)!);
    room[i] = i === children.length - 1 ? 0 : Math.max(0, lowest - highest[i]!);
    contours.addAbove(children[i]!, highest[i]! + room[i]!);
  }

  contours.clear();
  const own = column[children[0]!]!;
  const shares = (i: number) => room[i]! > noRoom && column[children[i]!] === own;
  let [place, places] = [0, 0];
  for (let i = 0; i < children.length; i += 1) {
    const child = children[i]!;
    if (room[i]! <= noRoom) [place, places] = [0, 0];
    if (shares(i)) {
      if (places === 0) for (let j = i; j < children.length && room[j]! > noRoom; j += 1) if (shares(j)) places += 1;
      place += 1;
    }
    // What was taken in from further right has no part in the sharing; it follows the branch above it.
    const share = shares(i) ? place / (places + 1) : 0;
    offset[child] = Math.max(highest[i]! + share * room[i]!, contours.floor(child));
    contours.addBelow(child, offset[child]);
  }
}

/**
 * Stacks what stands on the page by itself: the largest branch (the aim's, as a rule) first, then what follows it in the
 * columns' order, then what goes before it. Boxes that nothing holds hang from its top; an aim without drivers
 * stands in the middle of the rest.
 */
function arrangeRoots(roots: readonly number[], slots: LayoutSlots, contours: Contours, offset: Float64Array): void {
  const aloneInFront = roots.length > 1 && slots.columnStart[1] === 1 && contours.size(0) === 1;
  const others = aloneInFront ? roots.filter((root) => root !== 0) : roots;
  const pivot = others.reduce((best, root, i) => (contours.size(root) > contours.size(others[best]!) ? i : best), 0);
  if (others.length === 0) return;
  const { top } = contours.extent(others[pivot]!);
  const orHang = (root: number, at: number) => (Number.isFinite(at) ? at : top - contours.extent(root).top);

  contours.clear();
  for (const root of others.slice(pivot)) {
    offset[root] = root === others[pivot] ? 0 : orHang(root, contours.floor(root));
    contours.addBelow(root, offset[root]);
  }
  contours.clear();
  for (const root of others.slice(pivot).reverse()) contours.addAbove(root, offset[root]!);
  for (const root of others.slice(0, pivot).reverse()) {
    offset[root] = orHang(root, contours.ceiling(root));
    contours.addAbove(root, offset[root]);
  }
  if (!aloneInFront) return;
  const extents = others.map((root) => ({ root, ...contours.extent(root) }));
  const upper = Math.min(...extents.map(({ root, top: edge }) => edge + offset[root]!));
  const lower = Math.max(...extents.map(({ root, bottom }) => bottom + offset[root]!));
  offset[0] = (upper + lower) / 2;
}
