/**
 * Makes the charts of a document: of each measure that has values, its last two years across the page. What each shows, its
 * caption says.
 *
 * Must not know: formats, the clock (today is an argument).
 */
import type { Steps } from '../../../kit/steps';
import type { MeasureText } from '../../../geometry/types/types';
import { createWrapper } from '../../../geometry/text/wrapText';
import { listedMeasures } from '../../../plan/ask/measureFamily';
import type { Plan } from '../../../plan/model/schema';
import { lightPalette } from '../../colour/palette';
import type { Picture } from '../../marks/picture';
import { chartFigure } from '../chart/chartFigure';
import { toMm } from '../figureSize';
import { lowered } from './diagramFigures';
import type { Block } from './planDocument';

/** px, drawn as large as they are: its letters print at 9 pt. */
const form = { width: 642, height: 300 } as const;
/** Of a page below its head, mm. */
const mostHeight = 226;

/** In the order in which measures are listed; the work may pause after each. */
export function* chartSteps(plan: Plan, measure: MeasureText, today: string): Steps<readonly Picture[]> {
  const wrap = createWrapper(measure);
  const pictures: Picture[] = [];
  for (const { id } of listedMeasures(plan.measures)) {
    const figure = chartFigure(plan, id, wrap, { ...form, palette: lightPalette, today });
    if (figure?.points.some(({ y }) => y !== null)) pictures.push(onPage(figure.picture));
    yield undefined;
  }
  return pictures;
}

function onPage(picture: Picture): Picture {
  const { width, height } = picture.area;
  const physical = { widthMm: toMm(width, 'px'), heightMm: toMm(height, 'px') };
  return lowered({ ...picture, ground: lightPalette.surface, physical }, mostHeight);
}

export function chartBlocks(pictures: readonly Picture[]): readonly Block[] {
  return pictures.map((picture) => ({
    kind: 'figure',
    picture,
    caption: picture.alt.short,
    alt: picture.alt.short,
    part: '',
  }));
}
