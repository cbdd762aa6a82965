/**
 * The run chart rules of the IHI (Perla 2011): shift, trend, and a sustained shift. Points on the line are skipped, a gap
 * neither breaks nor counts, equal neighbours count once.
 */
import { isThere, type Sign } from '../numbers';
import type { Pattern } from './patterns';

/** A side for each point: 0 on the line, `null` for a gap. */
export type Sides = readonly (Sign | null)[];

interface Row {
  readonly side: Sign;
  /** Indices of the useful points: those off the line. */
  readonly points: number[];
}

/** Useful points in a row on one side. */
export function rowsOf(sides: Sides): Row[] {
  const rows: Row[] = [];
  sides.forEach((side, index) => {
    if (side === null || side === 0) return;
    const last = rows.at(-1);
    if (last?.side === side) last.points.push(index);
    else rows.push({ side, points: [index] });
  });
  return rows;
}

/** Rows of at least `length` useful points; the points on the line within and behind them belong to them. */
export function runShifts(sides: Sides, length: number): Pattern[] {
  const rows = rowsOf(sides);
  return rows.flatMap(({ side, points }, at) => {
    if (points.length < length) return [];
    const [from = 0, end = sides.length] = [points[0], rows[at + 1]?.points[0]];
    const all = Array.from({ length: end - from }, (_, index) => from + index);
    return [{ side, points: all.filter((index) => sides[index] !== null) }];
  });
}

/** The first `length` useful points in a row on one side; undefined when there are none. */
export function sustainedShift(sides: Sides, length: number): Pattern | undefined {
  const row = rowsOf(sides).find(({ points }) => points.length >= length);
  return row && { side: row.side, points: row.points.slice(0, length) };
}

/** Rows of at least `length` different values that only rise or only fall; the point where they turn belongs to both. */
export function runTrends(values: readonly number[], length: number): Pattern[] {
  const levels = levelsOf(values);
  const patterns: Pattern[] = [];
  let from = 0;
  while (from < levels.length - 1) {
    const side = wayAt(levels, from);
    let to = from + 1;
    while (to < levels.length - 1 && wayAt(levels, to) === side) to += 1;
    if (to - from + 1 >= length) {
      const head = levels[from]?.points ?? [];
      // Of equal values at the start of a chart the last one counts.
      const points = from === 0 ? head.slice(-1) : [...head];
      for (const level of levels.slice(from + 1, to + 1)) points.push(...level.points);
      patterns.push({ side, points });
    }
    from = to;
  }
  return patterns;
}

interface Level {
  readonly value: number;
  readonly points: number[];
}

/** Equal neighbours together. */
function levelsOf(values: readonly number[]): Level[] {
  const levels: Level[] = [];
  values.forEach((value, index) => {
    if (!isThere(value)) return;
    const last = levels.at(-1);
    if (last?.value === value) last.points.push(index);
    else levels.push({ value, points: [index] });
  });
  return levels;
}

function wayAt(levels: readonly Level[], at: number): Sign {
  const [here, next] = [levels[at]?.value ?? 0, levels[at + 1]?.value ?? 0];
  return next > here ? 1 : -1;
}
