// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { textsOf } from '../../../../../src/figure/compose/drawable';
import { printPage } from '../../../../../src/figure/compose/printPage';
import { readingSize } from '../../../../../src/figure/compose/readingSize';
import { worksheetOf } from '../../../../../src/figure/compose/worksheet/worksheet';
import { worksheetPicture } from '../../../../../src/figure/compose/worksheet/worksheetPicture';
import { extentOf } from '../../../../../src/figure/marks/extent';
import { worksheetFiles } from '../../../../../src/figure/office/wordWorksheet';
import { createWrapper } from '../../../../../src/geometry/text/wrapText';
import type { Cycle, Plan } from '../../../../../src/plan/model/schema';
import { tableMeasure } from '../../../../fixtures/interWidths';
import { smallPlan } from '../../../../fixtures/plans';
import { all, expectSound, xmlOf } from '../../office/officeFile';

const wrap = createWrapper(tableMeasure);

function planWith(members: Partial<Cycle>): Plan {
  const plan = smallPlan();
  return { ...plan, cycles: { ...plan.cycles, 'cycle-2': { ...plan.cycles['cycle-2'], ...members } as Cycle } };
}

const written = planWith({
  title: 'Two late shifts',
  owner: 'Matron',
  purpose: 'test',
  scale: '2 shifts',
  plan: {
    prediction: 'Five of six.',
    tasks: 'Ama | Count | Mondays | Ward 4\nBen | Ask',
    start: '2027-01-19',
    end: '2027-01-21',
  },
  do: { asPlanned: false, observations: 'Bank staff missed.' },
  study: { predictionHeld: 'partly', learning: 'Two can do it.' },
  act: { decision: 'adapt', next: 'Try nights.' },
});

function sheetOf(plan: Plan, isFilled: boolean) {
  const sheet = worksheetOf(plan, 'cycle-2', isFilled);
  if (!sheet) throw new Error('There is a cycle.');
  return sheet;
}

const saidBy = (plan: Plan, isFilled: boolean) =>
  textsOf(worksheetPicture(sheetOf(plan, isFilled), wrap)).map(({ source }) => source);

describe('a worksheet', () => {
  it('has every field of a cycle, and what is known of it', () => {
    expect(saidBy(written, true)).toEqual(
      expect.arrayContaining([
        'Two late shifts (cycle 2)',
        'Change idea: Risk tool in the admission pack',
        'Matron',
        '2 shifts',
        '19 January 2027 – 21 January 2027',
        'Five of six.',
        'Ama',
        'Ward 4',
        'Bank staff missed.',
        'Two can do it.',
        'Try nights.',
      ]),
    );
  });

  it('that is blank says the fields and the idea, and nothing of the cycle', () => {
    const said = saidBy(written, false);
    expect(said).toEqual(
      expect.arrayContaining([
        'Change idea: Risk tool in the admission pack',
        'Prediction',
        'What happened',
        'Abandon',
      ]),
    );
    for (const words of ['Matron', 'Five of six.', 'Two can do it.', 'Ama']) expect(said).not.toContain(words);
  });

  it('is for no cycle that is not there', () => {
    expect(worksheetOf(smallPlan(), 'gone', true)).toBeNull();
  });

  it('fills one upright page of A4', () => {
    for (const isFilled of [true, false]) {
      const picture = worksheetPicture(sheetOf(written, isFilled), wrap);
      expect(printPage(picture).sheet).toEqual({ widthMm: 210, heightMm: 297 });
      const bottom = Math.max(
        ...picture.marks.flatMap((mark) => {
          if (mark.kind === 'group' || mark.kind === 'connectors') return [];
          const { y, height } = extentOf(mark);
          return [y + height];
        }),
      );
      expect(bottom).toBeLessThanOrEqual(picture.area.height);
      expect(bottom).toBeGreaterThan(picture.area.height * 0.97);
      expect(readingSize(picture)).toBeGreaterThan(7);
    }
  });

  it('holds long texts on that page in smaller letters, and the longest cut short', () => {
    const long = 'A sentence that goes on. '.repeat(80);
    const endless = 'A sentence that goes on. '.repeat(790);
    for (const text of [long, endless]) {
      const plan = planWith({
        plan: { objective: text, prediction: text, data: text },
        do: { observations: text },
        study: { learning: text },
      });
      const picture = worksheetPicture(sheetOf(plan, true), wrap);
      for (const { y, height } of textsOf(picture)) expect(y + height).toBeLessThanOrEqual(picture.area.height + 0.5);
    }
  });

  it('ticks what was chosen, and only that', () => {
    const ticks = (isFilled: boolean) =>
      worksheetPicture(sheetOf(written, isFilled), wrap).marks.filter((mark) => mark.kind === 'path').length;
    // Purpose, as planned, held, decision.
    expect(ticks(true)).toBe(4);
    expect(ticks(false)).toBe(0);
  });
});

describe('a worksheet in Word', () => {
  it.each([true, false])('is a sound document, filled: %s', (isFilled) => {
    expectSound(worksheetFiles(sheetOf(written, isFilled), written));
  });

  it('has the fields as tables with room to write in', () => {
    const root = xmlOf(worksheetFiles(sheetOf(written, true), written), 'word/document.xml');
    const text = all(root, 'w:t').map(({ textContent }) => textContent);
    expect(text).toEqual(expect.arrayContaining(['PDSA worksheet: Two late shifts (cycle 2)', 'Five of six.', 'Ama']));
    expect(text).toContain('☐ Yes     ☒ Partly     ☐ No');
    for (const row of all(root, 'w:tr')) expect(all(row, 'w:trHeight')).toHaveLength(1);
  });
});
