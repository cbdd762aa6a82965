/** All boxes of a level as one path: for pictures in which no single box matters. */
import type { Place } from './places';

/** SVG path data by level. */
export function boxPaths(boxes: readonly Place[]): ReadonlyMap<number, string> {
  const parts = new Map<number, string[]>();
  for (const { level, x, y, width, height } of boxes) {
    const path = `M${x} ${y}h${width}v${height}h${-width}z`;
    const list = parts.get(level);
    if (list) list.push(path);
    else parts.set(level, [path]);
  }
  return new Map([...parts].map(([level, list]) => [level, list.join('')]));
}
