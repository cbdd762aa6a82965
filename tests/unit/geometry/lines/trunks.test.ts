import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { placeTrunks, type Bundle, type Channel } from '../../../../src/geometry/lines/trunks';

const channel: Channel = { from: 16, to: 68, spacing: 10 };

describe('placeTrunks', () => {
  it('stands a bundle alone in the middle', () => {
    expect(placeTrunks([{ left: 50, rights: [0, 100] }], channel)).toEqual([42]);
  });

  it('uses the same place again where the next bundle is out of reach', () => {
    expect(
      placeTrunks(
        [
          { left: 0, rights: [0, 40] },
          { left: 90, rights: [60, 120] },
        ],
        channel,
      ),
    ).toEqual([42, 42]);
  });

  it('orders overlapping bundles so that they do not cross', () => {
    // Two boxes whose only child stands lower: the upper one must come in front, or its line cuts the lower trunk.
    const [upper = 0, lower = 0] = placeTrunks(
      [
        { left: 0, rights: [60] },
        { left: 30, rights: [90] },
      ],
      channel,
    );
    expect(lower).toBeLessThan(upper);
    expect(upper - lower).toBe(10);
  });

  it('lets no line seem to continue another one', () => {
    // The child of the first stands level with the second parent: the first trunk must be right of the second.
    const [first = 0, second = 0] = placeTrunks(
      [
        { left: 0, rights: [50] },
        { left: 50, rights: [20, 80] },
      ],
      channel,
    );
    expect(first).toBeGreaterThan(second);
  });

  it('moves closer together where many bundles overlap', () => {
    const bundles = Array.from({ length: 20 }, (_, index): Bundle => ({ left: index, rights: [100 + index] }));
    const xs = placeTrunks(bundles, channel);
    expect(Math.min(...xs)).toBeGreaterThanOrEqual(channel.from - 1e-9);
    expect(Math.max(...xs)).toBeLessThanOrEqual(channel.to + 1e-9);
    expect(new Set(xs).size).toBe(20);
  });

  it('never gives two overlapping bundles one place', () => {
    const y = fc.integer({ min: 0, max: 400 });
    const bundle = fc.record({ left: y, rights: fc.array(y, { minLength: 1, maxLength: 5 }) });
    fc.assert(
      fc.property(fc.array(bundle, { maxLength: 14 }), (bundles) => {
        const xs = placeTrunks(bundles, channel);
        const spans = bundles.map(
          ({ left, rights }) => [Math.min(left, ...rights), Math.max(left, ...rights)] as const,
        );
        spans.forEach(([top, bottom], a) =>
          spans.slice(0, a).forEach(([otherTop, otherBottom], b) => {
            const drawn = bottom > top && otherBottom > otherTop;
            if (drawn && top < otherBottom && otherTop < bottom)
              expect(Math.abs((xs[a] ?? 0) - (xs[b] ?? 0))).toBeGreaterThan(1);
          }),
        );
      }),
    );
  });
});
