/** A painted box as SVG: ground, edge, and the mark along its left edge with its pattern. */
import type { Rect } from '../../geometry/types/types';
import type { Paint } from '../colour/paints';
import { patternTiles, tileSize } from './patternTile';
import { attributes, num } from './xml';

export interface PaintedBox extends Rect {
  readonly radius: number;
  readonly paint: Paint;
  readonly strokeWidth: number;
  readonly markWidth: number;
}

export function paintedBoxSvg({ x, y, width, height, radius, paint, strokeWidth, markWidth }: PaintedBox): string {
  const rect = {
    x,
    y,
    width,
    height,
    rx: radius > 0 ? radius : undefined,
    fill: paint.fill,
    stroke: paint.stroke,
    'stroke-width': strokeWidth === 1 ? undefined : strokeWidth,
    'stroke-dasharray': paint.dashed ? `${num(4 * strokeWidth)} ${num(3 * strokeWidth)}` : undefined,
  };
  const path =
    markWidth > 0 &&
    `<path${attributes({ d: markPath({ x, y, width, height }, radius, markWidth), fill: fillOf(paint) })}/>`;
  return `<rect${attributes(rect)}/>${path || ''}`;
}

/** The `<defs>` that boxes with these paints refer to; empty when there are none. */
export function paintDefs(paints: Iterable<Paint>): string {
  const defs = new Map<string, string>();
  for (const paint of paints) {
    const id = defId(paint);
    if (id !== undefined && !defs.has(id)) defs.set(id, paint.marks.length > 1 ? gradient(id, paint) : tile(id, paint));
  }
  return defs.size === 0 ? '' : `<defs>${[...defs.values()].join('')}</defs>`;
}

/** The strip of the rounded box that is nearest its left edge. */
function markPath({ x, y, height }: Rect, radius: number, breadth: number): string {
  const [right, bottom] = [num(x + breadth), y + height];
  if (radius === 0) return `M${num(x)} ${num(y)}H${right}V${num(bottom)}H${num(x)}Z`;
  const arc = `A${num(radius)} ${num(radius)} 0 0 0`;
  const [outer, inset] =
    radius > breadth ? [x + breadth, radius - Math.sqrt(radius ** 2 - (radius - breadth) ** 2)] : [x + radius, 0];
  const upper = `M${right} ${num(y + inset)}H${num(outer)}${arc} ${num(x)} ${num(y + radius)}`;
  return `${upper}V${num(bottom - radius)}${arc} ${num(outer)} ${num(bottom - inset)}H${right}Z`;
}

function fillOf(paint: Paint): string | undefined {
  const id = defId(paint);
  return id === undefined ? paint.marks[0] : `url(#${id})`;
}

function defId({ marks, pattern, fill }: Paint): string | undefined {
  const colours = marks.map((colour) => colour.slice(1)).join('-');
  if (marks.length > 1) return `marks-${colours}`;
  return pattern === 'plain' || marks.length === 0 ? undefined : `${pattern}-${colours}-${fill.slice(1)}`;
}

function tile(id: string, { pattern, marks, fill }: Paint): string {
  if (pattern === 'plain') return '';
  const box = { id, width: tileSize, height: tileSize, patternUnits: 'userSpaceOnUse' };
  const ground = attributes({ width: tileSize, height: tileSize, fill });
  const { strokes, strokeWidth, roundEnds } = patternTiles[pattern];
  const lines = {
    d: strokes.map(([fromX, fromY, toX, toY]) => `M${fromX} ${fromY}L${toX} ${toY}`).join(''),
    stroke: marks[0],
    'stroke-width': strokeWidth,
    'stroke-linecap': roundEnds ? 'round' : undefined,
    fill: 'none',
  };
  return `<pattern${attributes(box)}><rect${ground}/><path${attributes(lines)}/></pattern>`;
}

/** Several colours one below the other. */
function gradient(id: string, { marks }: Paint): string {
  const stops = marks.flatMap((colour, at) =>
    [at, at + 1].map((edge) => `<stop${attributes({ offset: edge / marks.length, 'stop-color': colour })}/>`),
  );
  return `<linearGradient${attributes({ id, x2: 0, y2: 1 })}>${stops.join('')}</linearGradient>`;
}
