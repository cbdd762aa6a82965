// @vitest-environment jsdom
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { textsOf } from '../../../../src/figure/compose/drawable';
import { timelinePicture } from '../../../../src/figure/compose/timelinePicture';
import { figureSvg } from '../../../../src/figure/svg/figureSvg';
import { createWrapper } from '../../../../src/geometry/text/wrapText';
import { onPaper } from '../../../../src/figure/compose/onPaper';
import { plainChoices, tableRows } from '../../../../src/plan/ask/tableRows';
import { setCycle } from '../../../../src/plan/edit/cycleEdits';
import { addMilestone } from '../../../../src/plan/edit/milestones';
import { setDates } from '../../../../src/plan/edit/schedule';
import type { Plan } from '../../../../src/plan/model/schema';
import { arbitraryPlan } from '../../../fixtures/arbitraryPlan';
import { tableMeasure } from '../../../fixtures/interWidths';
import { changed } from '../../plan/page';

const today = '2027-02-23';
const wrap = createWrapper(tableMeasure);

function drawn(plan: Plan, folded: readonly string[] = []) {
  const rows = tableRows(plan, plainChoices, { today, folded: new Set(folded) });
  return timelinePicture({ plan, rows, withCycles: true, today }, wrap);
}

const plan = changed((draft) => {
  setDates(draft, 'C1', { start: '2027-01-12', due: '2027-02-15' });
  setDates(draft, 'C3', { start: undefined, due: '2027-06-30' });
  setCycle(draft, 'cycle-1', 'do', 'start', '2027-01-19');
  addMilestone(draft, { id: 'm1', date: '2027-03-24', name: 'Board review' });
});

const words = (of: Plan, folded?: readonly string[]) =>
  textsOf(onPaper(drawn(of, folded), { preset: 'a4' })).map(({ lines }) => lines.map(({ text }) => text).join(' '));

describe('the picture of a timeline', () => {
  it('says all that the timeline says', () => {
    expect(words(plan)).toEqual(
      expect.arrayContaining([
        'Falls on the ward',
        'Risk is known (2)',
        'Risk tool in the admission pack',
        'Testing · Ben',
        '8 days late · was due 15 Feb',
        'due 30 Jun, no start yet',
        'no dates yet',
        'Board review 24 Mar',
        '23 Feb 2027',
        'partly held',
      ]),
    );
    expect(words(plan, ['group:P1'])).not.toContain('Risk tool in the admission pack');
  });

  it('shows the years about today, as the view does, also where a slip has dated an idea to another century', () => {
    const far = changed((draft) => setDates(draft, 'C4', { start: '1850-01-01', due: '2300-12-31' }), plan);
    expect(words(far)).toEqual(expect.arrayContaining(['2026', '2027', '2028']));
    expect(words(far)).not.toContain('1850');
  });

  it('has its size from the paper, and words for those who do not see it', () => {
    const { alt, area } = drawn(plan);
    const page = onPaper(drawn(plan), { preset: 'slide' });
    expect(page.page?.widthMm).toBeCloseTo(338.667);
    expect(page.physical.widthMm / page.physical.heightMm).toBeCloseTo(area.width / area.height);
    expect(alt.short).toBe('Timeline: 4 change ideas, 2 PDSA cycles.');
    expect(alt.full).toContain('Risk tool in the admission pack, Testing, Ben');
  });

  it('is drawn of any plan, with no mark outside of it', () => {
    fc.assert(
      fc.property(arbitraryPlan, (any) => {
        const content = drawn(any);
        const svg = figureSvg(onPaper(content, { preset: 'a4' }));
        expect(new DOMParser().parseFromString(svg, 'image/svg+xml').querySelector('parsererror')).toBeNull();
        expect(svg).not.toContain('NaN');
        for (const mark of content.marks) {
          if (mark.kind !== 'rect') continue;
          expect(mark.x).toBeGreaterThanOrEqual(0);
          expect(mark.x + mark.width).toBeLessThanOrEqual(content.area.width + 0.01);
        }
      }),
      { numRuns: 40 },
    );
  });
});
