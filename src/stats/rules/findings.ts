/**
 * Looks through one phase by a set of rules. Each finding names its rule, its side and the points that make it.
 *
 * Ghosts are left out before anything is counted. What a gap does is for each rule to say; most skip it.
 */
import type { Rules, RuleSet } from '../options';
import type { Sign } from '../numbers';
import { completesShift, completesTrend, wholePatterns, type Pattern } from './patterns';
import { runShifts, runTrends, type Sides } from './runRules';
import type { Runs } from './runsTest';
import { twoOfThree } from './twoOfThree';
import { zoneRules } from './zones';

export type RuleName =
  | 'outside'
  | 'trend'
  | 'near'
  | 'shift'
  | 'four of five'
  | 'too few runs'
  | 'too many runs'
  | 'long run'
  | 'few crossings';

export interface Finding extends Pattern {
  readonly rule: RuleName;
}

/** The points of a phase without its ghosts. */
export interface Looked {
  readonly values: readonly number[];
  readonly sides: Sides;
  /** Beyond which limit. */
  readonly outside: readonly Sign[];
  /** Beyond two thirds of the way to a limit, as far as the rules count it. */
  readonly near: readonly boolean[];
  /** In sigmas from the centre; missing without limits. Only asked for by rules of zones. */
  readonly scores: () => readonly number[];
  readonly runs: Runs;
}

type Rule = (looked: Looked, rules: Rules) => Finding[];

const named = (rule: RuleName, patterns: readonly Pattern[]): Finding[] =>
  patterns.map((pattern) => ({ rule, ...pattern }));

const outside: Rule = ({ outside: beyond }) =>
  named(
    'outside',
    beyond.flatMap((side, index) => (side === 0 ? [] : [{ side, points: [index] }])),
  );

/** A gap neither breaks a row nor counts in it. */
function skippingGaps(sides: Sides, find: (kept: readonly number[]) => readonly Pattern[]): Pattern[] {
  const kept = sides.flatMap((side, index) => (side === null ? [] : [index]));
  return find(kept).map(({ side, points }) => ({ side, points: points.map((at) => kept[at] ?? 0) }));
}

const mdcShift: Rule = ({ sides }, { shift }) =>
  named(
    'shift',
    skippingGaps(sides, (kept) =>
      wholePatterns(
        completesShift(
          kept.map((index) => sides[index] ?? 0),
          shift,
        ),
        shift,
      ),
    ),
  );

const mdcTrend: Rule = ({ values }, { trend }) => named('trend', wholePatterns(completesTrend(values, trend), trend));

const mdcNear: Rule = ({ near, sides }) =>
  named(
    'near',
    twoOfThree(
      near,
      sides.map((side) => side ?? 0),
    ),
  );

const ihiShift: Rule = ({ sides }, { shift }) => named('shift', runShifts(sides, shift));
const ihiTrend: Rule = ({ values }, { trend }) => named('trend', runTrends(values, trend));

/** Of no one point: all that are off the line make it. */
const ihiRuns: Rule = ({ runs, sides }) =>
  runs.number === 'too few' || runs.number === 'too many'
    ? [{ rule: `${runs.number} runs`, side: 0, points: usefulIn(sides) }]
    : [];

const longRun: Rule = ({ runs, sides }) =>
  runs.longest !== null && runs.longestMax !== null && runs.longest > runs.longestMax
    ? [{ rule: 'long run', side: sides[runs.longestRun[0] ?? 0] ?? 0, points: runs.longestRun }]
    : [];

const fewCrossings: Rule = ({ runs, sides }) =>
  runs.crossings !== null && runs.crossingsMin !== null && runs.crossings < runs.crossingsMin
    ? [{ rule: 'few crossings', side: 0, points: usefulIn(sides) }]
    : [];

function usefulIn(sides: Sides): number[] {
  return sides.flatMap((side, index) => (side === null || side === 0 ? [] : [index]));
}

/** A pattern of the zones: of its window, the points that lie where the rule looks. */
function zone(rule: RuleName, which: 'WER2' | 'WER3', sigmas: number): Rule {
  return ({ scores, sides }) =>
    named(
      rule,
      skippingGaps(sides, (kept) => {
        const all = scores();
        const own = kept.map((index) => all[index] ?? Number.NaN);
        return zoneRules[which](own).map(({ at, side, span }) => ({
          side,
          points: own.flatMap((score, index) =>
            index > at - span && index <= at && score * side > sigmas ? [index] : [],
          ),
        }));
      }),
    );
}

/** What each set looks for, the strongest sign first. */
const sets: Readonly<Record<RuleSet, readonly Rule[]>> = {
  mdc: [outside, mdcTrend, mdcNear, mdcShift],
  // The trend of five is the noisiest rule of all, so it stands behind the shift.
  ihi: [outside, ihiShift, ihiRuns, ihiTrend],
  anhoej: [outside, longRun, fewCrossings],
  we: [outside, zone('near', 'WER2', 2), zone('four of five', 'WER3', 1), mdcShift],
};

/** In the order of the rules of the set. */
export function findingsIn(looked: Looked, rules: Rules): Finding[] {
  return sets[rules.set].flatMap((rule) => joined(rule(looked, rules)));
}

/** Patterns of one rule and side that share points are one. */
function joined(findings: readonly Finding[]): Finding[] {
  const result: Finding[] = [];
  for (const finding of findings) {
    const last = result.at(-1);
    const overlaps = last?.side === finding.side && (finding.points[0] ?? 0) <= (last.points.at(-1) ?? -1);
    if (last && overlaps) result[result.length - 1] = { ...last, points: union(last.points, finding.points) };
    else result.push(finding);
  }
  return result;
}

function union(a: readonly number[], b: readonly number[]): number[] {
  return [...new Set([...a, ...b])].sort((left, right) => left - right);
}
