import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { changeOptions, figureOptions, type OptionsChange } from '../../../../src/figure/compose/figureOptions';
import { createFigures } from '../../../../src/figure/compose/figures';
import { presetCalled, presets, type FigureSize } from '../../../../src/figure/compose/figureSize';
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
        for (const { points, change } of mends(plan, { preset })) {
          expect(points).toBeCloseTo(pointsOf(plan, { size: { preset }, ...change }), 9);
          expect(points).toBeGreaterThan(now * 1.05);
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

  it('is the next preset of the same kind', () => {
    expect(presetCalled('journal-single')?.larger).toBe('journal-double');
    expect(presetCalled('a3')?.larger).toBe('poster-a1');
    expect(presetCalled('poster-a0')?.larger).toBeUndefined();
    expect(presetCalled('slide')?.larger).toBeUndefined();
  });
});
