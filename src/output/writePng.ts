/** Writes PNG images with exactly the size on paper that was chosen. */
import { preparePngEncoder } from '../browser/encodePng';
import type { Drawable } from '../figure/compose/drawable';
import { planChunk } from '../exchange/carriedPlan';
import { svgWithFonts } from './svgWithFonts';
import { ExportFailure, type ExportWriter } from './exporter';
import { makePng } from './makePng';
import { planInside } from './planInside';
import { pictureLimits, pngDpi, pngSize } from './pngSize';

export const pngWriter: ExportWriter<Drawable> = {
  async write(input, { signal, onProgress }) {
    const { figures, options, settings } = input;
    const dpi = pngDpi(options, settings.dpi);
    const files: Blob[] = [];
    for (const [index, figure] of figures.entries()) {
      const size = pngSize(figure, dpi, pictureLimits());
      if (!size.ok) throw new ExportFailure('That is more than this browser can draw. Choose a lower resolution.');
      const svg = await svgWithFonts(figure);
      const report = (share: number) => onProgress?.((index + share) / figures.length);
      const plan = planInside(input, figure);
      const carried = plan === undefined ? [] : [planChunk(plan)];
      files.push(await makePng(svg, size, dpi, { onProgress: report, ...(signal && { signal }) }, carried));
    }
    return files;
  },
  prepare: preparePngEncoder,
};
