/**
 * How many runs, how long a run and how few crossings of the line chance alone gives. All of them follow from the number
 * of useful points, those off the line.
 */

/** ln n!, for as many n as were asked for. */
const logs: number[] = [0];

function logFactorial(n: number): number {
  for (let next = logs.length; next <= n; next += 1) logs.push((logs[next - 1] ?? 0) + Math.log(next));
  return logs[n] ?? 0;
}

function logChoose(n: number, k: number): number {
  return k < 0 || k > n ? -Infinity : logFactorial(n) - logFactorial(k) - logFactorial(n - k);
}

export interface RunsLimits {
  /** Fewer runs than `lower`, or more than `upper`, are no chance. */
  readonly lower: number;
  readonly upper: number;
}

const known = new Map<number, RunsLimits>();

/** The exact two-sided 5 % test of runs with half of the useful points on each side (Swed and Eisenhart 1943). */
export function runsLimits(useful: number): RunsLimits {
  const before = known.get(useful);
  if (before) return before;
  const limits = { lower: lowestOf(useful), upper: highestOf(useful) };
  known.set(useful, limits);
  return limits;
}

const tail = 0.05 / 2;

function lowestOf(useful: number): number {
  let [sum, lowest] = [0, 1];
  for (let runs = 2; runs <= useful; runs += 1) {
    sum += chanceOfRuns(useful, runs);
    if (sum > tail) break;
    lowest = runs;
  }
  return lowest + 1;
}

function highestOf(useful: number): number {
  let [sum, highest] = [0, useful + 1];
  for (let runs = useful; runs >= 2; runs -= 1) {
    sum += chanceOfRuns(useful, runs);
    if (sum > tail) break;
    highest = runs;
  }
  return highest - 1;
}

function chanceOfRuns(useful: number, runs: number): number {
  const [above, below] = [Math.floor(useful / 2), Math.ceil(useful / 2)];
  const half = Math.floor(runs / 2);
  const ways = (a: number, b: number) =>
    Math.exp(logChoose(above - 1, a) + logChoose(below - 1, b) - logChoose(useful, above));
  return runs % 2 === 0 ? 2 * ways(half - 1, half - 1) : ways(half - 1, half) + ways(half, half - 1);
}

export interface AnhoejLimits {
  /** A longer run is a signal. */
  readonly longestMax: number;
  /** Fewer crossings are a signal. */
  readonly crossingsMin: number;
}

/** Anhøj and Olesen 2014: log2 n + 3, rounded; and the 5 % point of crossings, each as likely as not. */
export function anhoejLimits(useful: number): AnhoejLimits {
  return {
    longestMax: Math.round(Math.log2(Math.max(1, useful))) + 3,
    crossingsMin: lowPointOfHalves(Math.max(0, useful - 1)),
  };
}

const lowPoints = new Map<number, number>();

/** The smallest k for which k heads or fewer in so many throws have a chance of 5 % or more. */
function lowPointOfHalves(throws: number): number {
  const before = lowPoints.get(throws);
  if (before !== undefined) return before;
  let [sum, heads] = [0, 0];
  for (; heads <= throws; heads += 1) {
    sum += Math.exp(logChoose(throws, heads) - throws * Math.LN2);
    if (sum >= 0.05 * (1 - 1e-12)) break;
  }
  lowPoints.set(throws, heads);
  return heads;
}
