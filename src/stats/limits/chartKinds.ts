/** Every kind of chart: where its values and its lines come from. A further kind gets one row here. */
import type { charts } from '../../plan/model/choices';
import {
  betweenLines,
  countLines,
  rateLines,
  shareLines,
  weighedLines,
  wideRateLines,
  wideShareLines,
} from './counted';
import type { LimitChoices, Lines, Stretch } from './lines';
import { deviationLines, meanLines } from './samples';
import { rangeLines, runLines, timeLines, xmrLines } from './single';

/** The charts of the plan file, and four that serve for comparing with other programs. */
export type ChartKind = (typeof charts)[number] | 'mr' | 'ip' | 'xbar' | 's';

export interface KindOfChart {
  readonly name: string;
  /** `share`: so many out of so many. `rate`: so many for so much. `time`: days since the one before. */
  readonly takes: 'value' | 'count' | 'share' | 'rate' | 'time';
  readonly linesOf: (stretch: Stretch, choices: LimitChoices) => Lines;
  /** How the limits are made, for the line under a chart; empty where there are none. */
  readonly limitsBy: string;
  readonly centre: 'average' | 'median';
  /** Its limits come from moving ranges, which are screened. */
  readonly usesRanges?: boolean;
}

const average = 'average';

export const chartKinds: Readonly<Record<ChartKind, KindOfChart>> = {
  run: { name: 'Run chart', takes: 'value', linesOf: runLines, limitsBy: '', centre: 'median' },
  xmr: {
    name: 'XmR chart',
    takes: 'value',
    linesOf: xmrLines,
    limitsBy: 'limits by 2.66 × mean moving range',
    centre: average,
    usesRanges: true,
  },
  p: { name: 'P chart', takes: 'share', linesOf: shareLines, limitsBy: 'binomial limits', centre: average },
  u: { name: 'U chart', takes: 'rate', linesOf: rateLines, limitsBy: 'Poisson limits', centre: average },
  c: { name: 'C chart', takes: 'count', linesOf: countLines, limitsBy: 'Poisson limits', centre: average },
  t: {
    name: 'T chart',
    takes: 'time',
    linesOf: timeLines,
    limitsBy: 'limits by 2.66 × mean moving range of the times to the power of 1/3.6',
    centre: average,
    usesRanges: true,
  },
  g: { name: 'G chart', takes: 'count', linesOf: betweenLines, limitsBy: 'geometric limits', centre: 'median' },
  pp: {
    name: 'P′ chart',
    takes: 'share',
    linesOf: wideShareLines,
    limitsBy: 'binomial limits widened after Laney',
    centre: average,
    usesRanges: true,
  },
  up: {
    name: 'U′ chart',
    takes: 'rate',
    linesOf: wideRateLines,
    limitsBy: 'Poisson limits widened after Laney',
    centre: average,
    usesRanges: true,
  },
  mr: {
    name: 'MR chart',
    takes: 'value',
    linesOf: rangeLines,
    limitsBy: 'limits by 3.267 × mean moving range',
    centre: average,
  },
  ip: {
    name: 'I′ chart',
    takes: 'rate',
    linesOf: weighedLines,
    limitsBy: 'limits after Taylor',
    centre: average,
    usesRanges: true,
  },
  xbar: { name: 'X̄ chart', takes: 'value', linesOf: meanLines, limitsBy: 'limits by c4', centre: average },
  s: { name: 'S chart', takes: 'value', linesOf: deviationLines, limitsBy: 'limits by c4', centre: average },
};
