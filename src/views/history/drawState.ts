/** A past state as a picture with its fonts in it, what was changed marked if wished. */
import { inSlices } from '../../browser/inSlices';
import { fontFacesFor } from '../../browser/fontFaces';
import { changeMarksSvg, marksOf, type ChangeMark } from '../../figure/svg/changeMarks';
import { charactersOf } from '../../figure/compose/drawable';
import { createFigures } from '../../figure/compose/figures';
import { figureSvg } from '../../figure/svg/figureSvg';
import { darkPalette, type Palette } from '../../figure/colour/palette';
import { screenOptions } from '../../figure/compose/screenOptions';
import { geometrySteps } from '../../geometry/scene/geometry';
import { createWrapper } from '../../geometry/text/wrapText';
import type { MeasureText } from '../../geometry/types/types';
import { withRemoved } from '../../plan/change/withRemoved';
import type { ShownState } from './moments';

export interface StateDrawing {
  readonly palette: Palette;
  readonly measure: MeasureText;
  readonly isMarked: boolean;
}

/** An SVG document and its size in CSS px at 100 %. */
export interface StateImage {
  readonly svg: string;
  readonly width: number;
  readonly height: number;
}

export async function drawState(
  { state, before, difference }: ShownState,
  { palette, measure, isMarked }: StateDrawing,
): Promise<StateImage> {
  const marked = isMarked && before && difference ? withRemoved(before, state, difference) : state;
  const figuresOf = createFigures(measure, palette === darkPalette ? 'dark' : 'light');
  const [figure] = await inSlices(figuresOf.steps(marked, screenOptions(marked), nothing));
  if (!figure) throw new Error('A plan has at least one figure.');
  const geometry = await inSlices(geometrySteps(marked, { collapsed: nothing }, createWrapper(measure)));
  const overlay = isMarked && difference ? changeMarksSvg(geometry, marksOf(difference), palette) : '';
  const fonts = await fontFacesFor(figure.family, charactersOf(figure));
  return { svg: figureSvg(figure, { fonts, overlay }), width: figure.area.width, height: figure.area.height };
}

const nothing: ReadonlySet<string> = new Set();

/** How many boxes and lines bear which sign; what went with a box bears none. */
export function countMarks({ difference }: ShownState): ReadonlyMap<ChangeMark, number> {
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
