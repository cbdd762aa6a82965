// @vitest-environment jsdom
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { textsOf } from '../../../../../src/figure/compose/drawable';
import { impactPicture } from '../../../../../src/figure/compose/impact/impactPicture';
import { figureSvg } from '../../../../../src/figure/svg/figureSvg';
import { createWrapper } from '../../../../../src/geometry/text/wrapText';
import { onPaper } from '../../../../../src/figure/compose/onPaper';
import { impactGrid } from '../../../../../src/plan/ask/impactGrid';
import { plainChoices, tableBoxes } from '../../../../../src/plan/ask/tableRows';
import { placeByImpact, setText } from '../../../../../src/plan/edit/boxFields';
import type { Plan } from '../../../../../src/plan/model/schema';
import { arbitraryPlan } from '../../../../fixtures/arbitraryPlan';
import { tableMeasure } from '../../../../fixtures/interWidths';
import { changed } from '../../../plan/page';

const wrap = createWrapper(tableMeasure);
const drawn = (plan: Plan) => impactPicture({ plan, grid: impactGrid(tableBoxes(plan, plainChoices)) }, wrap);
const words = (plan: Plan) =>
  textsOf(onPaper(drawn(plan), { preset: 'a4' })).map(({ lines }) => lines.map(({ text }) => text.trim()).join(' '));

describe('the picture of impact and effort', () => {
  it('has each idea whole in its card where there is room', () => {
    const said = words(changed((draft) => placeByImpact(draft, 'C3', { impact: 4, effort: 2 })));
    expect(said).toEqual(
      expect.arrayContaining([
        'Do first: large effect for little effort',
        'Risk tool in the admission pack',
        'Walk round at 7 am',
      ]),
    );
    expect(said.some((text) => text.startsWith('1. '))).toBe(false);
  });

  it('numbers the cards and tells the whole texts below where there is none', () => {
    const long = 'A text that goes on and on '.repeat(12).trim();
    const said = words(changed((draft) => setText(draft, 'C1', long)));
    expect(said).toContain(`1. ${long}`);
    expect(said.filter((text) => text.startsWith('1. A text'))).toHaveLength(2);
  });

  it('is told in words', () => {
    expect(drawn(changed(() => undefined)).alt).toEqual({
      short: 'Impact and effort: 1 change idea placed, 3 not yet.',
      full: 'Risk tool in the admission pack: impact 4, effort 2',
    });
  });

  it('is drawn of any plan, with no card outside of it', () => {
    fc.assert(
      fc.property(arbitraryPlan, (plan) => {
        const content = drawn(plan);
        const svg = figureSvg(onPaper(content, { preset: 'slide' }));
        expect(new DOMParser().parseFromString(svg, 'image/svg+xml').querySelector('parsererror')).toBeNull();
        for (const mark of content.marks) {
          if (mark.kind !== 'rect') continue;
          expect(mark.x + mark.width).toBeLessThanOrEqual(content.area.width);
          expect(mark.y + mark.height).toBeLessThanOrEqual(content.area.height);
        }
      }),
      { numRuns: 40 },
    );
  });
});
