/** The parts of a chart with lines of their own: each phase begins one. Nothing is ever counted across their borders. */
import type { ChartOptions, ChartPoint, Span } from './options';

export interface Segment {
  /** Index of its first point, and of the one behind its last. */
  readonly first: number;
  readonly end: number;
  /** Why it begins, as its phase says. Absent for the first one, and where nobody has said. */
  readonly reason?: string;
}

/** In order, none of them empty, together all points. Of two phases that begin with the same point the later one counts. */
export function segmentsOf(points: readonly ChartPoint[], phases: ChartOptions['phases'] = []): readonly Segment[] {
  const begins = new Map<number, string | undefined>([[0, undefined]]);
  for (const { from, reason } of phases.toSorted((a, b) => (a.from < b.from ? -1 : 1))) {
    const index = points.findIndex(({ date }) => date >= from);
    if (index >= 0) begins.set(index, reason);
  }
  const starts = [...begins].sort(([a], [b]) => a - b);
  return starts
    .map(([first, reason], at) => ({
      first,
      end: starts[at + 1]?.[0] ?? points.length,
      ...(reason !== undefined && { reason }),
    }))
    .filter(({ first, end }) => end > first);
}

/**
 * The points of a segment from which its lines are taken, as indices of the chart: gaps among them, ghosts not. Those of
 * a baseline that begins in it, as far as it reaches within; else all.
 */
export function baseOf(
  { first, end }: Segment,
  points: readonly ChartPoint[],
  values: readonly number[],
  baselines: readonly Span[],
): { readonly indices: readonly number[]; readonly isBaseline: boolean } {
  const all: number[] = [];
  for (let index = first; index < end; index += 1) if (points[index]?.ghost !== true) all.push(index);
  const own = baselines.filter(({ from }) => {
    const begin = points.findIndex(({ date }) => date >= from);
    return begin >= first && begin < end;
  });
  const within = all.filter((index) => {
    const date = points[index]?.date ?? '';
    return own.some(({ from, to }) => date >= from && date <= to);
  });
  const counts = within.some((index) => !Number.isNaN(values[index]));
  return counts ? { indices: within, isBaseline: true } : { indices: all, isBaseline: false };
}
