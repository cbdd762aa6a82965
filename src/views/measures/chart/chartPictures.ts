/** A chart, or all of a plan, as it leaves: for *Picture of this view*, at the width of a journal’s column, a page or a slide. */
import type { DrawnPicture } from '../../../commands/view';
import { lightPalette } from '../../../figure/colour/palette';
import { chartFigure } from '../../../figure/compose/chart/chartFigure';
import type { ChartFigureOptions } from '../../../figure/compose/chart/chartSheet';
import { chartSheets } from '../../../figure/compose/chart/chartSheets';
import { chartsFigure } from '../../../figure/compose/chart/chartsFigure';
import type { Picture } from '../../../figure/marks/picture';
import type { Wrapper } from '../../../geometry/text/wrapText';
import type { MeasureId, Plan } from '../../../plan/model/schema';

/** px, before it is scaled to its size: letters of 12 px are read well there. */
const sizes = { column: [420, 380], narrow: [700, 440], wide: [960, 520] } as const;
const page = { narrow: 900, wide: 1_240 } as const;

/** As it is shown: the same span, chart and rules. */
export function chartPicture(
  measure: MeasureId,
  shown: Pick<ChartFigureOptions, 'from' | 'to' | 'as' | 'today'>,
): DrawnPicture {
  return {
    kind: 'drawn',
    what: 'chart',
    switches: [{ id: 'titled', label: 'With title and sentence', isOn: true }],
    draw(plan, wrap, { isNarrow, isColumn, on }) {
      const [width, height] = sizes[isColumn ? 'column' : isNarrow ? 'narrow' : 'wide'];
      const form = { ...shown, width, height, palette: lightPalette, onPaper: on.has('titled') };
      const figure = chartFigure(plan, measure, wrap, form);
      return figure && { ...figure.picture, ground: lightPalette.surface };
    },
  };
}

/** @param measures in the order of the page */
export function chartsPicture(
  measures: readonly MeasureId[],
  shown: Pick<ChartFigureOptions, 'from' | 'to' | 'today'>,
): DrawnPicture {
  return {
    kind: 'drawn',
    what: 'charts',
    draw: (plan, wrap, { isNarrow }) =>
      chartsFigure(plan, measures, wrap, {
        ...shown,
        width: isNarrow ? page.narrow : page.wide,
        palette: lightPalette,
        isUpright: isNarrow,
      }),
  };
}

/** The same for print, on as many sheets as it needs to be read. */
export function printedCharts(
  plan: Plan,
  measures: readonly MeasureId[],
  wrap: Wrapper,
  shown: Pick<ChartFigureOptions, 'from' | 'to' | 'today'>,
): readonly Picture[] {
  return chartSheets(plan, measures, wrap, { ...shown, width: page.wide, palette: lightPalette });
}
