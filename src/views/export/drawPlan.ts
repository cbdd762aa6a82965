/**
 * The figure of a plan with its fonts in it: what preview, file and clipboard all show.
 */
import { fontFacesFor } from '../../browser/fontFaces';
import { figureSvg, type Figure, type Ground } from '../../figure/figureSvg';
import { charactersOf, figureTitle, smallestText } from '../../figure/figureTexts';
import type { Geometry, MeasureText } from '../../geometry/types';
import { fontFamily } from '../../geometry/typography';

export interface DrawingOptions {
  readonly ground: Ground;
  readonly withTitle: boolean;
}

export interface PlanPicture {
  readonly title: string;
  /** Of the whole diagram, nothing collapsed. */
  readonly geometry: Geometry;
  readonly measure: MeasureText;
}

export interface Drawing extends Figure {
  readonly options: DrawingOptions;
  /** Size in px of its smallest text; absent when it has none. */
  readonly smallest?: number;
}

export async function drawPlan(picture: PlanPicture, options: DrawingOptions): Promise<Drawing> {
  const { ground, withTitle } = options;
  const { geometry, measure } = picture;
  const title = withTitle ? figureTitle(picture.title, geometry, measure) : undefined;
  const fonts = await fontFacesFor(fontFamily, charactersOf(geometry, title));
  const smallest = smallestText(geometry, title);
  return {
    ...figureSvg(geometry, { ground, fonts, ...(title && { title }) }),
    options,
    ...(smallest !== undefined && { smallest }),
  };
}
