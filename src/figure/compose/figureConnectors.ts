/**
 * The lines of a figure, in the colour of the primary driver that they lead to where boxes have it. How sure the team is of a step is told by the stroke alone, so that a greyscale print keeps it:
 * dotted, plain, heavy.
 */
import type { Connector, Geometry, Point, Rect } from '../../geometry/types/types';
import type { Confidence, Plan } from '../../plan/model/schema';
import type { Colouring } from '../colour/colouring';
import type { FigureConnector } from './figure';
import { soleIdea } from './figureFrames';
import type { FigureStroke, Side } from '../marks/mark';
import { weightOf } from './figureBoxes';

/** Widths in px. With round ends a dash of next to nothing is a dot; some viewers draw none for a dash of 0. */
const strokes: Readonly<Record<Confidence, Omit<FigureStroke, 'colour'>>> = {
  low: { width: 2.2, dash: [0.01, 4.8] },
  medium: { width: 1.25 },
  high: { width: 2.5 },
};

export function strokeOf(confidence: Confidence, colour: string, weight: number): FigureStroke {
  const { width, dash } = strokes[confidence];
  if (!dash) return { colour, width: width * weight };
  return { colour, width: width * weight, dash: [dash[0], dash[1] * Math.max(1, weight)] };
}

export function figureConnectors(
  plan: Plan,
  geometry: Geometry,
  { lineOf, paints }: Pick<Colouring, 'lineOf' | 'paints'>,
): readonly FigureConnector[] {
  const weight = weightOf(plan.appearance);
  const { arrows = 'none' } = plan.appearance;
  return Object.values(geometry.connectors).map((connector) => {
    const { id, from, to, confidence, path, points, arrow } = connector;
    return {
      id,
      from: soleIdea(geometry.frames?.[from]) ?? from,
      to,
      confidence,
      path,
      points,
      stroke: strokeOf(confidence, lineOf(connector) ?? paints.base.line, weight),
      ...(arrow !== undefined && { arrow, arrowAt: arrows === 'from-aim' ? ('from' as const) : ('to' as const) }),
      ...sidesOf(connector, geometry),
    };
  });
}

function sidesOf(
  { from, to, points }: Connector,
  { boxes, frames }: Geometry,
): Pick<FigureConnector, 'fromSide' | 'toSide'> {
  return {
    toSide: nearestSide(points[0], boxes[to], 'right'),
    fromSide: nearestSide(points.at(-1), frames?.[from] ?? boxes[from], 'left'),
  };
}

function nearestSide(point: Point | undefined, box: Rect | undefined, otherwise: Side): Side {
  if (!point || !box) return otherwise;
  const sides: readonly (readonly [Side, number])[] = [
    ['left', Math.abs(point.x - box.x)],
    ['right', Math.abs(point.x - box.x - box.width)],
    ['top', Math.abs(point.y - box.y)],
    ['bottom', Math.abs(point.y - box.y - box.height)],
  ];
  return sides.reduce((best, side) => (side[1] < best[1] ? side : best))[0];
}
