import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { framing, legibleOn, rectOf } from '../../../../src/figure/compose/framing';
import { smallPlan } from '../../../fixtures/plans';
import { figureOf, generatedPlan } from '../figureOf';

const projector = { width: 1024, height: 768 };
const onScreen = { size: { preset: 'screen' } } as const;
const figure = figureOf(smallPlan(), onScreen);

describe('boxes that fill the screen', () => {
  it('lie within it, whatever they are', () => {
    const large = figureOf(generatedPlan(60, 3), onScreen);
    const ids = large.boxes.map(({ id }) => id);
    fc.assert(
      fc.property(fc.subarray(ids, { minLength: 1 }), fc.integer({ min: 320, max: 2560 }), (some, width) => {
        const screen = { width, height: 600 };
        const rect = rectOf(large, new Set(some));
        const { x, y, scale } = framing(large.area, rect, screen, 4);
        const [left, top] = [x + scale * (rect.x - large.area.x), y + scale * (rect.y - large.area.y)];
        expect(left).toBeGreaterThan(0);
        expect(top).toBeGreaterThan(0);
        expect(left + scale * rect.width).toBeLessThan(screen.width);
        expect(top + scale * rect.height).toBeLessThan(screen.height);
      }),
      { numRuns: 60 },
    );
  });

  it('are at most as large as is wished, and in the middle then', () => {
    const rect = { x: 100, y: 40, width: 50, height: 20 };
    expect(framing({ x: 0, y: 0, width: 900, height: 600 }, rect, { width: 1000, height: 844 }, 2)).toEqual({
      scale: 2,
      x: 500 - 2 * 125,
      y: 400 - 2 * 50,
    });
  });

  it('are the whole figure when there are none', () => {
    expect(rectOf(figure, new Set())).toBe(figure.area);
  });
});

describe('what can be read on a projector', () => {
  const { area } = figure;
  const readable = legibleOn(figure, projector);
  const sizeOf = (ids: readonly string[]) => {
    const { scale } = framing(area, rectOf(figure, new Set(ids)), projector, Infinity);
    const held = figure.boxes.filter(({ id }) => ids.includes(id));
    return Math.min(...held.flatMap(({ text, under }) => [text, under ?? text].map(({ style }) => style.size * scale)));
  };

  it.each([
    ['a box alone', ['C1'], true],
    ['a driver with what stands under it', ['P1', 'S1', 'S2'], true],
    ['two columns of the diagram', ['S1', 'C1', 'S2', 'C2'], true],
    ['four columns', ['aim-1', 'P1', 'S1', 'C1'], false],
  ])('%s: %s', (_, ids, expected) => {
    expect(readable(new Set(ids))).toBe(expected);
    expect(sizeOf(ids) >= 16).toBe(expected);
  });

  it('is asked for less on a telephone, which is near the eye', () => {
    expect(legibleOn(figure, { width: 390, height: 844 })(new Set(['S1', 'C1']))).toBe(true);
  });
});
