/**
 * A figure as SVG with its fonts in it: what preview, file and clipboard all show.
 */
import { fontFacesFor } from '../browser/fontFaces';
import { charactersOf, type Drawable } from '../figure/compose/drawable';
import { figureSvg, type SvgOptions } from '../figure/svg/figureSvg';

/** With the faces that it needs as data: an image sees none of the page's. */
export async function drawFigure(figure: Drawable, options: Omit<SvgOptions, 'fonts'> = {}): Promise<string> {
  const fonts = await fontFacesFor(figure.family, charactersOf(figure));
  return figureSvg(figure, { ...options, fonts });
}
