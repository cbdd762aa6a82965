/** A point of a chart as it is said: its date, its value, what it is part of, what was noted there. */
import { nearDate } from '../../../kit/dates/calendar';
import { legible, number } from '../../../kit/english';
import { perIdentity } from '../../../kit/perIdentity';
import type { Point as PlanPoint } from '../../../plan/model/schema';
import type { Chart, Flag } from '../../../stats/chartTypes';
import { chartKinds } from '../../../stats/limits/chartKinds';
import type { Say } from '../../../stats/words/quantities';

export interface PointWords {
  /** “70 %”, “no value” */
  readonly value: string;
  readonly date: string;
  /** “23 of 33”, “part of 14 in a row above the average”, “left out: …” and what was noted. */
  readonly facts: readonly string[];
  readonly whole: string;
}

interface Told {
  readonly chart: Chart;
  readonly points: readonly PlanPoint[];
  readonly say: Say;
  readonly today: string;
}

export function pointWords({ chart, points, say, today }: Told, index: number): PointWords {
  const [plotted, point] = [chart.points[index], points[index]];
  const date = nearDate(plotted?.date ?? '', today);
  const value = plotted?.value ?? null;
  const counts =
    point?.numerator !== undefined && point.denominator !== undefined
      ? [`${number(point.numerator)} of ${number(point.denominator)}`]
      : [];
  const signs = (plotted?.flags ?? []).flatMap((flag) => {
    const words = signsSaid(chart)[flag] ?? '';
    return chart.flags[flag]?.side === 0 || words === '' ? [] : [words];
  });
  const reason = legible(point?.reason ?? '');
  const facts = [
    ...counts,
    ...signs,
    ...(plotted?.isGhost ? [`left out${reason === '' ? '' : `: ${reason}`}`] : []),
    ...[point?.mark, point?.note].flatMap((words = '') => (legible(words) === '' ? [] : [legible(words)])),
  ];
  const said = value === null ? 'no value' : say(value);
  return { value: said, date, facts, whole: [`${date}: ${said}`, ...facts].join(', ') };
}

const signsSaid = perIdentity((chart: Chart) => chart.flags.map((flag) => signWords(chart, flag)));

/** A sign as it stands beside its points: “14 in a row above the average”. */
export function signWords(chart: Chart, { rule, side, points }: Flag): string {
  const { centre } = chartKinds[chart.kind];
  const where = side === 1 ? 'above' : 'below';
  const limit = side === 1 ? 'upper' : 'lower';
  const useful = points.filter((index) => chart.points[index]?.side === side).length;
  switch (rule) {
    case 'outside':
      return `${where} the ${limit} limit`;
    case 'trend':
      return `${points.length} in a row ${side === 1 ? 'rising' : 'falling'}`;
    case 'near':
      return `2 of 3 near the ${limit} limit`;
    case 'four of five':
      return `4 of 5 far ${where} the ${centre}`;
    case 'shift':
    case 'long run':
      return `${useful} in a row ${where} the ${centre}`;
    case 'too many runs':
      return `crosses the ${centre} oftener than chance would`;
    case 'too few runs':
    case 'few crossings':
      return `crosses the ${centre} less than chance would`;
  }
}
