/** Writes a figure as SVG with its fonts embedded. The preview, the file and the clipboard all show this. */
import { fontFacesFor } from '../browser/fontFaces';
import { charactersOf, type Drawable } from '../figure/compose/drawable';
import { figureSvg, type SvgOptions } from '../figure/svg/figureSvg';

/** With the faces that it needs as data: an image sees none of the page's. */
export async function svgWithFonts(figure: Drawable, options: Omit<SvgOptions, 'fonts'> = {}): Promise<string> {
  const fonts = await fontFacesFor(figure.family, charactersOf(figure));
  return figureSvg(figure, { ...options, fonts });
}
