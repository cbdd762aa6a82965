/** The writers that write any picture of marks, and not only diagrams. */
import type { Drawable } from '../figure/compose/drawable';
import type { ExportWriter } from './exporter';
import type { FormatId } from './formats';

export const drawingWriters: Readonly<Partial<Record<FormatId, () => Promise<ExportWriter<Drawable>>>>> = {
  png: async () => (await import('./writePng')).pngWriter,
  tiff: async () => (await import('./writeTiff')).tiffWriter,
  svg: async () => (await import('./writeSvg')).svgWriter,
  pdf: async () => (await import('./writePdf')).pdfWriter,
  pptx: async () => (await import('./writePptx')).pptxWriter,
  docx: async () => (await import('./writeDrawingDocx')).drawingDocxWriter,
};
