/**
 * From a figure to a PNG file that knows its size on paper.
 *
 * Must not know: which plan it shows, where the file goes.
 */
import { compressRows, encodeWhole, type PixelSize, type Work } from '../../browser/rasterise';
import { withSvgImage } from '../../browser/svgImage';
import {
  afterHeader,
  encodeChunk,
  headerChunk,
  pngSignature,
  resolutionChunk,
  type Chunk,
} from '../../archive/pngChunks';

const type = 'image/png';
const noData = new Uint8Array();

/**
 * Draws `svg` to `size`; `carried` are further chunks for the file. Rejects with the signal's reason when aborted, and
 * when the browser cannot draw it.
 */
export function makePng(
  svg: string,
  size: PixelSize,
  dpi: number,
  work: Work = {},
  carried: readonly Chunk[] = [],
): Promise<Blob> {
  const about = [resolutionChunk(dpi), ...carried].map(encodeChunk);
  return withSvgImage(svg, async (image) => {
    const whole = await encodeWhole(image, size, work);
    if (whole) return new Blob([whole.slice(0, afterHeader), ...about, whole.slice(afterHeader)], { type });
    const rows = await compressRows(image, size, work);
    const header = encodeChunk(headerChunk(size.width, size.height));
    const pixels = rows.map((data) => encodeChunk({ type: 'IDAT', data }));
    return new Blob([pngSignature, header, ...about, ...pixels, encodeChunk({ type: 'IEND', data: noData })], {
      type,
    });
  });
}
