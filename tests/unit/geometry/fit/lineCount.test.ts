import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lineCount } from '../../../../src/geometry/fit/lineCount';
import { createWrapper } from '../../../../src/geometry/text/wrapText';
import { tableMeasure } from '../../../fixtures/interWidths';

const style = { size: 14, leading: 20, weight: 500 };
const wrap = createWrapper(tableMeasure);

describe('the lines of a text', () => {
  const words = fc.constantFrom(
    'Ward',
    '≥ 95 %',
    'e-mail',
    'risk\u00a0tool',
    'hand\u00adover',
    'ความเสี่ยง',
    '40 → 8',
    '\n',
  );
  it('are counted as they are set, at any width', () => {
    fc.assert(
      fc.property(fc.array(words, { maxLength: 14 }), fc.integer({ min: 20, max: 500 }), (parts, width) => {
        const text = parts.join(' ');
        expect(lineCount(text, style, wrap).at(width)).toBe(wrap(text, width, style).lines.length);
      }),
    );
  });

  it('cut no word from the least width on, and are one for each paragraph from the greatest on', () => {
    const count = lineCount('Risk is known\nat handover', style, wrap);
    expect(count.narrowest).toBeCloseTo(tableMeasure('handover', style), 6);
    expect(count.at(count.widest)).toBe(2);
    expect(count.at(count.widest - 1)).toBe(3);
  });
});
