/** Writes rects, ellipses and paths as shapes of a slide, each with the fill and the edge of its mark. */
import type { Point, Rect } from '../../geometry/types/types';
import { extentOf } from '../marks/extent';
import type { EllipseMark, Fill, FigureStroke, PathMark, RectMark } from '../marks/mark';
import { pathCommands } from '../marks/pathCommands';
import { fillXml, noOutline, outline, strokeOutline } from './drawingMl';
import type { SlideFrame } from './slideFrame';
import { around, written } from './slideLine';
import { ownGeometry, presetGeometry, shape, transform, type ObjectName } from './slideShape';

/** The rect, and over it the band along its edge. */
export function rectShapes(rect: RectMark, next: () => number, frame: SlideFrame): string[] {
  return [rectShape(rect, objectOf(rect, next(), 'Rectangle'), frame), ...bandShapes(rect, next, frame)];
}

/** `text` is the body of what is typed into it. */
export function rectShape(rect: RectMark, object: ObjectName, frame: SlideFrame, text?: string): string {
  return shape(object, {
    place: transform(frame.place(rect)),
    geometry: rounded(rect, rect.radius ?? 0),
    ...look(rect, frame),
    ...(text !== undefined && { text }),
  });
}

export function ellipseShape(
  ellipse: EllipseMark,
  id: number,
  frame: SlideFrame,
  { object = objectOf(ellipse, id, 'Ellipse'), text }: { object?: ObjectName; text?: string } = {},
): string {
  return shape(object, {
    place: transform(frame.place(extentOf(ellipse))),
    geometry: presetGeometry('ellipse'),
    ...look(ellipse, frame),
    ...(text !== undefined && { text }),
  });
}

export function pathShape(mark: PathMark, id: number, frame: SlideFrame): string {
  const commands = pathCommands(mark.path).map(({ kind, points }) => ({ kind, points: points.map(frame.point) }));
  const place = around(commands.flatMap(({ points }) => points));
  return shape(objectOf(mark, id, 'Path'), {
    place: transform(place),
    geometry: ownGeometry(place, commands.map(written(place)), mark.fill !== undefined),
    ...look(mark, frame),
  });
}

/** One shape for each fill of the band, from top to bottom. */
export function bandShapes(rect: RectMark, next: () => number, frame: SlideFrame): string[] {
  const { band, opacity } = rect;
  if (!band) return [];
  const { fills } = band;
  return fills.map((fill, index) => {
    const points = bandOutline(rect, band.width, index / fills.length, (index + 1) / fills.length).map(frame.point);
    const place = around(points);
    const commands = points.map((point, at) => ({ kind: at === 0 ? ('M' as const) : ('L' as const), points: [point] }));
    return shape(
      { id: next(), name: 'Mark' },
      {
        place: transform(place),
        geometry: ownGeometry(place, [...commands, { kind: 'Z' as const, points: [] }].map(written(place)), true),
        fill: fillXml(fill, opacity),
        line: noOutline,
      },
    );
  });
}

export function objectOf(
  { name, alt }: { readonly name?: string; readonly alt?: string },
  id: number,
  otherwise: string,
): ObjectName {
  return { id, name: name ?? otherwise, ...(alt !== undefined && { description: alt }) };
}

interface Look {
  readonly fill?: Fill;
  readonly stroke?: FigureStroke;
  readonly opacity?: number;
}

function look({ fill, stroke, opacity }: Look, { emuPerPx }: SlideFrame) {
  const line = stroke && { ...strokeOutline(stroke, emuPerPx), ...(opacity !== undefined && { opacity }) };
  return { ...(fill !== undefined && { fill: fillXml(fill, opacity) }), line: line ? outline(line) : noOutline };
}

function rounded({ width, height }: Pick<Rect, 'width' | 'height'>, radius: number): string {
  if (radius === 0) return presetGeometry('rect');
  // A share of the shorter side, in 1/100,000.
  return presetGeometry('roundRect', [['adj', Math.round((radius / Math.min(width, height)) * 100_000)]]);
}

/** Steps in which the corner of a band is rounded. */
const cornerSteps = 6;

/** The outline of the band between two shares of the rect's height; its outer edge follows the rect's corners. */
function bandOutline({ x, y, height, radius = 0 }: RectMark, breadth: number, from: number, to: number): Point[] {
  const inset = (at: number) => {
    const depth = Math.max(radius - at, radius - (height - at), 0);
    return Math.min(breadth, radius - Math.sqrt(radius ** 2 - depth ** 2));
  };
  const steps = Array.from({ length: cornerSteps + 1 }, (_, step) => (radius * step) / cornerSteps);
  const [start, end] = [from * height, to * height];
  const within = [...steps, ...steps.map((step) => height - step)].filter((at) => at > start && at < end);
  const edge = [start, ...within.toSorted((a, b) => a - b), end].map((at) => ({ x: x + inset(at), y: y + at }));
  return [...edge, { x: x + breadth, y: y + end }, { x: x + breadth, y: y + start }];
}
