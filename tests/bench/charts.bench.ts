import { addDays } from '../../src/kit/dates/calendar';
import { chartOf } from '../../src/stats/chart';
import type { ChartKind } from '../../src/stats/limits/chartKinds';
import type { Bench } from './main';

const kinds = ['xmr', 'run', 'p', 'up', 't', 'g'] as const;
const sizes = [20, 120, 500, 1_000, 10_000] as const;

/** What is asked of 500 points, in ms. */
const asked = 2;

/** The fastest of some runs, in ms. */
function fastest(kind: ChartKind, size: number): number {
  const points = Array.from({ length: size }, (_, index) => ({
    date: addDays('2001-01-01', index) ?? '',
    value: Math.abs(Math.sin(index * index)) * 20,
    numerator: Math.round(Math.abs(Math.sin(index * index)) * 20),
    denominator: 40,
  }));
  const runs = Array.from({ length: 20 }, () => {
    const began = performance.now();
    chartOf(points, kind);
    return performance.now() - began;
  });
  return Math.min(...runs);
}

export const bench: Bench = {
  title: 'Charts: reading one (ms), in Node',
  run: () =>
    kinds.map((kind) => {
      const times = sizes.map((size) => [`${size} points`, fastest(kind, size).toFixed(2)] as const);
      const of500 = Number(times.find(([size]) => size === '500 points')?.[1]);
      return { chart: kind, ...Object.fromEntries(times), [`500 in ${asked} ms`]: of500 <= asked ? 'yes' : 'NO' };
    }),
};
