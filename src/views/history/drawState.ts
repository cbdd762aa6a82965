/** A past state as a picture with its fonts in it, what was changed marked if wished. */
import { fontFacesFor } from '../../browser/fontFaces';
import { changeMarksSvg, marksOf, type ChangeMark } from '../../figure/changeMarks';
import { figureSvg, type Figure } from '../../figure/figureSvg';
import { charactersOf } from '../../figure/figureTexts';
import type { Palette } from '../../figure/palette';
import type { Geometry } from '../../geometry/types';
import { fontFamily } from '../../geometry/typography';
import type { Plan } from '../../plan/schema';
import { withRemoved } from '../../plan/withRemoved';
import type { ShownMoment } from './moments';

export interface StateDrawing {
  readonly palette: Palette;
  readonly pictureOf: (plan: Plan) => Geometry;
  readonly isMarked: boolean;
}

export async function drawState(
  { state, before, difference }: ShownMoment,
  { palette, pictureOf, isMarked }: StateDrawing,
): Promise<Figure> {
  const marked = isMarked && before && difference ? withRemoved(before, state, difference) : state;
  const geometry = pictureOf(marked);
  const overlay = isMarked && difference ? changeMarksSvg(geometry, marksOf(difference), palette) : '';
  const fonts = await fontFacesFor(fontFamily, charactersOf(geometry));
  return figureSvg(geometry, { ground: 'transparent', palette, fonts, overlay });
}

/** How many boxes and lines bear which sign; what went with a box bears none. */
export function countMarks({ difference }: ShownMoment): ReadonlyMap<ChangeMark, number> {
  const counts = new Map<ChangeMark, number>();
  if (!difference) return counts;
  const { nodes, links } = marksOf(difference);
  const withBox = new Set(
    difference.links.removed
      .filter(({ from, to }) => nodes.get(from) === 'removed' || nodes.get(to) === 'removed')
      .map(({ id }) => id),
  );
  const lines = [...links].filter(([id]) => !withBox.has(id)).map(([, mark]) => mark);
  for (const mark of [...nodes.values(), ...lines]) counts.set(mark, (counts.get(mark) ?? 0) + 1);
  return counts;
}
