import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dateAxis, usualSpan } from '../../../../../src/figure/compose/chart/dateAxis';
import { spread } from '../../../../../src/figure/compose/chart/spread';
import { shareOf, valueAxis } from '../../../../../src/figure/compose/chart/valueAxis';

describe('the axis of values', () => {
  it.each([
    ['round numbers about the values', [41, 81], {}, [40, 50, 60, 70, 80, 90]],
    ['parts of one', [0.12, 0.34], {}, [0.1, 0.15, 0.2, 0.25, 0.3, 0.35]],
    ['below 0', [-9.7, -0.8], {}, [-10, -8, -6, -4, -2, 0]],
    ['one value', [7], {}, [6, 6.5, 7, 7.5, 8]],
    ['a percentage that is always 100', [100, 100], { floor: 0, ceiling: 100 }, [90, 92, 94, 96, 98, 100]],
    ['nothing', [], {}, []],
  ])('has lines at %s', (_, values, bounds, ticks) => {
    expect(valueAxis(values, 6, bounds).ticks).toEqual(ticks);
  });

  it('holds all values, with few lines in order, whatever they are', () => {
    const values = fc.array(fc.double({ noNaN: true, noDefaultInfinity: true }), { minLength: 1, maxLength: 20 });
    fc.assert(
      fc.property(values, fc.integer({ min: 2, max: 8 }), (all, most) => {
        const axis = valueAxis(all, most);
        for (const value of all) {
          expect(value).toBeGreaterThanOrEqual(axis.low);
          expect(value).toBeLessThanOrEqual(axis.high);
          expect(shareOf(axis, value)).toBeGreaterThanOrEqual(0);
          expect(shareOf(axis, value)).toBeLessThanOrEqual(1);
        }
        expect(axis.ticks).toEqual([...new Set(axis.ticks)].toSorted((a, b) => a - b));
        expect(axis.ticks.length).toBeLessThanOrEqual(most + 2);
      }),
    );
  });
});

describe('the axis of time', () => {
  const widthOf = (text: string) => text.length * 6;
  const labels = (from: string, to: string, width: number) =>
    dateAxis({ from, to }, { left: 0, right: width }, widthOf).ticks.map(({ text }) => text);

  it.each([
    ['2026-01-05', '2026-02-10', 700, ['5 Jan 2026', '12 Jan', '19 Jan', '26 Jan', '2 Feb', '9 Feb']],
    ['2025-11-01', '2026-04-30', 500, ['Nov 2025', 'Dec', 'Jan 2026', 'Feb', 'Mar', 'Apr']],
    ['2020-03-01', '2026-03-01', 400, ['2021', '2022', '2023', '2024', '2025', '2026']],
    ['1726-01-01', '2026-01-01', 400, ['1750', '1800', '1850', '1900', '1950', '2000']],
    ['2026-01-05', '2026-01-05', 400, ['5 Jan 2026']],
  ])('from %s to %s names what there is room for', (from, to, width, expected) => {
    expect(labels(from, to, width)).toEqual(expected);
  });

  it('has labels that do not meet', () => {
    const day = fc.integer({ min: 0, max: 40_000 }).map((days) => new Date(days * 864e5).toISOString().slice(0, 10));
    fc.assert(
      fc.property(day, day, fc.integer({ min: 150, max: 1_200 }), (a, b, right) => {
        const [from, to] = a < b ? [a, b] : [b, a];
        const { ticks } = dateAxis({ from, to }, { left: 0, right }, widthOf);
        expect(ticks.length).toBeGreaterThan(0);
        ticks.slice(1).forEach(({ x, text }, at) => {
          const before = ticks[at];
          const inside = Math.min(x, right - widthOf(text) / 2);
          expect(inside - widthOf(text) / 2).toBeGreaterThan((before?.x ?? 0) + widthOf(before?.text ?? '') / 2 - 1e-6);
        });
      }),
    );
  });

  it('shows two years to the last value, or two dozen values where these hold fewer', () => {
    const years = Array.from({ length: 30 }, (_, at) => `${1995 + at}-01-01`);
    expect(usualSpan(years)).toEqual({ from: '2001-01-01', to: '2024-01-01' });
    const days = Array.from({ length: 1_000 }, (_, at) => new Date(at * 864e5).toISOString().slice(0, 10));
    expect(usualSpan(days)).toEqual({ from: '1970-09-27', to: '1972-09-26' });
    expect(usualSpan([])).toBeUndefined();
  });
});

describe('names of lines that would meet', () => {
  it('move apart as little as they must', () => {
    expect(spread([50, 52, 200], 15, { least: 0, greatest: 300 })).toEqual([43.5, 58.5, 200]);
  });

  it('stay within their range, in their order, a size apart', () => {
    const places = fc.array(fc.double({ min: -50, max: 350, noNaN: true }), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(places, (wanted) => {
        const middles = spread(wanted, 15, { least: 0, greatest: 300 });
        const sorted = middles.toSorted((a, b) => a - b);
        sorted.slice(1).forEach((middle, at) => expect(middle - (sorted[at] ?? 0)).toBeGreaterThanOrEqual(15 - 1e-9));
        expect(sorted[0]).toBeGreaterThanOrEqual(7.5 - 1e-9);
        expect(sorted.at(-1)).toBeLessThanOrEqual(292.5 + 1e-9);
      }),
    );
  });
});
