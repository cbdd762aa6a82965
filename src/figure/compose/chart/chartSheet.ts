/** What the parts of the figure of a chart share: what was chosen, what was read, where the axes stand, type. */
import type { Wrapper } from '../../../geometry/text/wrapText';
import type { Rect, TextStyle } from '../../../geometry/types/types';
import type { Measure, Plan } from '../../../plan/model/schema';
import type { Chart, PlottedPoint } from '../../../stats/chartTypes';
import type { ReadAs } from '../../../stats/measureChart';
import type { Say } from '../../../stats/words/quantities';
import type { Palette } from '../../colour/palette';
import type { DateAxis } from './dateAxis';
import type { ValueAxis } from './valueAxis';

export interface ChartFigureOptions {
  /** px. The figure is higher than this where its words need it. */
  readonly width: number;
  readonly height: number;
  readonly palette: Palette;
  readonly today: string;
  /** The first and the last day that are shown; two years when absent. */
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  /** The days of an axis that several charts have, whatever days of its own each has. */
  readonly sharedAxis?: { readonly from: string; readonly to: string } | undefined;
  readonly as?: ReadAs | undefined;
  /** A file: with title, sentence and icons, on white; a page says these itself. */
  readonly onPaper?: boolean;
  /** One of many on a page: without bands, marks and method. */
  readonly bare?: boolean;
  /** Drawn anew at each change, beside its points as a list: without what only files have, table and alternative text. */
  readonly live?: boolean;
}

export interface ChartSheet {
  readonly plan: Plan;
  readonly measure: Measure;
  readonly chart: Chart;
  /** Indices of the first point that is shown and of the one behind the last. */
  readonly shown: { readonly first: number; readonly end: number };
  readonly say: Say;
  readonly plot: Rect;
  readonly x: DateAxis;
  readonly y: ValueAxis;
  /** Where a point stands along time, px. */
  readonly xOf: (index: number) => number;
  /** Where a value stands, px. */
  readonly yOf: (value: number) => number;
  readonly palette: Palette;
  readonly wrap: Wrapper;
}

export const styles = {
  title: { size: 16, leading: 22, weight: 600 },
  said: { size: 13, leading: 18, weight: 400 },
  label: { size: 12, leading: 15, weight: 400 },
  centre: { size: 12, leading: 15, weight: 600 },
  sign: { size: 12, leading: 15, weight: 600 },
  tick: { size: 11.5, leading: 15, weight: 400 },
  note: { size: 12, leading: 16, weight: 400 },
  band: { size: 11.5, leading: 15, weight: 400 },
} satisfies Record<string, TextStyle>;

/** Below this width lines are named above themselves, not at their right. */
export const narrowest = 520;

/** Numbers of paths have at most two places. */
export function px(value: number): number {
  return Math.round(value * 100) / 100;
}

export function indicesShown({ shown }: Pick<ChartSheet, 'shown'>): number[] {
  return Array.from({ length: Math.max(0, shown.end - shown.first) }, (_, at) => shown.first + at);
}

export function pointAt({ chart }: Pick<ChartSheet, 'chart'>, index: number): PlottedPoint | undefined {
  return chart.points[index];
}

/** A path through places; a new one begins after each null. */
export function pathThrough(places: readonly (readonly [x: number, y: number] | null)[]): string {
  let isOn = false;
  const commands: string[] = [];
  for (const place of places) {
    if (place) commands.push(`${isOn ? 'L' : 'M'}${px(place[0])},${px(place[1])}`);
    isOn = place !== null;
  }
  return commands.join(' ');
}
