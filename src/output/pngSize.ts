/** Works out how many pixels a figure becomes as a PNG or TIFF. */
import { longestRow } from '../browser/rasterise';
import type { Drawable } from '../figure/compose/drawable';
import type { FigureOptions } from '../figure/compose/figureOptions';
import { pictureSize, type FittedSize, type PictureLimits } from '../figure/compose/pictureSize';

const cssDpi = 96;

/**
 * How large a picture may become here. Rows are as long as a canvas takes; the height is free, but most programs refuse
 * pictures of more than 2 GB of pixels, four bytes each.
 */
export function pictureLimits(): PictureLimits {
  return { width: longestRow(), area: 2 ** 29 - 1 };
}

/** A width in px is meant as it is; a figure for the screen has two pixels for one, as sharp screens have them. */
export function pngDpi({ size }: Pick<FigureOptions, 'size'>, dpi: number): number {
  if (!('preset' in size)) return size.unit === 'px' ? cssDpi : dpi;
  return size.preset === 'screen' ? 2 * cssDpi : dpi;
}

export function pngSize(figure: Drawable, dpi: number, limits: PictureLimits): FittedSize {
  return pictureSize({ figure: figure.area, widthMm: figure.physical.widthMm, dpi }, limits);
}
