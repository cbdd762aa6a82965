/** Writes a PDF document with shapes as vectors and text as text, on one page or several for each figure. */
import type { Drawable } from '../figure/compose/drawable';
import { pdfDocument } from '../figure/pdf/pdfDocument';
import { sheetsOf } from '../figure/pdf/sheets';
import type { ExportWriter } from './exporter';
import { pdfFaces } from './pdfFonts';
import { pdfLines } from './pdfLines';

/** What labels of sheets consist of. */
const labels = 'Row of, column 0123456789';

export const pdfWriter: ExportWriter<Drawable> = {
  async write({ plan, figures, settings: { pages } }, work) {
    const ptPerPx = (figure: (typeof figures)[number]) => sheetsOf(figure, pages)[0]?.perPx ?? 1;
    const { set, pictures } = await pdfLines(figures, ptPerPx, work);
    const faces = pages === 'several' ? await pdfFaces(labels, 400) : [];
    work.signal?.throwIfAborted();
    const pieces = pdfDocument({ figures, pages, modified: plan.modified, set, pictures, faces });
    return new Blob([...pieces], { type: 'application/pdf' });
  },
};
