/** The signs of a chart in words: “eight months in a row below the average”. */
import type { BareChart, Flag } from '../chartTypes';
import { chartKinds } from '../limits/chartKinds';
import type { ChartOptions } from '../options';
import { counted, periodOf, whenSaid, type Period } from './periods';
import { sayerOf, unitOf, valuesIn, type Say } from './quantities';

/** How all that belongs to a chart is said: sentence, labels of lines, a point that is pointed at. */
export interface Telling {
  readonly chart: BareChart;
  /** A value with its unit. */
  readonly say: Say;
  readonly period: Period;
  /** The date of the last point. */
  readonly last: string;
  /** “average” or “median”. */
  readonly centre: string;
}

export function tellingOf(chart: BareChart, options: ChartOptions): Telling {
  const dates = chart.points.map(({ date }) => date);
  return {
    chart,
    say: sayerOf(valuesIn(chart), unitOf(options, chart.kind)),
    period: chart.kind === 't' || chart.kind === 'g' ? 'value' : periodOf(dates),
    last: dates.at(-1) ?? '',
    centre: chartKinds[chart.kind].centre,
  };
}

/** Its points off the line. */
export function usefulOf({ side, points }: Flag, { chart }: Pick<Telling, 'chart'>): number[] {
  return points.filter((index) => chart.points[index]?.side === side);
}

/** A clause without a full stop, which can stand alone. */
export function signSaid(flag: Flag, telling: Telling): string {
  const { chart, say, period, last, centre } = telling;
  const where = flag.side === 1 ? 'above' : 'below';
  const many = counted(usefulOf(flag, telling).length, period);
  const point = chart.points[flag.points.at(-1) ?? -1];
  switch (flag.rule) {
    case 'outside': {
      const limit = flag.side === 1 ? point?.upper : point?.lower;
      const range = typeof limit === 'number' ? ` (${flag.side === 1 ? 'up to' : 'down to'} ${say(limit)})` : '';
      const what = `${say(point?.value ?? 0)} ${whenSaid(point?.date ?? '', period, last)}`;
      return `${what} is ${where} what chance alone would give${range}`;
    }
    case 'trend':
      return `${counted(flag.points.length, period)} in a row, each ${flag.side === 1 ? 'higher' : 'lower'} than the one before`;
    case 'near':
      return `two of three values lie near the ${flag.side === 1 ? 'upper' : 'lower'} limit`;
    case 'four of five':
      return `four of five values lie far ${where} the ${centre}`;
    case 'shift':
    case 'long run':
      return `${many} in a row ${where} the ${centre}`;
    case 'too many runs':
      return `values swing about the ${centre} more often than chance would have them, as if two things were mixed`;
    case 'too few runs':
    case 'few crossings':
      return `values cross the ${centre} less often than chance would have them`;
  }
}
