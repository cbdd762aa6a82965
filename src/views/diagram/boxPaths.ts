/** All boxes that look alike as one path: for pictures in which no single box matters. */
import type { NodeId } from '../../plan/model/schema';
import type { PaintStyle } from './paintStyle';
import type { Place } from './dropPlaces';

export interface BoxPath {
  readonly key: string;
  readonly level: number;
  /** SVG path data. */
  readonly path: string;
  readonly paint: PaintStyle | undefined;
  readonly isDimmed: boolean;
}

/** By paint, and by level where boxes have the usual one; those that are not `bright` apart, and first, beneath the others. */
export function boxPaths(
  boxes: readonly Place[],
  paintOf: (id: NodeId) => PaintStyle | undefined,
  bright: ReadonlySet<NodeId> | null,
): readonly BoxPath[] {
  if (bright === null) return pathsOf(boxes, paintOf, false);
  const dim = boxes.filter(({ id }) => !bright.has(id));
  const others = boxes.filter(({ id }) => bright.has(id));
  return [...pathsOf(dim, paintOf, true), ...pathsOf(others, paintOf, false)];
}

function pathsOf(
  boxes: readonly Place[],
  paintOf: (id: NodeId) => PaintStyle | undefined,
  isDimmed: boolean,
): readonly BoxPath[] {
  const groups = new Map<PaintStyle | number, { level: number; parts: string[] }>();
  for (const { id, level, x, y, width, height } of boxes) {
    const alike = paintOf(id) ?? level;
    const group = groups.get(alike) ?? { level, parts: [] };
    groups.set(alike, group);
    group.parts.push(`M${x} ${y}h${width}v${height}h${-width}z`);
  }
  return [...groups].map(([alike, { level, parts }], index) => ({
    key: `${isDimmed ? 'dimmed ' : ''}${typeof alike === 'number' ? `level-${level}` : `paint-${index}`}`,
    level,
    path: parts.join(''),
    paint: typeof alike === 'number' ? undefined : alike,
    isDimmed,
  }));
}
