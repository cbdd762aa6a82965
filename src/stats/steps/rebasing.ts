/**
 * Where other programs begin a run chart’s median anew by themselves. Here a phase is only ever suggested; these serve
 * for comparing with charts that were made with those programs.
 */
import { isThere, median, missing, sideOf, type Sign } from '../numbers';
import { rowsOf, sustainedShift, type Sides } from '../rules/runRules';

function sidesOf(values: readonly number[], line: number): Sides {
  return values.map((value) => (isThere(value) ? sideOf(value, line) : null));
}

export interface MedianPhase {
  readonly median: number;
  /** Indices of the first and the last point that it is taken from. */
  readonly first: number;
  readonly last: number;
}

/**
 * As jsphdms/runchart: the first points but one of a row of `length` give the median, and so do, after that, those of
 * each row of `length` on one side of it.
 */
export function rebasedBySustainedShifts(values: readonly number[], length: number): MedianPhase[] {
  const there = values.flatMap((value, index) => (isThere(value) ? [index] : []));
  if (there.length < length - 1) return [];
  const phases = [phaseOf(values, there.slice(0, length - 1))];
  if (there.length < 2 * length - 1) return phases;
  for (;;) {
    const { median: line, last } = phases.at(-1) ?? phaseOf(values, []);
    const rest = values.slice(last + 1);
    const shift = rest.length < length ? undefined : sustainedShift(sidesOf(rest, line), length);
    if (!shift) return phases;
    phases.push(
      phaseOf(
        values,
        shift.points.slice(0, -1).map((index) => index + last + 1),
      ),
    );
  }
}

/** As runcharter: the first so many give the median, and after that all of a row of `length` on a wanted side. */
export function rebasedByRuns(
  values: readonly number[],
  { first, length, side }: { readonly first: number; readonly length: number; readonly side: Sign },
): MedianPhase[] {
  const phases = [
    phaseOf(
      values,
      Array.from({ length: first }, (_, index) => index),
    ),
  ];
  for (;;) {
    const { median: line, last } = phases.at(-1) ?? phaseOf(values, []);
    const rows = rowsOf(sidesOf(values.slice(last + 1), line));
    const row = rows.find((each) => each.points.length >= length && (side === 0 || each.side === side));
    if (!row || length < 1) return phases;
    phases.push(
      phaseOf(
        values,
        row.points.slice(0, length).map((index) => index + last + 1),
      ),
    );
  }
}

function phaseOf(values: readonly number[], indices: readonly number[]): MedianPhase {
  return {
    median: median(indices.map((index) => values[index] ?? missing)),
    first: indices[0] ?? 0,
    last: indices.at(-1) ?? 0,
  };
}
