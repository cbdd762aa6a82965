/** The diagram that an import makes, as a picture with its fonts in it and the numbers of what is to be decided. */
import { fontFacesFor } from '../../browser/fontFaces';
import { inSlices } from '../../browser/inSlices';
import { darkPalette, lightPalette } from '../../figure/colour/palette';
import { charactersOf } from '../../figure/compose/drawable';
import { createFigures } from '../../figure/compose/figures';
import { screenOptions } from '../../figure/compose/screenOptions';
import { figureSvg } from '../../figure/svg/figureSvg';
import { numberBadgesSvg } from '../../figure/svg/numberBadges';
import { geometrySteps } from '../../geometry/scene/geometry';
import { createWrapper } from '../../geometry/text/wrapText';
import type { MeasureText } from '../../geometry/types/types';
import type { NodeId, Plan } from '../../plan/model/schema';

export interface PreviewImage {
  readonly svg: string;
  readonly width: number;
  readonly height: number;
}

interface Drawing {
  readonly numbers: ReadonlyMap<NodeId, number>;
  readonly measure: MeasureText;
  readonly theme: 'light' | 'dark';
}

const nothing: ReadonlySet<string> = new Set();

export async function drawPreview(plan: Plan, { numbers, measure, theme }: Drawing): Promise<PreviewImage> {
  const palette = theme === 'dark' ? darkPalette : lightPalette;
  const [figure] = await inSlices(createFigures(measure, theme).steps(plan, screenOptions(plan), nothing));
  if (!figure) throw new Error('A plan has at least one figure.');
  const geometry = await inSlices(geometrySteps(plan, { collapsed: nothing }, createWrapper(measure)));
  const overlay = numberBadgesSvg(geometry, numbers, { palette, family: figure.family });
  // The digits of the numbers lie in the face of the Latin letters.
  const fonts = await fontFacesFor(figure.family, `${charactersOf(figure)}0`);
  return { svg: figureSvg(figure, { fonts, overlay }), width: figure.area.width, height: figure.area.height };
}
