import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { changeOptions, figureOptions, type OptionsChange } from '../../../../src/figure/compose/figureOptions';
import { createFigures } from '../../../../src/figure/compose/figures';
import { floorOf, presetCalled, presets, type FigureSize } from '../../../../src/figure/compose/figureSize';
import { largerTextOffers } from '../../../../src/figure/compose/largerText';
import { readingSize } from '../../../../src/figure/compose/readingSize';
import type { Plan } from '../../../../src/plan/model/schema';
import { tableMeasure } from '../../../fixtures/interWidths';
import { smallPlan } from '../../../fixtures/plans';
import { figureOf, figuresOf, generatedPlan } from '../figureOf';

const makeFigures = createFigures(tableMeasure);
const mends = (plan: Plan, size: FigureSize) =>
  largerTextOffers(plan, figureOptions(plan, size), makeFigures, new Set());
const pointsOf = (plan: Plan, change: OptionsChange) =>
  Math.min(...figuresOf(plan, change).map((figure) => readingSize(figure) ?? Infinity));

const ownForm = (plan: Plan): Plan => ({ ...plan, appearance: { ...plan.appearance, show: { fit: false } } });

describe('the reading size', () => {
  it('is that of the smallest text at its size on paper', () => {
    const figure = figureOf(smallPlan(), { size: { width: 170, unit: 'mm' } });
    expect(readingSize(figure)).toBeCloseTo((13 / figure.area.width) * (170 / 25.4) * 72, 6);
  });

  it('is nothing when nothing is said', () => {
    const plan = { ...smallPlan(), title: '' };
    for (const node of Object.values(plan.nodes)) node.text = '';
    plan.cycles = {};
    const bare = { headings: false, legend: false, status: false } as const;
    expect(readingSize(figureOf(plan, { shown: bare }))).toBeUndefined();
    const options = changeOptions(figureOptions(plan, { preset: 'a4' }), { shown: bare });
    expect(largerTextOffers(plan, options, makeFigures, new Set())).toEqual([]);
  });
});

describe('what makes small text larger', () => {
  it('gives exactly what it promises, and always more than there was', () => {
    const sizes = fc.constantFrom(...presets.map(({ id }) => id));
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 40 }), fc.nat(), sizes, (boxes, seed, preset) => {
        const plan = generatedPlan(boxes, seed);
        const now = pointsOf(plan, { size: { preset } });
        for (const { id, points, change } of mends(plan, { preset })) {
          expect(points).toBeCloseTo(pointsOf(plan, { size: { preset }, ...change }), 9);
          expect(points).toBeGreaterThan(id === 'reach' ? now : now * 1.05);
        }
      }),
      { numRuns: 8 },
    );
  });

  it('in a narrow journal column are fewer and narrower columns, and two columns of the journal', () => {
    const offered = mends(ownForm(generatedPlan(30, 2)), { preset: 'journal-single' }).map(({ id }) => id);
    expect(offered).toEqual(expect.arrayContaining(['larger', 'fewer', 'taller']));
    expect(offered).not.toContain('wider');
  });

  it('on a page that is too low for a long diagram are wider columns and several figures', () => {
    const offered = mends(ownForm(generatedPlan(70, 2)), { preset: 'a4' }).map(({ id }) => id);
    expect(offered).toEqual(expect.arrayContaining(['larger', 'split', 'wider']));
  });

  it('are lists and boxes side by side, where the picture is too high', () => {
    const offered = mends(generatedPlan(70, 2), { preset: 'a4' }).map(({ id }) => id);
    expect(offered).toEqual(expect.arrayContaining(['lists', 'stacks', 'turned']));
    const free = { ...generatedPlan(70, 2), appearance: { arrangement: 'free' as const } };
    expect(mends(free, { preset: 'a4' }).map(({ id }) => id)).not.toContain('lists');
  });

  it('is at one press the least change that reaches the floor, two of them where one does not', () => {
    for (const [boxes, preset] of [
      [26, 'a4'],
      [45, 'a4'],
      [18, 'slide'],
    ] as const) {
      const plan = generatedPlan(boxes, 2);
      const [first, ...others] = mends(plan, { preset });
      const { points: floor } = floorOf(changeOptions(figureOptions(plan, { preset }), first?.change ?? {}).size);
      expect(first).toMatchObject({ id: 'reach', label: `Make the text ${floor} pt` });
      expect(first?.points).toBeGreaterThanOrEqual(floor);
      const order = ['fit', 'lists', 'stacks', 'turned', 'larger', 'split', 'fewer'];
      const alone = others.filter(({ points, change, id }) => {
        const { size } = changeOptions(figureOptions(plan, { preset }), change);
        return order.includes(id) && points >= floorOf(size).points;
      });
      const [least] = alone.toSorted((a, b) => order.indexOf(a.id) - order.indexOf(b.id));
      if (least && least.points > 1.05 * pointsOf(plan, { size: { preset } }))
        expect(first?.change).toEqual(least.change);
    }
  });

  it('is not needed where text is large enough', () => {
    const ids = mends(generatedPlan(6, 2), { preset: 'a4' }).map(({ id }) => id);
    expect(ids).not.toContain('reach');
  });

  it('is never smaller for being called largest than for being called large', () => {
    for (const preset of ['a4', 'slide', 'journal-double'] as const)
      for (const seed of [1, 2, 3]) {
        const plan = generatedPlan(24, seed);
        const [large, largest] = (['large', 'largest'] as const).map((textSize) =>
          pointsOf(plan, { size: { preset }, look: { textSize } }),
        );
        expect(largest).toBeGreaterThanOrEqual(large ?? Infinity);
      }
  });

  it('is the next preset of the same kind', () => {
    expect(presetCalled('journal-single')?.larger).toBe('journal-double');
    expect(presetCalled('a3')?.larger).toBe('poster-a1');
    expect(presetCalled('poster-a0')?.larger).toBeUndefined();
    expect(presetCalled('slide')?.larger).toBeUndefined();
  });
});
