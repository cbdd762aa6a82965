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
}

/** By paint, and by level where boxes have the usual one. */
export function boxPaths(boxes: readonly Place[], paintOf: (id: NodeId) => PaintStyle | undefined): readonly BoxPath[] {
  const groups = new Map<PaintStyle | number, { level: number; parts: string[] }>();
  for (const { id, level, x, y, width, height } of boxes) {
    const alike = paintOf(id) ?? level;
    const group = groups.get(alike) ?? { level, parts: [] };
    groups.set(alike, group);
    group.parts.push(`M${x} ${y}h${width}v${height}h${-width}z`);
  }
  return [...groups].map(([alike, { level, parts }], index) => ({
    key: typeof alike === 'number' ? `level-${level}` : `paint-${index}`,
    level,
    path: parts.join(''),
    paint: typeof alike === 'number' ? undefined : alike,
  }));
}
