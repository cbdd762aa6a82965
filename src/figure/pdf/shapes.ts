/**
 * Draws marks other than text with operators of a content stream.
 *
 * Must not know: pages, tags.
 */
import type { Rect } from '../../geometry/types/types';
import type { Band, Connector, EllipseMark, Hatching, PathMark, RectMark, ShapeMark } from '../marks/mark';
import { extentOf } from '../marks/extent';
import { patternTiles, tileSize } from '../marks/patternTile';
import { apart, ellipsePath, fillWith, rectPath, roundStroke, strokeWith, svgPath } from './paths';
import { nums } from './pdfValue';

/** Gives the resource that sets the opacity of what follows. */
export type OpacityState = (opacity: number) => string;

export function drawShape(mark: ShapeMark, stateFor: OpacityState): string {
  const shape = opaqueShape(mark);
  const { opacity = 1 } = mark;
  return opacity === 1 ? shape : apart(`/${stateFor(opacity)} gs`, shape);
}

function opaqueShape(mark: ShapeMark): string {
  switch (mark.kind) {
    case 'rect':
      return rectShape(mark);
    case 'ellipse':
      return painted(mark, ellipsePath(mark), sharpEnds);
    case 'line':
      return apart(roundStroke(mark.stroke), `${nums(mark.from.x, mark.from.y)} m ${nums(mark.to.x, mark.to.y)} l S`);
    case 'path':
      return painted(mark, svgPath(mark.path), roundEnds);
  }
}

export function connectorShape({ path, stroke, arrow }: Connector): string {
  const line = apart(roundStroke(stroke), svgPath(path), 'S');
  return arrow === undefined ? line : `${line}\n${apart(fillWith(stroke.colour), svgPath(arrow), 'f')}`;
}

/** Ground and edge, then the band along the left edge over them. */
function rectShape({ band, ...mark }: RectMark): string {
  const outline = rectPath(mark, mark.radius);
  const whole = painted(mark, outline, sharpEnds);
  if (!band) return whole;
  const strip = { x: mark.x, y: mark.y, width: band.width, height: mark.height };
  return `${whole}\n${apart(outline, 'W n', bandShape(strip, band))}`;
}

const sharpEnds = '0 J 0 j 4 M';
const roundEnds = '1 J 1 j';

function painted(mark: RectMark | EllipseMark | PathMark, outline: string, ends: string): string {
  const { fill, stroke } = mark;
  const parts: string[] = [];
  if (typeof fill === 'object') parts.push(apart(outline, 'W n', patterned(extentOf(mark), fill)));
  const colour = typeof fill === 'string' ? [fillWith(fill)] : [];
  if (stroke) {
    const dash = `[${stroke.dash ? nums(...stroke.dash) : ''}] 0 d`;
    const pen = strokeWith(stroke.colour, stroke.width);
    parts.push(apart(ends, dash, ...colour, pen, outline, colour.length > 0 ? 'B' : 'S'));
  } else if (colour.length > 0) parts.push(apart(...colour, outline, 'f'));
  return parts.join('\n');
}

/** One colour with its pattern, or several one below the other. */
function bandShape(strip: Rect, { fills }: Band): string {
  const [first] = fills;
  if (fills.length === 1 && typeof first === 'object') return patterned(strip, first);
  const height = strip.height / fills.length;
  return fills
    .map((fill, at) => {
      const colour = typeof fill === 'string' ? fill : fill.colour;
      return `${fillWith(colour)} ${rectPath({ ...strip, y: strip.y + at * height, height })} f`;
    })
    .join(' ');
}

/** Drawn stroke by stroke: what viewers make of PDF’s own patterns has seams. */
function patterned(area: Rect, { pattern, colour, ground }: Hatching): string {
  const { strokes, strokeWidth, roundEnds: areDots } = patternTiles[pattern];
  const lines: string[] = [];
  const first = (at: number) => Math.floor(at / tileSize) * tileSize;
  for (let y = first(area.y); y < area.y + area.height; y += tileSize) {
    for (let x = first(area.x); x < area.x + area.width; x += tileSize) {
      for (const [fromX, fromY, toX, toY] of strokes)
        lines.push(`${nums(x + fromX, y + fromY)} m ${nums(x + toX, y + toY)} l`);
    }
  }
  const outline = rectPath(area);
  return [
    `${fillWith(ground)} ${outline} f ${outline} W n`,
    `${areDots ? 1 : 0} J [] 0 d ${strokeWith(colour, strokeWidth)} ${lines.join(' ')} S`,
  ].join(' ');
}
