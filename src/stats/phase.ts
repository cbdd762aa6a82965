/**
 * One phase of a chart: its lines, how far they are to be trusted, what its runs tell and what the rules find in it.
 * Knows of no other phase.
 */
import { chartKinds, type ChartKind } from './limits/chartKinds';
import type { Lines } from './limits/lines';
import { grainOf, isThere, missing } from './numbers';
import { enough, type ChartOptions, type ChartPoint, type Reckoning, type Rules } from './options';
import { placesOf, scoresOf, type Places } from './places';
import { findingsIn, type Finding } from './rules/findings';
import { runsOf, type Runs } from './rules/runsTest';
import { baseOf, type Segment } from './segments';
import type { Values } from './values';

/** Why there are no limits: the chart has none, there are too few points, all are the same, the numbers are too large. */
export type WithoutLimits = 'run chart' | 'too few' | 'no spread' | 'too large';

export interface Phase extends Segment {
  /** Points that count. */
  readonly counted: number;
  /** What the lines are taken from: indices of the first and the last that count, and how many do. */
  readonly base: {
    readonly first: number;
    readonly last: number;
    readonly counted: number;
    readonly isBaseline: boolean;
  };
  /** `trial`: from few points, to be drawn dashed. */
  readonly standing: 'none' | 'trial' | 'settled';
  readonly because?: WithoutLimits;
  /** Moving ranges that screening left out; `guarded`: it would have left nothing, so all were taken. */
  readonly leftOut: number;
  readonly guarded: boolean;
  readonly runs: Runs;
}

/** A phase with what is drawn of it: for each of its points, missing where there is nothing. */
export interface ReadPhase extends Places {
  readonly phase: Phase;
  readonly values: readonly number[];
  readonly lines: Lines;
  /** With indices of the whole chart. */
  readonly findings: readonly Finding[];
}

export interface Setting {
  readonly points: readonly ChartPoint[];
  readonly kind: ChartKind;
  readonly options: ChartOptions;
  readonly rules: Rules;
  readonly reckoning: Reckoning;
  readonly all: Values;
}

export function readPhase(segment: Segment, setting: Setting): ReadPhase {
  const { base, values, lines, grain, ...trust } = drawnIn(segment, setting);
  const { ghosts } = setting.all;
  const own = values.flatMap((_, at) => (ghosts[segment.first + at] ? [] : [at]));
  const counting = <T>(list: readonly T[]) => (own.length === list.length ? list : own.map((at) => list[at] as T));
  const inChart = (points: readonly number[]) => points.map((at) => segment.first + (own[at] ?? 0));

  const places = placesOf(values, lines, grain, setting.rules.nearCountsOutside);
  const [sides, counted] = [counting(places.sides), counting(values)];
  const runs = runsOf(sides);
  const looked = { values: counted, sides, outside: counting(places.outside), near: counting(places.near), runs };
  const scores = () => counting(scoresOf(values, lines, setting.kind));
  const findings = trust.because === 'too few' ? [] : findingsIn({ ...looked, scores }, setting.rules);
  return {
    phase: {
      ...segment,
      counted: counted.filter(isThere).length,
      base,
      ...trust,
      runs: { ...runs, longestRun: inChart(runs.longestRun) },
    },
    values,
    lines,
    ...places,
    findings: findings.map((finding) => ({ ...finding, points: inChart(finding.points) })),
  };
}

/** What of a phase is drawn, and how far it is to be trusted. */
function drawnIn(segment: Segment, setting: Setting) {
  const { points, options, reckoning, all } = setting;
  const baselines = [...reckoning.baselines, ...(options.baseline ? [options.baseline] : [])];
  const { indices, isBaseline } = baseOf(segment, points, all.values, baselines);
  const lines = reckon(segment, indices, setting);
  const values = lines.values ?? cut(all.values, segment).map((value) => value * all.times);
  const there = indices.filter((index) => isThere(values[index - segment.first] ?? missing));
  const grain = Math.max(grainOf(values), grainOf(lines.centre.slice(0, 1)));
  const trust = trustIn(lines, there.length, grain, setting);
  const [first = segment.first, last = first] = [there[0], there.at(-1)];
  return {
    base: { first, last, counted: there.length, isBaseline },
    values,
    lines: trust.standing === 'none' && reckoning.withhold ? withoutLimits(lines) : lines,
    grain,
    ...trust,
    leftOut: lines.ranges?.leftOut ?? 0,
    guarded: lines.ranges?.guarded ?? false,
  };
}

const cut = (list: readonly number[], { first, end }: Segment) => list.slice(first, end);

/** The lines as the chart draws them. */
function reckon(segment: Segment, base: readonly number[], { kind, all, rules, reckoning, options }: Setting): Lines {
  const stretch = {
    values: cut(all.values, segment),
    counts: cut(all.counts, segment),
    sizes: cut(all.sizes, segment),
    spreads: cut(all.spreads, segment),
    base: base.map((index) => index - segment.first),
  };
  const floor = options.floor === undefined ? -Infinity : options.floor / all.times;
  const lines = chartKinds[kind].linesOf(stretch, { ...reckoning, screen: rules.screen, floor });
  if (all.times === 1) return lines;
  const drawn = (line: readonly number[]) => line.map((value) => value * all.times);
  return {
    ...lines,
    centre: drawn(lines.centre),
    lower: drawn(lines.lower),
    upper: drawn(lines.upper),
    nearLower: drawn(lines.nearLower),
    nearUpper: drawn(lines.nearUpper),
  };
}

function trustIn(
  { lower, upper }: Lines,
  counted: number,
  grain: number,
  { kind, reckoning }: Setting,
): Pick<Phase, 'standing' | 'because'> {
  if (kind === 'run') return { standing: 'none', because: 'run chart' };
  if (reckoning.withhold && counted < enough.limits) return { standing: 'none', because: 'too few' };
  const widths = upper.map((value, at) => value - (lower[at] ?? missing)).filter(isThere);
  if (!widths.every(Number.isFinite) || widths.length === 0) return { standing: 'none', because: 'too large' };
  if (widths.every((width) => width <= grain)) return { standing: 'none', because: 'no spread' };
  return { standing: counted < enough.settled ? 'trial' : 'settled' };
}

function withoutLimits(lines: Lines): Lines {
  const none = lines.centre.map(() => missing);
  return { ...lines, lower: none, upper: none, nearLower: none, nearUpper: none };
}
