/**
 * Turns the strength of a tie into a length: a strong tie is short. The length is 1/strength times the smallest number that
 * makes all lengths whole, because paths that are equally long must come out as equal: as fractions in floating point a
 * path of thirds and one of halves differ in the last digit, and one of the two is then lost.
 */
import type { Network } from './network';

export interface Lengths {
  readonly of: (strength: number) => number;
  /** What a length has to be divided by to be counted in ties of strength 1. */
  readonly unit: number;
  /** Paths count as equal up to this difference; 0 where all lengths are whole. */
  readonly tolerance: number;
}

/** Every tie is one step. */
export const steps: Lengths = { of: () => 1, unit: 1, tolerance: 0 };

export function lengthsOf({ out, people }: Network): Lengths {
  const strengths = [...new Set(out.flatMap((one) => one.strengths))];
  const unit = strengths.reduce(smallestMultiple, 1);
  const longest = unit * people.length;
  return Number.isSafeInteger(longest)
    ? { of: (strength) => unit / strength, unit, tolerance: 0 }
    : { of: (strength) => 1 / strength, unit: 1, tolerance: 1e-9 };
}

/** Not a number where one of the two is not whole. */
function smallestMultiple(a: number, b: number): number {
  return Number.isInteger(a) && Number.isInteger(b) && b > 0 ? (a / greatestDivisor(a, b)) * b : Number.NaN;
}

function greatestDivisor(a: number, b: number): number {
  return b === 0 ? a : greatestDivisor(b, a % b);
}
