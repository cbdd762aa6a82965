/** What the runs of a phase about its centre tell: their number, the longest, the crossings. */
import { rowsOf, type Sides } from './runRules';
import { anhoejLimits, runsLimits } from './runsLimits';

export interface Runs {
  /** Points off the line. */
  readonly useful: number;
  /** Null when no point is off the line, as all else. */
  readonly longest: number | null;
  readonly crossings: number | null;
  readonly longestMax: number | null;
  readonly crossingsMin: number | null;
  /** By Anhøj’s rules. */
  readonly signal: boolean;
  /** By the exact test, from ten useful points. */
  readonly number: 'too few' | 'too many' | 'usual' | 'unknown';
  /** Indices of the points of the longest run. */
  readonly longestRun: readonly number[];
}

const none: Runs = {
  useful: 0,
  longest: null,
  crossings: null,
  longestMax: null,
  crossingsMin: null,
  signal: false,
  number: 'unknown',
  longestRun: [],
};

/** The exact test says nothing of fewer useful points. */
const fewest = 10;

export function runsOf(sides: Sides): Runs {
  const rows = rowsOf(sides);
  if (rows.length === 0) return none;
  const longestRun = rows.reduce<readonly number[]>(
    (longest, { points }) => (points.length > longest.length ? points : longest),
    [],
  );
  const useful = rows.reduce((total, { points }) => total + points.length, 0);
  const crossings = rows.length - 1;
  const limits = anhoejLimits(useful);
  const { lower, upper } = runsLimits(useful);
  const number = rows.length < lower ? 'too few' : rows.length > upper ? 'too many' : 'usual';
  return {
    useful,
    longest: longestRun.length,
    crossings,
    ...limits,
    signal: longestRun.length > limits.longestMax || crossings < limits.crossingsMin,
    number: useful < fewest ? 'unknown' : number,
    longestRun,
  };
}
