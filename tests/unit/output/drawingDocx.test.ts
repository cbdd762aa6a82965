/** A chart as a Word document: its picture with caption, and its numbers as a table. */
import { strFromU8, unzipSync } from 'fflate';
import { expect, it, vi } from 'vitest';
import { lightPalette } from '../../../src/figure/colour/palette';
import { chartFigure } from '../../../src/figure/compose/chart/chartFigure';
import { figureOptions } from '../../../src/figure/compose/figureOptions';
import { createWrapper } from '../../../src/geometry/text/wrapText';
import { drawingWriters } from '../../../src/output/drawingWriters';
import { tableMeasure } from '../../fixtures/interWidths';
import { improved, planWith, weekly } from '../../fixtures/measures';

vi.mock('../../../src/output/wordPictures', () => ({
  pixelsOf: () => Promise.resolve(new Uint8Array([1, 2, 3])),
  vectorsOf: () => '<svg xmlns="http://www.w3.org/2000/svg"/>',
}));

it('a chart leaves as a Word document with its numbers as a table', async () => {
  const plan = planWith(weekly(improved), { unit: '%' });
  const form = { width: 900, height: 400, palette: lightPalette, today: '2026-11-30', onPaper: true };
  const figure = chartFigure(plan, 'm1', createWrapper(tableMeasure), form);
  const writer = await drawingWriters.docx?.();
  const file = await writer?.write(
    {
      plan,
      figures: figure ? [figure.picture] : [],
      options: figureOptions(plan, { preset: 'a4' }),
      settings: { dpi: 300, embedFonts: true, inside: 'nothing', records: false, pages: 'one' },
      outside: { newId: () => 'new', now: () => '2026-11-30T09:00:00.000Z' },
    },
    {},
  );
  const blob = Array.isArray(file) ? undefined : (file as Blob);
  const parts = unzipSync(new Uint8Array((await blob?.arrayBuffer()) ?? new ArrayBuffer(0)));
  const words = strFromU8(parts['word/document.xml'] ?? new Uint8Array());
  expect(words.match(/<w:tr[ >]/g)).toHaveLength(31);
  expect(words).toContain('5 January 2026');
  expect(words).toContain('48 %');
  expect(Object.keys(parts)).toEqual(expect.arrayContaining(['word/media/figure1.png', 'word/media/figure1.svg']));
});
