/** The boxes of a figure: what geometry set, with the paint and the shape that the plan asks for. */
import type { Box, Geometry } from '../../geometry/types/types';
import type { Appearance, NodeId, Plan } from '../../plan/model/schema';
import { boxName } from '../../plan/ask/words';
import type { Colouring } from '../colour/colouring';
import { asRead } from './describeFigure';
import { listIndent } from '../../geometry/boxes/groupPlaces';
import type { FigureBox, FigureBullet, FigureCount } from './figure';
import { sharedPaint } from './sharedPaint';
import { placedText } from '../marks/placedText';
import type { Paint } from '../colour/paints';

const radii: Readonly<Record<NonNullable<Appearance['corners']>, number>> = { square: 0, rounded: 6, round: 14 };
const weights: Readonly<Record<NonNullable<Appearance['lineWeight']>, number>> = { thin: 0.6, normal: 1, heavy: 1.7 };
/** Breadth in px of the mark along the left edge: a pattern needs room to be seen. */
const markBreadth = { plain: 4, patterned: 9 } as const;

/** The count of a collapsed branch: its height, how far it juts out of the box, and its type (Inter's broadest figure). */
const count = { height: 24, out: 12, padding: 6, size: 12, weight: 600, figure: 7.8, baseline: 16.3 };

/** Of the bullet of an idea in a list: shares of the size of its text, and of the room for it. */
const bullet = { dot: 0.32, box: 0.62, middle: 0.36, share: 0.62 };

/** Radius of the corners of a box in px. */
export function cornerRadius({ corners = 'rounded' }: Pick<Appearance, 'corners'>): number {
  return radii[corners];
}

/** By how much lines and edges are heavier than usual. */
export function weightOf({ lineWeight = 'normal' }: Pick<Appearance, 'lineWeight'>): number {
  return weights[lineWeight];
}

export function markWidthOf({ marks, pattern }: Paint): number {
  if (marks.length === 0) return 0;
  return pattern === 'plain' ? markBreadth.plain : markBreadth.patterned;
}

/** `plan` as it is shown. */
export function figureBoxes(plan: Plan, geometry: Geometry, { paintOf, paints }: Colouring): readonly FigureBox[] {
  const radius = cornerRadius(plan.appearance);
  const weight = weightOf(plan.appearance);
  const framed = new Map(
    Object.values(geometry.frames ?? {}).flatMap((frame) => frame.members.map((id) => [id, frame] as const)),
  );
  const make = (id: NodeId): FigureBox | [] => {
    const [box, node] = [geometry.boxes[id], plan.nodes[id]];
    if (!box || !node) return [];
    const { column, kind, level, x, y, width, height, text, textAt, footer, hidden } = box;
    const paint = paintOf(id);
    const frame = framed.get(id);
    const inList = frame?.kind === 'lists';
    // Geometry gives the left margin of a text only: the right one is the same.
    const inner = width - 2 * textAt.x;
    return {
      id,
      column,
      kind,
      level,
      name: boxName(plan, node),
      x,
      y,
      width,
      height,
      radius: Math.min(radius, height / 2),
      paint,
      strokeWidth: paint.weight * weight,
      markWidth: markWidthOf(paint),
      ...(inList && { bullet: bulletOf(box, sharedPaint(frame.members, paintOf) !== undefined) }),
      text: placedText(text, { x: x + textAt.x, y: y + textAt.y, width: inner }, paint.ink, paint.struck),
      ...(footer && {
        under: placedText(footer.text, { x: x + footer.at.x, y: y + footer.at.y, width: inner }, paint.quietInk),
      }),
      ...(hidden > 0 && { count: hiddenCount(box, paints.neutral) }),
    };
  };
  return asRead(plan).flatMap(make);
}

/** A dot; a small box where it has to show what the idea's own box would show. */
function bulletOf({ x, y, width, text, textAt }: Box, isPlain: boolean): FigureBullet {
  const { size } = text.style;
  const side = size * (isPlain ? bullet.dot : bullet.box);
  // The middle of small letters of the first line.
  const middle = y + textAt.y + (text.lines[0]?.baseline ?? 0) - size * bullet.middle;
  const away = listIndent * bullet.share;
  const centre = text.direction === 'rtl' ? x + width + away : x - away;
  return {
    x: centre - side / 2,
    y: middle - side / 2,
    width: side,
    height: side,
    radius: isPlain ? side / 2 : side / 5,
  };
}

/** How many boxes a collapsed branch hides, over the lower right corner of its box as on the canvas. */
function hiddenCount({ x, y, width, height, hidden, text: { style } }: Box, paint: Paint): FigureCount {
  const label = `+${hidden}`;
  const breadth = Math.max(count.height, label.length * count.figure + 2 * count.padding);
  const pill = { x: x + width + count.out - breadth, y: y + height + count.out - count.height, width: breadth };
  const { size, weight } = count;
  return {
    ...pill,
    height: count.height,
    radius: count.height / 2,
    fill: paint.fill,
    stroke: paint.stroke,
    text: {
      ...pill,
      height: count.height,
      source: label,
      lines: [
        { text: label, x: pill.x + breadth / 2, baseline: pill.y + count.baseline, width: label.length * count.figure },
      ],
      style: { ...style, size, weight, leading: count.height },
      colour: paint.quietInk,
      direction: 'ltr',
      anchor: 'middle',
      struck: false,
    },
  };
}
