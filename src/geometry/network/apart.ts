/**
 * Moves people apart until no mark and no label covers another, each as little as the others let it. Whoever was put
 * somewhere by hand stays there.
 */
import type { Point, Rect } from '../types/types';
import { labelRect, mapSizes, markRect, type MapPerson, type Places } from './mapTypes';

const mostRounds = 400;

interface Spot {
  readonly id: string;
  x: number;
  y: number;
  /** What the person takes up around their place, the label below. */
  readonly room: Rect;
  readonly isFixed: boolean;
}

export function movedApart(people: readonly MapPerson[], places: Places, fixed: Places): Places {
  const spots = people.map((person): Spot => {
    const { x, y } = fixed.get(person.id) ?? places.get(person.id) ?? origin;
    return { id: person.id, x, y, room: roomOf(person), isFixed: fixed.has(person.id) };
  });
  const widest = Math.max(0, ...spots.map(({ room }) => room.width)) + mapSizes.apart;
  const highest = Math.max(0, ...spots.map(({ room }) => room.height)) + mapSizes.apart;
  for (let round = 0; round < mostRounds; round += 1) {
    if (!pushOnce(spots, widest, highest)) break;
    // Where they are wedged in, all of the map gets a little wider.
    if (round % 20 === 19)
      for (const spot of spots) if (!spot.isFixed) [spot.x, spot.y] = [spot.x * 1.06, spot.y * 1.06];
  }
  return new Map(spots.map(({ id, x, y }) => [id, { x: Math.round(x), y: Math.round(y) }]));
}

const origin: Point = { x: 0, y: 0 };

function roomOf(person: MapPerson): Rect {
  const [mark, label] = [markRect(origin), labelRect(person, origin, 'below')];
  const x = Math.min(mark.x, label.x);
  return { x, y: mark.y, width: Math.max(mark.width, label.width), height: label.y + label.height - mark.y };
}

/** Whether any two were in each other's way. `spots` are put in order from left to right: only who stands near is looked at. */
function pushOnce(spots: Spot[], widest: number, highest: number): boolean {
  let isMoved = false;
  spots.sort((a, b) => a.x - b.x);
  for (let one = 0; one < spots.length; one += 1) {
    const a = spots[one];
    if (!a) continue;
    for (let two = one + 1; two < spots.length; two += 1) {
      const b = spots[two];
      if (!b || b.x - a.x > widest) break;
      if (Math.abs(b.y - a.y) <= highest && push(a, b)) isMoved = true;
    }
  }
  return isMoved;
}

function push(a: Spot, b: Spot): boolean {
  const across = within(a.x + a.room.x, a.room.width, b.x + b.room.x, b.room.width);
  if (across <= 0 || (a.isFixed && b.isFixed)) return false;
  const down = within(a.y + a.room.y, a.room.height, b.y + b.room.y, b.room.height);
  if (down <= 0) return false;
  const isAcross = across < down;
  const by = (isAcross ? across : down) + 1;
  const [shareA, shareB] = a.isFixed ? [0, 1] : b.isFixed ? [1, 0] : [0.5, 0.5];
  const key = isAcross ? 'x' : 'y';
  const towards = a[key] + a.room[key] <= b[key] + b.room[key] ? 1 : -1;
  a[key] -= towards * by * shareA;
  b[key] += towards * by * shareB;
  return true;
}

/** How far two stretches reach into one another, with what is kept free between them. */
function within(a: number, lengthA: number, b: number, lengthB: number): number {
  return Math.min(a + lengthA, b + lengthB) - Math.max(a, b) + mapSizes.apart;
}
