import { describe, expect, it } from 'vitest';
import { withoutWords } from '../../../../src/figure/office/wordPicture';
import { presetCalled, presets } from '../../../../src/figure/compose/figureSize';
import { readingSize } from '../../../../src/figure/compose/readingSize';
import { smallPlan } from '../../../fixtures/plans';
import { figureOf, figuresOf, generatedPlan } from '../figureOf';

const onPaper = presets.filter(({ limit, inText }) => limit && !inText);
const unfitted = { fit: false } as const;

describe('a figure that is fitted to its page', () => {
  it.each(onPaper.map(({ id, limit }) => [id, limit] as const))(
    '%s: keeps within it, with larger text',
    (preset, limit) => {
      const plan = generatedPlan(30, 4);
      const [before, after] = [unfitted, {}].map((shown) => figureOf(plan, { size: { preset }, shown }));
      expect(after?.physical.widthMm).toBeLessThanOrEqual((limit?.widthMm ?? 0) + 0.01);
      expect(after?.physical.heightMm).toBeLessThanOrEqual((limit?.heightMm ?? 0) + 0.01);
      expect(readingSize(after!)).toBeGreaterThan(1.1 * (readingSize(before!) ?? 0));
    },
  );

  it('fills the page of a text document without the title and caption that the text says', () => {
    const words = { captionText: 'From the ward. '.repeat(30) };
    for (const preset of ['word', 'word-landscape'] as const) {
      const { limit } = presetCalled(preset) ?? {};
      const { widthMm, heightMm } = withoutWords(
        figureOf(generatedPlan(30, 4), { size: { preset }, shown: words }),
      ).physical;
      const share = Math.max(widthMm / (limit?.widthMm ?? 0), heightMm / (limit?.heightMm ?? 0));
      expect(share).toBeGreaterThan(0.97);
      expect(share).toBeLessThanOrEqual(1.005);
    }
  });

  it('has the same boxes, lines and words', () => {
    const [before, after] = [unfitted, {}].map((shown) => figureOf(smallPlan(), { size: { preset: 'a4' }, shown }));
    expect(after?.boxes.map(({ id }) => id)).toEqual(before?.boxes.map(({ id }) => id));
    expect(after?.connectors.map(({ id }) => id)).toEqual(before?.connectors.map(({ id }) => id));
    expect(after?.title).toBeDefined();
  });

  it('is each part of a split figure for itself', () => {
    const split = { split: true };
    const before = figuresOf(generatedPlan(40, 2), { size: { preset: 'slide' }, shown: { ...split, ...unfitted } });
    const after = figuresOf(generatedPlan(40, 2), { size: { preset: 'slide' }, shown: split });
    expect(after.map((figure, index) => readingSize(figure)! > readingSize(before[index]!)!)).toEqual(
      after.map(() => true),
    );
  });

  it('keeps its form where it is made for no page, and where boxes were put by hand', () => {
    for (const [plan, size] of [
      [smallPlan(), { preset: 'screen' }],
      [{ ...smallPlan(), appearance: { arrangement: 'free' } }, { preset: 'a4' }],
    ] as const)
      expect(figureOf(plan, { size }).area).toEqual(figureOf(plan, { size, shown: unfitted }).area);
  });
});
