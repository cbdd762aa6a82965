/**
 * In which column each incoming box comes to stand, and what it is linked to there. Levels count from the aim, which is
 * at 0. Every link goes to the left; boxes deeper than the last column fold into it and contribute to what their own
 * parent contributes to.
 *
 * Must not know: ids, the order in a column.
 */
import type { NamedColumn } from '../model/outlineItem';
import { target, type IncomingBox, type IncomingLink } from '../model/incoming';

export interface IncomingPlace {
  readonly level: number;
  readonly parents: readonly IncomingLink[];
}

export interface IncomingPlaces {
  readonly places: ReadonlyMap<string, IncomingPlace>;
  /** How many stand one or more levels higher than in their source. */
  readonly folded: number;
  /** How many links were left out: they go to nothing, or round in a circle. */
  readonly lost: number;
}

interface Columns {
  /** The level of the box that everything is brought in below. */
  readonly base: number;
  /** The level of the change ideas. */
  readonly last: number;
}

export function placeIncoming(boxes: readonly IncomingBox[], columns: Columns): IncomingPlaces {
  const places = new Map<string, IncomingPlace>([[target, { level: columns.base, parents: [] }]]);
  let folded = 0;
  let lost = 0;
  for (const box of leftToRight(boxes)) {
    const known = box.parents.filter(({ to }) => places.has(to) && to !== box.key);
    lost += box.parents.length - known.length;
    const parents = distinct(known.flatMap((link) => shallower(link, places, columns.last)));
    if (known.some(({ to }) => (places.get(to)?.level ?? 0) >= columns.last)) folded += 1;
    const above = parents.map(({ to }) => places.get(to)?.level ?? 0);
    const named = namedLevel(box.column, columns.last);
    const level = Math.max(...above.map((each) => each + 1), named ?? (above.length === 0 ? columns.base + 1 : 0), 1);
    places.set(box.key, { level: Math.min(level, columns.last), parents });
  }
  return { places, folded, lost };
}

/** The link itself, or those of what it goes to where that stands in the last column already. */
function shallower(link: IncomingLink, places: ReadonlyMap<string, IncomingPlace>, last: number): IncomingLink[] {
  const place = places.get(link.to);
  if (!place || place.level < last) return [link];
  return place.parents.map(({ to }) => ({ ...link, to }));
}

function distinct(links: readonly IncomingLink[]): IncomingLink[] {
  const known = new Set<string>();
  return links.filter(({ to }) => !known.has(to) && known.add(to));
}

function namedLevel(column: NamedColumn | undefined, last: number): number | undefined {
  if (column === undefined || column === 'aim') return undefined;
  return column === 'change' ? last : Math.max(1, Math.min(column, last - 1));
}

/** The boxes so that each stands behind what it contributes to; those of a circle last. */
function leftToRight(boxes: readonly IncomingBox[]): IncomingBox[] {
  const keys = new Set(boxes.map(({ key }) => key));
  const open = new Map<string, number>();
  const children = new Map<string, IncomingBox[]>();
  for (const box of boxes) {
    const parents = box.parents.filter(({ to }) => keys.has(to));
    open.set(box.key, parents.length);
    for (const { to } of parents) {
      const known = children.get(to);
      if (known) known.push(box);
      else children.set(to, [box]);
    }
  }
  const sorted = boxes.filter(({ key }) => open.get(key) === 0);
  // An array visits what is added to it while it is being walked.
  for (const { key } of sorted)
    for (const child of children.get(key) ?? []) {
      const left = (open.get(child.key) ?? 0) - 1;
      open.set(child.key, left);
      if (left === 0) sorted.push(child);
    }
  const done = new Set(sorted);
  return [...sorted, ...boxes.filter((box) => !done.has(box))];
}
