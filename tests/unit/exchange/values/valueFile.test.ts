/** What leaves as CSV or as a workbook comes back as the same values. */
import { describe, expect, it } from 'vitest';
import { guessChoices, readValues, valueRows } from '../../../../src/exchange/values/valueBlock';
import { readValueFile } from '../../../../src/exchange/values/valueFile';
import { valuesCsv, valuesXlsx } from '../../../../src/exchange/write/values';
import { pointsById } from '../../../../src/plan/model/points';
import type { Measure } from '../../../../src/plan/model/schema';

const today = '2026-11-30';
const at = '2026-11-30T09:00:00.000Z';

const measure: Measure = {
  id: 'M1',
  order: 'a0',
  name: 'Treated in time',
  kind: 'outcome',
  nodes: [],
  points: pointsById([
    { date: '2026-11-02', numerator: 24, denominator: 33, note: 'Two nurses, "off sick"' },
    { date: '2026-11-09', numerator: 26, denominator: 34 },
    { date: '2026-11-16', value: null },
  ]),
};
const drawn = [72.7, 76.5, null];

function back(bytes: Uint8Array) {
  const read = readValueFile(bytes);
  if ('refused' in read) throw new Error(read.refused);
  const rows = valueRows(read.cells, today);
  return readValues(rows, guessChoices(rows, 'share', today), 'share', today);
}

describe('a file of values', () => {
  it.each([
    ['CSV', new TextEncoder().encode(valuesCsv(measure, drawn))],
    ['a workbook', valuesXlsx(measure, drawn, { title: 'Treated', description: '', created: at, modified: at })],
  ])('comes back from %s', (_, bytes) => {
    const { values, problems } = back(bytes);
    expect(problems).toEqual([]);
    expect(values).toEqual([
      { date: '2026-11-02', numerator: 24, denominator: 33, note: 'Two nurses, "off sick"' },
      { date: '2026-11-09', numerator: 26, denominator: 34 },
      { date: '2026-11-16', value: null },
    ]);
  });

  it.each([
    ['nothing', new Uint8Array()],
    ['a picture', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 1, 2])],
    ['a damaged workbook', new Uint8Array([0x50, 0x4b, 3, 4, 0, 0])],
  ])('is refused in a sentence where it is %s', (_, bytes) => {
    const read = readValueFile(bytes);
    expect('refused' in read && read.refused).toMatch(/^[A-Z].*\.$/);
  });
});
