/** Measures the rectangle in which a mark stands, without the width of its strokes. */
import type { Point, Rect } from '../../geometry/types/types';
import type { Connector, ShapeMark, TextMark } from './mark';
import { pathCommands } from './pathCommands';

export function extentOf(mark: ShapeMark | TextMark): Rect {
  switch (mark.kind) {
    case 'rect':
      return mark;
    case 'ellipse': {
      const { centre, rx, ry } = mark;
      return { x: centre.x - rx, y: centre.y - ry, width: 2 * rx, height: 2 * ry };
    }
    case 'line':
      return around([mark.from, mark.to]);
    case 'path':
      // The control points of a curve stand around it.
      return around(pathCommands(mark.path).flatMap(({ points }) => points));
    case 'text':
      return mark.upwards ? turned(mark.text) : mark.text;
  }
}

export function connectorExtent({ points }: Connector): Rect {
  return around(points);
}

/** The least rectangle that holds all points. */
export function around(points: readonly Point[]): Rect {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const { x, y } of points) {
    [left, right] = [Math.min(left, x), Math.max(right, x)];
    [top, bottom] = [Math.min(top, y), Math.max(bottom, y)];
  }
  return points.length === 0
    ? { x: 0, y: 0, width: 0, height: 0 }
    : { x: left, y: top, width: right - left, height: bottom - top };
}

/** By a quarter about its middle. */
function turned({ x, y, width, height }: Rect): Rect {
  return { x: x + (width - height) / 2, y: y + (height - width) / 2, width: height, height: width };
}

export function middleOf({ x, y, width, height }: Rect): Point {
  return { x: x + width / 2, y: y + height / 2 };
}
