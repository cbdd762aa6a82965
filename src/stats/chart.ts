/**
 * Reads a run chart or a Shewhart chart: points, a kind of chart and options go in; lines, signs, icons, the method in
 * words and the sentence come out. All that shows a chart shows this one answer, so that picture, table, sentence and
 * export cannot differ.
 *
 * Must not know: today, the plan, how a chart is drawn.
 */
import type { BareChart, Chart, ChartPhase, Flag, Icons, PlottedPoint } from './chartTypes';
import { assuranceOf } from './icons/assurance';
import { judge, variationOf, variationsOf } from './icons/variation';
import type { ChartKind } from './limits/chartKinds';
import { finite, missing, type Value } from './numbers';
import { enough, rulesOf, targetOn, usual, wishOf, type ChartOptions, type ChartPoint } from './options';
import { readPhase, type Phase, type ReadPhase } from './phase';
import { segmentsOf } from './segments';
import { suggestedStep } from './steps/suggestedStep';
import { valuesOf } from './values';
import { hintsOf } from './words/hints';
import { methodOf } from './words/method';
import { sentenceOf } from './words/sentence';

/**
 * @param points by ascending date, as `pointsInOrder` gives them
 * @param options a measure, or some of its members
 */
export function chartOf(points: readonly ChartPoint[], kind: ChartKind, options: ChartOptions = {}): Chart {
  const rules = rulesOf(kind, options);
  const all = valuesOf(points, kind, options);
  const setting = { points, kind, options, rules, all, reckoning: { ...usual, ...options.reckoning } };
  const read = segmentsOf(points, options.phases).map((segment) => readPhase(segment, setting));
  const flags = read.flatMap(({ findings }, phase) => findings.map((finding) => ({ ...finding, phase })));
  const phases = phasesOf(read);
  const plotted = pointsOf(points, read, flags, options);
  const latest = plotted.findLastIndex(({ value, isGhost }) => value !== null && !isGhost);
  const chart = { kind, rules, points: plotted, phases, flags, latest: latest < 0 ? null : latest };
  const icons = iconsOf(chart, options);
  return {
    ...chart,
    icons,
    suggestion: suggestedStep(chart, setting),
    method: methodOf(chart, options),
    said: sentenceOf(chart, icons, options),
    hints: hintsOf(chart, all, options),
  };
}

function phasesOf(read: readonly ReadPhase[]): ChartPhase[] {
  const centres = read.map(({ lines }) => finite(lines.centre[0] ?? missing));
  return read.map(({ phase }, at) => ({
    ...phase,
    centre: centres[at] ?? null,
    formerCentre: centres[at - 1] ?? null,
  }));
}

function pointsOf(
  points: readonly ChartPoint[],
  read: readonly ReadPhase[],
  flags: readonly Flag[],
  options: ChartOptions,
): PlottedPoint[] {
  const flagged: Record<number, number[]> = {};
  flags.forEach((flag, index) => {
    for (const point of flag.points) (flagged[point] ??= []).push(index);
  });
  return read.flatMap(({ phase, values, lines, sides, outside, near }) =>
    values.map((value, at): PlottedPoint => {
      const index = phase.first + at;
      const date = points[index]?.date ?? '';
      return {
        date,
        value: finite(value),
        isGhost: points[index]?.ghost ?? false,
        centre: numberAt(lines.centre, at),
        lower: numberAt(lines.lower, at),
        upper: numberAt(lines.upper, at),
        nearLower: numberAt(lines.nearLower, at),
        nearUpper: numberAt(lines.nearUpper, at),
        target: targetOn(date, options) ?? null,
        side: sides[at] ?? null,
        outside: outside[at] ?? 0,
        isNear: near[at] ?? false,
        flags: flagged[index] ?? none,
      };
    }),
  );
}

const none: readonly number[] = [];

function numberAt(line: readonly number[], at: number): Value {
  return finite(line[at] ?? missing);
}

/** From the latest point of the last phase; the phases before it have had their say. */
function iconsOf({ points, phases, flags, latest }: BareChart, options: ChartOptions): Icons {
  const phase = phases.at(-1);
  const point = latest === null ? undefined : points[latest];
  // Where too few values give the lines no rule has looked, which is no sign of common cause.
  if (!phase || !point || phase.counted < enough.icons || phase.because === 'too few') {
    return { variation: null, variations: [], assurance: null };
  }
  const wish = wishOf(options);
  const own = point.flags.flatMap((index) => flags[index] ?? []);
  const signs = own.map(({ side, rule }) => ({ side, rank: own.findIndex((flag) => flag.rule === rule) }));
  const variation = variationOf(signs, wish);
  const variations = variationsOf(own.map(({ side }) => ({ side, is: judge(side, wish) })));
  const range = rangeAt(point, phase);
  const assurance =
    wish === undefined || point.target === null || range === null
      ? null
      : assuranceOf(range, point.target, wish, range.atLimit);
  return { variation, variations, assurance };
}

/** Between which values the process is expected. Where all values are the same it is expected to stay there. */
function rangeAt({ lower, upper, centre }: PlottedPoint, { because, base, counted }: Phase) {
  const isSteady = because === 'no spread' && base.counted === counted;
  if (isSteady && centre !== null) return { lower: centre, upper: centre, atLimit: 'counts' as const };
  return lower === null || upper === null ? null : { lower, upper, atLimit: 'hit or miss' as const };
}
