/** Writes SVG drawings at their size on paper, with text as text. */
import type { Drawable } from '../figure/compose/drawable';
import { planNamespace } from '../exchange/carriedPlan';
import { figureSvg } from '../figure/svg/figureSvg';
import { planInside } from './planInside';
import { svgWithFonts } from './svgWithFonts';
import type { ExportWriter } from './exporter';

export const svgWriter: ExportWriter<Drawable> = {
  async write(input, { signal, onProgress }) {
    const { figures, settings } = input;
    const files: Blob[] = [];
    for (const figure of figures) {
      signal?.throwIfAborted();
      const plan = planInside(input, figure);
      const inside = {
        onPaper: true,
        ...(plan !== undefined && { plan: { namespace: planNamespace, text: plan } }),
      };
      const svg = settings.embedFonts ? await svgWithFonts(figure, inside) : figureSvg(figure, inside);
      files.push(new Blob([`<?xml version="1.0" encoding="UTF-8"?>\n${svg}\n`], { type: 'image/svg+xml' }));
      onProgress?.(files.length / figures.length);
    }
    return files;
  },
};
