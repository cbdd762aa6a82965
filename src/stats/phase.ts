/**
 * One phase of a chart: its lines, how far they are to be trusted, what its runs tell and what the rules find in it.
 * Knows of no other phase.
 */
import { chartKinds, type ChartKind } from './limits/chartKinds';
import type { Lines } from './limits/lines';
import { grainOf, isThere, sideOf, type Sign } from './numbers';
import { enough, type ChartOptions, type ChartPoint, type Reckoning, type Rules } from './options';
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
export interface ReadPhase {
  readonly phase: Phase;
  readonly values: readonly number[];
  readonly lines: Lines;
  readonly sides: readonly (Sign | null)[];
  readonly outside: readonly Sign[];
  readonly near: readonly boolean[];
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
  const { points, options, reckoning, all, rules } = setting;
  const baselines = [...reckoning.baselines, ...(options.baseline ? [options.baseline] : [])];
  const { indices, isBaseline } = baseOf(segment, points, all.values, baselines);
  const reckoned = reckon(segment, indices, setting);
  const values = reckoned.values ?? cut(all.values, segment).map((value) => value * all.times);
  const there = indices.filter((index) => isThere(values[index - segment.first] ?? Number.NaN));
  const ghosts = all.ghosts.slice(segment.first, segment.end);
  const grain = grainOf([...values, ...reckoned.centre].filter(Number.isFinite));
  const trust = trustIn(reckoned, there.length, grain, setting);
  const lines = trust.standing === 'none' && reckoning.withhold ? withoutLimits(reckoned) : reckoned;

  const outside = values.map((value, at) => beyond(value, lines.lower[at], lines.upper[at], grain));
  const beyondNear = values.map((value, at) => beyond(value, lines.nearLower[at], lines.nearUpper[at], grain) !== 0);
  const near = beyondNear.map((is, at) => is && (rules.nearCountsOutside || outside[at] === 0));
  const sides = values.map((value, at) =>
    isThere(value) ? sideOf(value, lines.centre[at] ?? Number.NaN, grain) : null,
  );
  const own = ghosts.flatMap((isGhost, at) => (isGhost ? [] : [at]));
  const runs = runsOf(own.map((at) => sides[at] ?? null));
  const pick = <T>(list: readonly T[]) => own.map((at) => list[at] as T);
  const looked = { values: pick(values), sides: pick(sides), outside: pick(outside), near: pick(near), runs };
  const findings =
    trust.because === 'too few'
      ? []
      : findingsIn({ ...looked, scores: pick(scoresOf(values, lines, setting.kind)) }, rules).map((finding) => ({
          ...finding,
          points: finding.points.map((at) => segment.first + (own[at] ?? 0)),
        }));
  const counted = own.filter((at) => isThere(values[at] ?? Number.NaN)).length;
  const base = {
    first: there[0] ?? segment.first,
    last: there.at(-1) ?? segment.first,
    counted: there.length,
    isBaseline,
  };
  const ranges = { leftOut: reckoned.ranges?.leftOut ?? 0, guarded: reckoned.ranges?.guarded ?? false };
  return {
    phase: {
      ...segment,
      counted,
      base,
      ...trust,
      ...ranges,
      runs: { ...runs, longestRun: runs.longestRun.map((at) => segment.first + (own[at] ?? 0)) },
    },
    values,
    lines,
    sides,
    outside,
    near,
    findings,
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
  const widths = upper.map((value, at) => value - (lower[at] ?? Number.NaN)).filter(isThere);
  if (!widths.every(Number.isFinite) || widths.length === 0) return { standing: 'none', because: 'too large' };
  if (widths.every((width) => width <= grain)) return { standing: 'none', because: 'no spread' };
  return { standing: counted < enough.settled ? 'trial' : 'settled' };
}

function withoutLimits(lines: Lines): Lines {
  const none = lines.centre.map(() => Number.NaN);
  return { ...lines, lower: none, upper: none, nearLower: none, nearUpper: none };
}

function beyond(value: number, lower = Number.NaN, upper = Number.NaN, grain: number): Sign {
  return value - upper > grain ? 1 : lower - value > grain ? -1 : 0;
}

/** Where limits end at the edge of what is possible, the other side tells how wide a sigma is. */
function scoresOf(values: readonly number[], { centre, lower, upper }: Lines, kind: ChartKind): number[] {
  return values.map((value, at) => {
    const [middle, low, high] = [centre[at], lower[at], upper[at]].map((each) => each ?? Number.NaN) as [
      number,
      number,
      number,
    ];
    const [above, below] = [(high - middle) / 3, (middle - low) / 3];
    const isEven = kind !== 't' && kind !== 'g';
    const sigma = isEven ? Math.max(above, below) : value > middle ? above : below;
    return (value - middle) / sigma;
  });
}
