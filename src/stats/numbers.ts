/**
 * Arithmetic on the values of a chart. Inside of this room a value that is not there is NaN, so that whatever is
 * reckoned with it is not there either; what leaves the room says `null`.
 *
 * Numbers of any size come in: nothing here turns two finite numbers into nonsense where a sensible answer exists.
 */
export type Value = number | null;
export type Sign = -1 | 0 | 1;

export const missing = Number.NaN;

export function isThere(value: number): boolean {
  return !Number.isNaN(value);
}

/** What leaves the room. */
export function finite(value: number): Value {
  return Number.isFinite(value) ? value : null;
}

/** Of those that are there; missing when none is. */
export function mean(values: readonly number[]): number {
  const there = values.filter(isThere);
  const sum = there.reduce((total, value) => total + value, 0);
  if (Number.isFinite(sum)) return there.length === 0 ? missing : sum / there.length;
  return there.reduce((total, value) => total + value / there.length, 0);
}

/** Of those that are there; missing when none is. */
export function median(values: readonly number[]): number {
  const sorted = Float64Array.from(values.filter(isThere)).sort();
  const upper = sorted[sorted.length >> 1];
  const lower = sorted[(sorted.length - 1) >> 1];
  if (upper === undefined || lower === undefined) return missing;
  const sum = lower + upper;
  return Number.isFinite(sum) ? sum / 2 : lower / 2 + upper / 2;
}

/** What is nearer together than this is the same number, told apart only by rounding. */
export function grainOf(values: readonly number[]): number {
  const largest = values.reduce((most, value) => (Math.abs(value) > most ? Math.abs(value) : most), 0);
  return Number.isFinite(largest) ? 1e-12 * largest : 0;
}

/** On which side of a line a value lies; 0 on the line, and for what is not there. */
export function sideOf(value: number, line: number, grain = 0): Sign {
  const above = value - line;
  return above > grain ? 1 : above < -grain ? -1 : 0;
}
