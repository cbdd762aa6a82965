import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contrast, mix } from '../../../../src/figure/colour/colour';
import {
  categoryMarks,
  paintsOf,
  paletteIds,
  strongFills,
  type Paint,
  type Theme,
} from '../../../../src/figure/colour/paints';
import { columnKinds, statuses } from '../../../../src/plan/model/schema';
import { distance, seen, sights, type Sight } from '../../../fixtures/colourVision';

const themes: readonly Theme[] = ['light', 'dark'];
const palettes = paletteIds.flatMap((id) => themes.map((theme) => ({ id, theme })));
const eight = Array.from({ length: 40 }, (_, index) => index);

function paintsIn(id: (typeof paletteIds)[number], theme: Theme): Paint[] {
  const paints = paintsOf(id, theme);
  return [
    paints.neutral,
    ...statuses.map((status) => paints.status(status)),
    ...columnKinds.flatMap((kind) => [0, 1, 2, 3, 4, 5].map((level) => paints.column(kind, level))),
    ...eight.flatMap((index) => paints.category(index) ?? []),
  ];
}

const legible = ({ fill, ink, quietInk }: Paint) => Math.min(contrast(ink, fill), contrast(quietInk, fill));

describe.each(palettes)('the palette “$id” under the $theme theme', ({ id, theme }) => {
  it('lets every text be read on every fill', () => {
    for (const paint of paintsIn(id, theme)) expect(legible(paint)).toBeGreaterThanOrEqual(4.5);
  });

  it('lets text be read on the tint of any colour that a user gives to a tag', () => {
    const colour = fc.integer({ min: 0, max: 0xffffff }).map((value) => `#${value.toString(16).padStart(6, '0')}`);
    fc.assert(
      fc.property(colour, (chosen) => {
        const paint = paintsOf(id, theme).own([chosen]);
        if (paint) expect(legible(paint)).toBeGreaterThanOrEqual(4.5);
      }),
    );
  });

  it('gives no two categories the same look, and says so when it has no more', () => {
    const paints = paintsOf(id, theme);
    const looks = eight.flatMap((index) => paints.category(index) ?? []).map(lookOf);
    expect(new Set(looks).size).toBe(looks.length);
    expect(looks.length).toBeGreaterThanOrEqual(8);
    expect(paints.category(99)).toBeUndefined();
  });

  it('tells the five states of a change idea apart without colour', () => {
    const greys = statuses.map((status) => paintsOf(id, theme).status(status));
    const looks = greys.map(({ fill, pattern, weight, dashed, struck }) =>
      [Math.round(seen(fill)[0] / 4), pattern, weight, dashed, struck].join(' '),
    );
    expect(new Set(looks).size).toBe(statuses.length);
    expect(paintsOf(id, theme).status('abandoned').struck).toBe(true);
    // Adopted does not look dead: in a grey print it is the heavier, the darker and the marked one of the two.
    const [adopted, abandoned] = [paintsOf(id, theme).status('adopted'), paintsOf(id, theme).status('abandoned')];
    expect(adopted.weight).toBeGreaterThan(abandoned.weight);
    expect(Math.abs(seen(adopted.fill)[0] - seen(paintsOf(id, theme).base.surface)[0])).toBeGreaterThan(
      Math.abs(seen(abandoned.fill)[0] - seen(paintsOf(id, theme).base.surface)[0]),
    );
    expect([adopted.marks.length > 0, abandoned.marks.length, adopted.dashed]).toEqual([true, 0, false]);
    expect(paintsOf(id, theme).status('proposed').fill).toBe(paintsOf(id, theme).base.surface);
  });

  it('gives the same paint for the same question', () => {
    expect(paintsOf(id, theme).category(3)).toBe(paintsOf(id, theme).category(3));
  });
});

describe.each(Object.keys(sights) as Sight[])('under %s', (sight) => {
  it.each([
    ['marks on white', categoryMarks.light],
    ['marks on dark', categoryMarks.dark],
    ['strong fills', strongFills],
  ])('all %s are seen as different at a glance', (_, colours) => {
    for (const [at, one] of colours.entries())
      for (const other of colours.slice(0, at))
        expect(distance(seen(one, sight), seen(other, sight))).toBeGreaterThanOrEqual(11);
  });
});

it('marks are seen against their ground', () => {
  for (const mark of categoryMarks.light) expect(contrast(mark, '#ffffff')).toBeGreaterThanOrEqual(3);
  for (const mark of categoryMarks.dark) expect(contrast(mark, '#1f2125')).toBeGreaterThanOrEqual(3);
});

it('the greyscale palette has no colour, and tells categories apart by more than lightness', () => {
  const paints = Array.from({ length: 8 }, (_, index) => paintsOf('greyscale', 'light').category(index));
  for (const paint of paints) {
    const [, a, b] = seen(paint?.fill ?? '#ff0000');
    expect(Math.hypot(a, b)).toBeLessThan(3);
  }
  const without = paints.map((paint) => `${paint?.pattern} ${paint?.weight}`);
  expect(new Set(without).size).toBe(8);
});

/** Reference values of Sharma, Wu and Dalal (2005), table 1, pairs 1, 7 and 17. */
it.each([
  [[50, 2.6772, -79.7751], [50, 0, -82.7485], 2.0425],
  [[50, 0, 0], [50, -1, 2], 2.3669],
  [[50, 2.5, 0], [50, 0, -2.5], 4.3065],
] as const)('the distance of %o and %o is %d', (a, b, wanted) => {
  expect(distance(a, b)).toBeCloseTo(wanted, 3);
});

it('colours are mixed and compared as the standards say', () => {
  expect(mix('#000000', '#ffffff', 0.5)).toBe('#808080');
  expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 5);
  expect(contrast('#767676', '#ffffff')).toBeCloseTo(4.54, 2);
});

function lookOf({ fill, marks, pattern, weight }: Paint): string {
  return [fill, marks.join(), pattern, weight].join(' ');
}
