/** Who stands nearest in a direction on a map, as the eye goes: straight ahead before aside. */
import type { Point } from '../types/types';
import type { Places } from './mapTypes';

const aside = 2;

/** Null where nobody stands there. */
export function towards(places: Places, from: string, direction: 'up' | 'down' | 'left' | 'right'): string | null {
  const start = places.get(from);
  if (!start) return null;
  let [best, least]: [string | null, number] = [null, Number.POSITIVE_INFINITY];
  for (const [id, place] of places) {
    const { ahead, across } = seenFrom(start, place, direction);
    const far = ahead + aside * Math.abs(across);
    if (id !== from && ahead > 0 && far < least) [best, least] = [id, far];
  }
  return best;
}

function seenFrom(from: Point, to: Point, direction: 'up' | 'down' | 'left' | 'right') {
  const [x, y] = [to.x - from.x, to.y - from.y];
  switch (direction) {
    case 'right':
      return { ahead: x, across: y };
    case 'left':
      return { ahead: -x, across: y };
    case 'down':
      return { ahead: y, across: x };
    case 'up':
      return { ahead: -y, across: x };
  }
}
