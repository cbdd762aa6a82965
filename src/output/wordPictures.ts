/** Draws the pictures of Word documents: pixels that are right everywhere, and vectors for programs that draw them right. */
import type { Work } from '../browser/rasterise';
import { charactersOf, type Drawable } from '../figure/compose/drawable';
import { isSimpleScript } from '../figure/compose/language';
import { pictureSize } from '../figure/compose/pictureSize';
import { figureSvg } from '../figure/svg/figureSvg';
import { ExportFailure } from './exporter';
import { makePng } from './makePng';
import { pictureLimits } from './pngSize';
import { svgWithFonts } from './svgWithFonts';

export async function pixelsOf(picture: Drawable, dpi: number, work: Work): Promise<Uint8Array> {
  const size = pictureSize({ figure: picture.area, widthMm: picture.physical.widthMm, dpi }, pictureLimits());
  if (!size.ok) throw new ExportFailure('That is more than this browser can draw. Choose a lower resolution.');
  const png = await makePng(await svgWithFonts(picture), size, dpi, work);
  return new Uint8Array(await png.arrayBuffer());
}

/**
 * Word draws SVG by itself, with the fonts that are installed and not all scripts right: then the pixels, which are
 * right everywhere, are all there is. Arial's letters are narrower than Inter's, so that no line runs over.
 */
export function vectorsOf(picture: Drawable): string | undefined {
  if (!isSimpleScript(charactersOf(picture))) return undefined;
  const family = picture.family.replace(/^'Inter Variable'/, 'Inter, Arial');
  return `<?xml version="1.0" encoding="UTF-8"?>\n${figureSvg({ ...picture, family }, { onPaper: true })}`;
}
