import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isotonic } from '../../../../src/geometry/layout/isotonic';

describe('isotonic regression', () => {
  it('leaves a rising sequence alone and pools what falls', () => {
    expect([...isotonic(Float64Array.of(1, 2, 5))]).toEqual([1, 2, 5]);
    expect([...isotonic(Float64Array.of(1, 5, 3, 4, 9))]).toEqual([1, 4, 4, 4, 9]);
    expect([...isotonic(Float64Array.of(6, 3, 0))]).toEqual([3, 3, 3]);
  });

  it('keeps between its bounds', () => {
    expect([...isotonic(Float64Array.of(-5, 2, 50), 0, 10)]).toEqual([0, 2, 10]);
  });

  it('never goes down, and no other rising sequence is nearer', () => {
    const numbers = (length: number) =>
      fc.array(fc.integer({ min: -100, max: 100 }), { minLength: length, maxLength: length });
    const pair = fc.integer({ min: 1, max: 12 }).chain((length) => fc.tuple(numbers(length), numbers(length)));
    fc.assert(
      fc.property(pair, ([wished, any]) => {
        const found = [...isotonic(Float64Array.from(wished))];
        const rising = any.toSorted((a, b) => a - b);
        const distance = (to: readonly number[]) =>
          to.reduce((sum, value, i) => sum + (value - (wished[i] ?? 0)) ** 2, 0);
        expect(found.every((value, i) => i === 0 || value >= (found[i - 1] ?? 0))).toBe(true);
        expect(distance(found)).toBeLessThanOrEqual(distance(rising) + 1e-9);
      }),
    );
  });
});
