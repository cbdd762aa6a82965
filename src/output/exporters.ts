/** Lists the exporter of each format. */
import type { FormatId } from './formats';
import type { Exporter } from './exporter';

export const exporters: Readonly<Record<FormatId, Exporter>> = {
  png: { files: 'each', uses: ['dpi', 'inside'], load: async () => (await import('./writePng')).pngWriter },
  tiff: {
    files: 'each',
    uses: ['dpi'],
    resolutions: [300, 600],
    load: async () => (await import('./writeTiff')).tiffWriter,
  },
  svg: { files: 'each', uses: ['embedFonts', 'inside'], load: async () => (await import('./writeSvg')).svgWriter },
  pdf: { files: 'one', uses: ['pages'], load: async () => (await import('./writePdf')).pdfWriter },
  pptx: {
    files: 'one',
    uses: [],
    madeFor: 'slide',
    onPages: true,
    load: async () => (await import('./writePptx')).pptxWriter,
  },
  docx: {
    files: 'one',
    uses: ['records', 'dpi'],
    madeFor: 'word',
    load: async () => (await import('./writeDocx')).docxWriter,
  },
};
