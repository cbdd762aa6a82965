/** The picture of what changed, or of one state, as an image with its fonts in it. */
import { fontFacesFor } from '../browser/fontFaces';
import { inSlices } from '../browser/inSlices';
import { changesPicture, type ChangesLook, type Compared } from '../figure/compose/compare/changesPicture';
import { charactersOf } from '../figure/compose/drawable';
import { figureSvg } from '../figure/svg/figureSvg';
import { createWrapper } from '../geometry/text/wrapText';
import type { MeasureText, Rect } from '../geometry/types/types';
import type { NodeId } from '../plan/model/schema';

export interface ChangesImage {
  /** A document of its own. */
  readonly svg: string;
  /** The part of the plane that it shows, px. */
  readonly area: Rect;
  /** Where each box stands in that plane. */
  readonly places: ReadonlyMap<NodeId, Rect>;
}

/** Rejects with the signal's reason when that is aborted. */
export async function drawChanges(
  compared: Compared,
  measure: MeasureText,
  look: ChangesLook,
  signal?: AbortSignal,
): Promise<ChangesImage> {
  const picture = await inSlices(changesPicture(compared, createWrapper(measure), look), signal);
  const fonts = await fontFacesFor(picture.family, charactersOf(picture));
  signal?.throwIfAborted();
  return { svg: figureSvg(picture, { fonts }), area: picture.area, places: picture.places };
}
