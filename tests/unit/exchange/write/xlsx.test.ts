// @vitest-environment jsdom
import { readSheet } from 'read-excel-file/node';
import { describe, expect, it } from 'vitest';
import { writeXlsx, workbookFiles } from '../../../../src/exchange/write/xlsx';
import { serialOf, dateOfSerial } from '../../../../src/kit/dates/serialDate';
import { pointsById } from '../../../../src/plan/model/points';
import type { Plan } from '../../../../src/plan/model/schema';
import { diagramPlan } from '../../../fixtures/diagramPlan';
import { emptyPlan, smallPlan } from '../../../fixtures/plans';
import { all, expectSound, xmlOf } from '../../figure/office/officeFile';

function fullPlan(): Plan {
  const plan = smallPlan();
  const { C1 } = plan.nodes;
  if (!C1) throw new Error('There is no such box.');
  return {
    ...plan,
    nodes: {
      ...plan.nodes,
      C1: { ...C1, text: '=HYPERLINK("https://example.org")', start: '2027-02-01', due: '1899-12-31' },
    },
    measures: {
      m1: {
        id: 'm1',
        order: 'a0',
        name: 'Falls with harm',
        kind: 'outcome',
        nodes: ['aim-1'],
        points: pointsById([
          { date: '2027-01-01', value: 8 },
          { date: '2027-02-01', value: null, note: 'Not counted' },
        ]),
      },
      m2: { id: 'm2', order: 'a1', name: 'Risk scored', kind: 'process', nodes: [], points: {} },
    },
  };
}

/** What another program, which reads workbooks, finds on a sheet. */
const sheetOf = (plan: Plan, name: string) => readSheet(Buffer.from(writeXlsx(plan)), name);

describe('an Excel workbook', () => {
  it.each([
    ['a small plan', smallPlan()],
    ['one with everything', fullPlan()],
    ['one with only an aim', emptyPlan()],
    ['a generated one', diagramPlan(30, 5, 4)],
  ])('keeps to the schema and the rules of packages: %s', (_, plan) => {
    expectSound(workbookFiles(plan));
  });

  it('shows the diagram with one row a path, boxes over several rows merged', async () => {
    const rows = await sheetOf(smallPlan(), 'Diagram');
    expect(rows.map((row) => row.slice(0, 5))).toEqual([
      ['Aim', 'Primary drivers', 'Secondary drivers', 'Change ideas', 'Status'],
      [
        'Halve falls with harm on the ward',
        'Risk is known',
        'Assessment on admission',
        'Risk tool in the admission pack',
        'Testing',
      ],
      [null, null, 'Review after every change', 'Risk on the handover sheet', 'Proposed'],
      [null, 'The ward is safe', 'Clear floors', 'Risk on the handover sheet', 'Proposed'],
      [null, null, null, 'Walk round at 7 am', 'Proposed'],
      [null, null, null, 'Night lights\nin every bay', 'Proposed'],
      [null, null, 'Not yet placed', null, null],
    ]);
    const merged = all(xmlOf(workbookFiles(smallPlan()), 'xl/worksheets/sheet1.xml'), 'mergeCell');
    expect(merged.map((area) => area.getAttribute('ref'))).toEqual(['A2:A6', 'B2:B3', 'B4:B6', 'C4:C5']);
  });

  it('has change ideas with real dates, ready to filter', async () => {
    const [head, first] = await sheetOf(fullPlan(), 'Change ideas');
    expect(head?.slice(0, 7)).toEqual([
      'Change idea',
      'Contributes to',
      'Primary drivers',
      'Status',
      'Owner',
      'Start',
      'Due',
    ]);
    expect(first?.[5]).toEqual(new Date('2027-02-01T00:00:00Z'));
    // Before March 1900 spreadsheets do not agree on the day.
    expect(first?.[6]).toBe('1899-12-31');
    const sheet = xmlOf(workbookFiles(fullPlan()), 'xl/worksheets/sheet2.xml');
    expect(all(sheet, 'autoFilter')[0]?.getAttribute('ref')).toBe('A1:M5');
  });

  it('has no formula, whatever the texts are', () => {
    const files = workbookFiles(fullPlan());
    for (const number of [1, 2, 3, 4]) {
      const sheet = xmlOf(files, `xl/worksheets/sheet${number}.xml`);
      expect(all(sheet, 'f')).toEqual([]);
      expect(all(sheet, 'c').every((cell) => ['inlineStr', null].includes(cell.getAttribute('t')))).toBe(true);
    }
    const texts = all(xmlOf(files, 'xl/worksheets/sheet1.xml'), 'c').filter(({ textContent }) =>
      textContent.startsWith('='),
    );
    expect(texts.map((cell) => cell.getAttribute('s'))).toEqual(['5']);
  });

  it('has every cycle with what was written in it', async () => {
    const rows = await sheetOf(fullPlan(), 'PDSA cycles');
    expect(rows).toHaveLength(3);
    expect(rows[2]?.slice(1, 4)).toEqual(['Cycle 2', 'Cycle 1', 'Plan']);
    expect(rows[1]?.slice(22, 24)).toEqual(['Adapt', 'Try two nurses.']);
  });

  it('has every value of every measure, and a measure without values', async () => {
    const [, ...rows] = await sheetOf(fullPlan(), 'Measures');
    expect(rows.map((row) => [row[0], row[2], row[9], row[10], row[14]])).toEqual([
      ['Falls with harm', 'Aim: Halve falls with harm on the ward', new Date('2027-01-01T00:00:00Z'), 8, null],
      [
        'Falls with harm',
        'Aim: Halve falls with harm on the ward',
        new Date('2027-02-01T00:00:00Z'),
        null,
        'Not counted',
      ],
      ['Risk scored', null, null, null, null],
    ]);
  });
});

describe('a day as a number', () => {
  it.each([
    ['1900-03-01', 61],
    ['2027-01-01', 46_388],
    ['9999-12-31', 2_958_465],
  ])('of %s is %i', (date, serial) => {
    expect([serialOf(date), dateOfSerial(serial), dateOfSerial(serial + 0.75)]).toEqual([serial, date, date]);
  });

  it.each(['1900-02-28', '0001-01-01', 'never'])('there is none for %s', (date) => {
    expect(serialOf(date)).toBeUndefined();
  });
});
