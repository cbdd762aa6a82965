/** Boxes, lines and samples of a figure as operators of a content stream. Must not know: text, pages. */
import type { Rect } from '../../geometry/types/types';
import type { FigureConnector, FigureCount, LegendEntry } from '../compose/figure';
import type { PaintedBox } from '../svg/paintSvg';
import type { Paint } from '../colour/paints';
import { patternTiles, tileSize } from '../svg/patternTile';
import { apart, fillWith, rectPath, roundStroke, strokeWith, svgPath } from './paths';
import { nums } from './pdfValue';

/** Ground and edge, then the mark along the left edge over them. */
export function boxShape({ radius, paint, strokeWidth, markWidth, ...rect }: PaintedBox): string {
  const dash = paint.dashed ? nums(4 * strokeWidth, 3 * strokeWidth) : '';
  const outline = rectPath(rect, radius);
  const box = apart(
    '0 J 0 j 4 M',
    `[${dash}] 0 d`,
    fillWith(paint.fill),
    strokeWith(paint.stroke, strokeWidth),
    outline,
    'B',
  );
  if (markWidth <= 0) return box;
  const mark = { x: rect.x, y: rect.y, width: markWidth, height: rect.height };
  return `${box}\n${apart(outline, 'W n', markShape(mark, paint))}`;
}

export function connectorShape({ path, stroke, arrow }: FigureConnector): string {
  const line = apart(roundStroke(stroke), svgPath(path), 'S');
  return arrow === undefined ? line : `${line}\n${apart(fillWith(stroke.colour), svgPath(arrow), 'f')}`;
}

export function countShape({ radius, fill, stroke, ...rect }: Omit<FigureCount, 'text'>): string {
  return apart('[] 0 d 4 M', fillWith(fill), strokeWith(stroke, 1), rectPath(rect, radius), 'B');
}

export function sampleShape(entry: LegendEntry): string {
  if (entry.kind === 'box') return boxShape({ ...entry, ...entry.box });
  const [from, to] = entry.line;
  return apart(roundStroke(entry.stroke), `${nums(from.x, from.y)} m ${nums(to.x, to.y)} l S`);
}

/** One colour with its pattern, or several one below the other. */
function markShape(mark: Rect, { marks, pattern, fill }: Paint): string {
  if (marks.length === 1 && pattern !== 'plain') return patterned(mark, pattern, marks[0] ?? fill, fill);
  const height = mark.height / marks.length;
  return marks
    .map((colour, at) => `${fillWith(colour)} ${rectPath({ ...mark, y: mark.y + at * height, height })} f`)
    .join(' ');
}

/** Drawn stroke by stroke: what viewers make of PDF’s own patterns has seams. */
function patterned(mark: Rect, pattern: keyof typeof patternTiles, colour: string, ground: string): string {
  const { strokes, strokeWidth, roundEnds } = patternTiles[pattern];
  const lines: string[] = [];
  const first = (at: number) => Math.floor(at / tileSize) * tileSize;
  for (let y = first(mark.y); y < mark.y + mark.height; y += tileSize) {
    for (let x = first(mark.x); x < mark.x + mark.width; x += tileSize) {
      for (const [fromX, fromY, toX, toY] of strokes)
        lines.push(`${nums(x + fromX, y + fromY)} m ${nums(x + toX, y + toY)} l`);
    }
  }
  const area = rectPath(mark);
  return [
    `${fillWith(ground)} ${area} f ${area} W n`,
    `${roundEnds ? 1 : 0} J [] 0 d ${strokeWith(colour, strokeWidth)} ${lines.join(' ')} S`,
  ].join(' ');
}
