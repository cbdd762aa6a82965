import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { stacked } from '../../../../src/geometry/boxes/stacks';

const gap = 5;
const heightOf = (heights: readonly number[]) =>
  heights.length === 0 ? 0 : heights.reduce((sum, height) => sum + height + gap, -gap);

/** The lowest that any way of cutting the row gives. */
function lowest(heights: readonly number[], across: number): number {
  if (across <= 1 || heights.length <= 1) return heightOf(heights);
  return Math.min(
    ...heights.map((_, end) =>
      Math.max(heightOf(heights.slice(0, end + 1)), lowest(heights.slice(end + 1), across - 1)),
    ),
  );
}

describe('things in stacks', () => {
  it('keep their order, and no other way makes the highest stack lower', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 1, max: 90 }), { maxLength: 8 }),
        fc.integer({ min: 1, max: 4 }),
        (heights, across) => {
          const { height, starts } = stacked(heights, across, gap);
          expect(starts.length).toBeLessThanOrEqual(across);
          expect(starts).toEqual(starts.toSorted((a, b) => a - b));
          const parts = starts.map((start, at) => heights.slice(start, starts[at + 1]));
          expect(parts.flat()).toEqual(heights);
          expect(height).toBe(Math.max(0, ...parts.map(heightOf)));
          expect(height).toBe(lowest(heights, across));
        },
      ),
    );
  });
});
