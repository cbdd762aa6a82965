/**
 * Puts one figure together from the diagram that geometry gives: the boxes and lines painted, with title, legend, caption
 * and version around them.
 *
 * Must not know: what of a plan is shown, formats, the screen.
 */
import type { Geometry } from '../../geometry/types/types';
import { typesettingOf } from '../../geometry/text/typesetting';
import type { Steps } from '../../kit/steps';
import { oneLine } from '../../plan/ask/words';
import type { NodeId, Plan } from '../../plan/model/schema';
import { describeFigure } from './describeFigure';
import type { Figure, FigureBox } from './figure';
import { figureBoxes } from './figureBoxes';
import { figureFrames } from './figureFrames';
import { figureConnectors } from './figureConnectors';
import { withinLimit } from './figureOptions';
import { physicalSize, presetOf } from './figureSize';
import { seenOfBoxes } from './seenOfBoxes';
import { placedText } from '../marks/placedText';
import { middleOf, wordsAround, type Around } from './wordsAround';

/** Draws the small charts of what measures a box; `plan` with the values of its measures. */
export interface ChartsUnderBoxes {
  readonly withCharts: (plan: Plan, geometry: Geometry, boxes: readonly FigureBox[]) => readonly FigureBox[];
  /** For those who do not see them. */
  readonly chartsSaid: (plan: Plan, geometry: Geometry) => (id: NodeId) => string;
}

export const noCharts: ChartsUnderBoxes = {
  withCharts: (_plan, _geometry, boxes) => boxes,
  chartsSaid: () => () => '',
};

/** What one figure is made of. */
export interface Parts extends Around {
  readonly geometry: Geometry;
  readonly charts: ChartsUnderBoxes;
}

/** The figure in steps: what it says around the diagram, then what the diagram consists of. */
export function* composeSteps(parts: Parts): Steps<Figure> {
  const { plan, geometry, charts, colouring, options, part } = parts;
  const { size, shown } = options;
  const { base } = colouring.paints;
  const middle = middleOf(geometry);
  const { area, ...words } = wordsAround(parts, middle);
  const limited = presetOf(size)?.inText ? wordsAround({ ...parts, options: withinLimit(options) }, middle).area : area;
  const page = presetOf(size)?.page;
  yield;
  const alt = describeFigure(plan, shown.alt, { ...seenOfBoxes(options), charts: charts.chartsSaid(plan, geometry) });
  yield;
  const connectors = figureConnectors(plan, geometry, colouring);
  yield;
  const boxes = charts.withCharts(plan, geometry, figureBoxes(plan, geometry, colouring));
  const frames = figureFrames(plan, geometry, colouring);
  yield;
  return {
    area,
    physical: physicalSize(size, area, limited),
    ...(page && { page }),
    ...(!shown.transparent && { ground: '#ffffff' }),
    family: typesettingOf(plan.appearance).family,
    part,
    name: oneLine(plan.title),
    alt,
    columns: geometry.columns.map(({ id, kind, x, width }) => ({
      id,
      kind,
      x,
      width,
      title: oneLine(plan.columns[id]?.title ?? ''),
    })),
    headings: shown.headings
      ? geometry.columns.map(({ id, x, width, heading }) => ({
          column: id,
          text: placedText(heading, { x, y: geometry.bounds.y, width }, base.ink),
        }))
      : [],
    connectors,
    boxes,
    ...(frames && { frames }),
    ...words,
  };
}
