/** Writes TIFF images, compressed without loss. Some journals accept nothing else. */
import type { Drawable } from '../figure/compose/drawable';
import { tiffFile, tiffStrip } from '../archive/tiffFile';
import { eachSlice, sliceRows } from '../browser/rasterise';
import { withSvgImage } from '../browser/svgImage';
import { svgWithFonts } from './svgWithFonts';
import { ExportFailure, type ExportWriter } from './exporter';
import { pictureLimits, pngDpi, pngSize } from './pngSize';

export const tiffWriter: ExportWriter<Drawable> = {
  async write({ figures, options, settings }, { signal, onProgress }) {
    const dpi = pngDpi(options, settings.dpi);
    const files: Blob[] = [];
    for (const [index, figure] of figures.entries()) {
      const size = pngSize(figure, dpi, pictureLimits());
      if (!size.ok) throw new ExportFailure('That is more than this browser can draw. Choose a lower resolution.');
      const picture = {
        ...size,
        dpi,
        transparent: figure.ground === undefined,
        rowsPerStrip: sliceRows(size),
        description: figure.alt.short,
      };
      const strips: Uint8Array<ArrayBuffer>[] = [];
      const work = {
        onProgress: (share: number) => onProgress?.((index + share) / figures.length),
        ...(signal && { signal }),
      };
      await withSvgImage(await svgWithFonts(figure), (image) =>
        eachSlice(image, size, work, ({ data }) => void strips.push(tiffStrip(data, picture))),
      );
      files.push(new Blob(tiffFile(picture, strips), { type: 'image/tiff' }));
    }
    return files;
  },
};
