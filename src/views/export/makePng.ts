/**
 * From a figure to a PNG file that knows its size on paper.
 *
 * Must not know: which plan it shows, where the file goes.
 */
import { compressRows, encodeWhole, type PixelSize, type Work } from '../../browser/rasterise';
import { withSvgImage } from '../../browser/svgImage';
import { afterHeader, encodeChunk, headerChunk, pngSignature, resolutionChunk } from '../../figure/pngChunks';

const type = 'image/png';
const noData = new Uint8Array();

/** Draws `svg` to `size`. Rejects with the signal's reason when aborted, and when the browser cannot draw it. */
export function makePng(svg: string, size: PixelSize, dpi: number, work: Work = {}): Promise<Blob> {
  const resolution = encodeChunk(resolutionChunk(dpi));
  return withSvgImage(svg, async (image) => {
    const whole = await encodeWhole(image, size, work);
    if (whole) return new Blob([whole.slice(0, afterHeader), resolution, whole.slice(afterHeader)], { type });
    const rows = await compressRows(image, size, work);
    const header = encodeChunk(headerChunk(size.width, size.height));
    const pixels = rows.map((data) => encodeChunk({ type: 'IDAT', data }));
    return new Blob([pngSignature, header, resolution, ...pixels, encodeChunk({ type: 'IEND', data: noData })], {
      type,
    });
  });
}
