/**
 * Two of three points beyond two thirds of the way to a limit.
 *
 * NHS Making Data Count wants the third on the same side of the centre. Power BI’s charts take it from either side as long
 * as it is not near the other limit, and let the first two points of a chart fire.
 */
import type { Sign } from '../numbers';
import type { Pattern } from './patterns';

/** For each window of three that shows it, marks its points. `near`: 1 beyond a near limit, else 0. */
export function marksOfThree(near: readonly number[], sides: readonly number[]): boolean[] {
  const marked = near.map(() => false);
  const sum = (list: readonly number[], from: number) =>
    (list[from] ?? 0) + (list[from + 1] ?? 0) + (list[from + 2] ?? 0);
  for (let from = 0; from + 2 < near.length; from += 1) {
    if (sum(near, from) >= 2 && Math.abs(sum(sides, from)) === 3) marked.fill(true, from, from + 3);
  }
  return marked;
}

/** Patterns of the points that are near, the third on the same side. */
export function twoOfThree(near: readonly boolean[], sides: readonly Sign[]): Pattern[] {
  const marked = marksOfThree(near.map(Number), sides);
  const patterns: { side: Sign; points: number[] }[] = [];
  let isGoingOn = false;
  marked.forEach((isMarked, index) => {
    const last = patterns.at(-1);
    const side = sides[index] ?? 0;
    if (isMarked && near[index]) {
      if (isGoingOn && last?.side === side) last.points.push(index);
      else patterns.push({ side, points: [index] });
    }
    isGoingOn = isMarked && (near[index] === true || (isGoingOn && last?.side === side));
  });
  return patterns;
}

/** Patterns where the third may lie on the other side. `near`: beyond which near limit. `whole`: the third is flagged too. */
export function twoOfThreeAnySide(near: readonly Sign[], whole: boolean): Pattern[] {
  return near.flatMap((_, end) => {
    const window = [end - 2, end - 1, end].filter((index) => index >= 0);
    const net = window.reduce((total, index) => total + (near[index] ?? 0), 0);
    if (Math.abs(net) < 2) return [];
    const side: Sign = net > 0 ? 1 : -1;
    return [{ side, points: window.filter((index) => whole || near[index] !== 0) }];
  });
}
