/**
 * The values of a measure in memory and in the file. The file holds them as an array by date; memory holds them by id,
 * so that changing one value of a thousand is a change of one value.
 *
 * An id is only ever used in memory: it is given anew, by place, whenever a file is read.
 */
import { perIdentity } from '../../kit/perIdentity';
import { byId } from './forms';
import { point } from './kinds/measure';
import { inOrderBy } from './order';
import type { FilePoint, Measure, Plan, Point, PointId } from './schema';

/** The points of a file, in its order: `p1`, `p2`, … */
export function pointsById(points: readonly FilePoint[]): Record<PointId, Point> {
  return byId(points, point) as Record<PointId, Point>;
}

/** The points by date; those of one day in the order in which they stand in the table. */
export const pointsInOrder = perIdentity((points: Readonly<Record<PointId, Point>>): readonly Point[] =>
  inOrderBy(points, 'date'),
);

/** The plan with ids for points that older code stored as an array; the same plan when there are none. */
export function withPointIds(plan: Plan): Plan {
  const measures = withIdsIn(plan.measures);
  return measures === plan.measures ? plan : { ...plan, measures };
}

/**
 * The value that older code put at a place of the plan, as it stands there today: what is, holds or belongs to a
 * measure gets ids for its points, anything else is given back as it is.
 */
export function withPointIdsAt(path: readonly (string | number)[], value: unknown): unknown {
  if (path[0] !== 'measures') return value;
  if (path.length === 1) return withIdsIn(value as Plan['measures']);
  if (path.length === 2) return withIds(value as Measure);
  return path.length === 3 && path[2] === 'points' && isArray(value) ? pointsById(value) : value;
}

function withIdsIn(measures: Plan['measures']): Plan['measures'] {
  if (typeof measures !== 'object' || measures === null) return measures;
  const changed = Object.entries(measures).filter(([, measure]) => withIds(measure) !== measure);
  if (changed.length === 0) return measures;
  return Object.fromEntries(Object.entries(measures).map(([id, measure]) => [id, withIds(measure)]));
}

function withIds(measure: Measure): Measure {
  const points: unknown = typeof measure === 'object' && measure !== null ? measure.points : undefined;
  return isArray(points) ? { ...measure, points: pointsById(points) } : measure;
}

function isArray(points: unknown): points is readonly FilePoint[] {
  return Array.isArray(points);
}
