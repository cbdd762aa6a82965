/** All charts of a plan on one page. */
import { expect, it } from 'vitest';
import { chartSheets } from '../../../../../src/figure/compose/chart/chartSheets';
import { chartsFigure } from '../../../../../src/figure/compose/chart/chartsFigure';
import { lightPalette } from '../../../../../src/figure/colour/palette';
import { textMarks } from '../../../../../src/figure/marks/walk';
import { createWrapper } from '../../../../../src/geometry/text/wrapText';
import { tableMeasure } from '../../../../fixtures/interWidths';
import { improved, measureOf, planWith, weekly } from '../../../../fixtures/measures';

const plan = planWith(weekly(improved));
const other = { ...measureOf(weekly(improved.slice(0, 9), '2026-06-01')), id: 'm2', order: 'a1', name: 'Calls' };
const both = { ...plan, measures: { ...plan.measures, m2: other } };
const draw = (ids: readonly string[]) =>
  chartsFigure(both, ids, createWrapper(tableMeasure), { width: 1_240, palette: lightPalette, today: '2026-11-30' });

it('all charts of a plan stand on one page across, along one axis of time, with their method once', () => {
  const picture = draw(['m1', 'm2', 'gone']);
  const words = textMarks(picture?.marks ?? []).map(({ text }) => text.source);
  expect(words.filter((each) => each === 'Mar')).toHaveLength(2);
  expect(words).toEqual(expect.arrayContaining(['Falls', 'Calls']));
  expect(words.at(-1)).toMatch(/^XmR chart, limits by 2\.66 × mean moving range; NHS Making Data Count rules/);
  expect(words.at(-1)).not.toContain('screened out');
  expect((picture?.area.height ?? 0) / (picture?.area.width ?? 1)).toBeLessThan(0.75);
  expect(picture?.tables).toHaveLength(2);
});

it('there is no page of no charts', () => {
  expect(draw([])).toBeNull();
});

it('more charts than one sheet can show stand on several sheets of A4 across, along the same time', () => {
  const many = Object.fromEntries(
    Array.from({ length: 14 }, (_, at) => [
      `n${at}`,
      { ...other, id: `n${at}`, order: `a${at}`, name: `Measure ${at}` },
    ]),
  );
  const form = { width: 1_240, palette: lightPalette, today: '2026-11-30' };
  const all = { ...plan, measures: { ...plan.measures, ...many } };
  const sheets = chartSheets(all, Object.keys(all.measures), createWrapper(tableMeasure), form);
  const words = sheets.map(({ marks }) => textMarks(marks).map(({ text }) => text.source));
  expect(sheets).toHaveLength(2);
  expect(sheets.map(({ tables = [] }) => tables.length)).toEqual([8, 7]);
  expect(words.map(([first]) => first?.replace(/^.*: /, ''))).toEqual([
    'all charts, sheet 1 of 2',
    'all charts, sheet 2 of 2',
  ]);
  const months = words.map((each) => new Set(each.filter((word) => /^[A-Z][a-z]{2}(?: \d{4})?$/.test(word))));
  expect(months[0]?.size).toBeGreaterThan(1);
  expect(months[1]).toEqual(months[0]);
  for (const { page, physical } of sheets) {
    expect(page).toMatchObject({ widthMm: 297, heightMm: 210 });
    expect(physical.heightMm).toBeLessThanOrEqual(180.01);
  }
  expect(chartSheets(all, ['m1', 'm2'], createWrapper(tableMeasure), form)).toHaveLength(1);
  expect(chartSheets(all, [], createWrapper(tableMeasure), form)).toEqual([]);
});
