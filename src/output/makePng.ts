/**
 * Makes a PNG file, with its size on paper, from an SVG.
 *
 * Must not know: which plan it shows, where the file goes.
 */
import { compressRows, encodeWhole, type PixelSize, type Work } from '../browser/rasterise';
import { withSvgImage } from '../browser/svgImage';
import {
  afterHeader,
  encodeChunk,
  headerChunk,
  pngSignature,
  resolutionChunk,
  saysColours,
  srgbChunk,
  type Chunk,
} from '../archive/pngChunks';

const type = 'image/png';
const noData = new Uint8Array();
/** Bytes of a PNG in which everything stands that comes before its pixels. */
const lookedAt = 16_384;

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
  const about = [resolutionChunk(dpi), ...carried];
  return withSvgImage(svg, async (image) => {
    const whole = await encodeWhole(image, size, work);
    if (whole) {
      const start = new Uint8Array(await whole.slice(0, lookedAt).arrayBuffer());
      const added = (saysColours(start) ? about : [srgbChunk, ...about]).map(encodeChunk);
      return new Blob([whole.slice(0, afterHeader), ...added, whole.slice(afterHeader)], { type });
    }
    const rows = await compressRows(image, size, work);
    const pixels = rows.map((data) => ({ type: 'IDAT', data }));
    const chunks = [
      headerChunk(size.width, size.height),
      srgbChunk,
      ...about,
      ...pixels,
      { type: 'IEND', data: noData },
    ];
    return new Blob([pngSignature, ...chunks.map(encodeChunk)], { type });
  });
}
