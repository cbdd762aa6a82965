/** Recording the values of a measure: one by one, or many at once. What no chart could take is refused in words. */
import { generateNKeysBetween } from 'fractional-indexing';
import { number } from '../../kit/english';
import { own } from '../../kit/own';
import { EditRefused } from '../model/editRefused';
import { limits, type MeasureId, type Plan, type Point, type PointId } from '../model/schema';
import { measureIn } from './measureEdits';
import { assign, existingDate, fittingNotes, fittingText } from './setMember';

type Told = Omit<Point, 'id' | 'order' | 'more' | 'date'>;

/**
 * What is said of one point; what is not named stays as it is, `undefined` takes a member away. A value of null is a gap.
 */
export type PointChange = { readonly [M in keyof Told]?: Told[M] | undefined } & { readonly date?: string };

/** With the id of a point it changes that one; without one it makes a point. */
export interface PointEdit {
  readonly id?: PointId | undefined;
  readonly change: PointChange;
}

export function setPoints(draft: Plan, id: MeasureId, edits: readonly PointEdit[], newId: () => string): void {
  const { points } = measureIn(draft, id);
  const made = edits.filter((edit) => edit.id === undefined).length;
  if (made > 0) refuseIfTooMany(draft, made);
  const last = Object.values(points).reduce((latest, { order }) => (order > latest ? order : latest), '');
  const keys = generateNKeysBetween(last || null, null, made);
  for (const { id: known, change } of edits) {
    if (known !== undefined) write(pointIn(points, known), change);
    else if (change.date === undefined) throw new EditRefused('A value needs its date.');
    else {
      const point: Point = { id: newId(), order: keys.shift() ?? '', date: change.date };
      write(point, change);
      points[point.id] = point;
    }
  }
}

function refuseIfTooMany(draft: Plan, made: number): void {
  const known = Object.values(draft.measures).reduce((sum, { points }) => sum + Object.keys(points).length, 0);
  if (known + made > limits.points) throw new EditRefused(`A plan holds up to ${number(limits.points)} values.`);
}

function write(point: Point, change: PointChange): void {
  if (change.date !== undefined) {
    existingDate(change.date);
    if (change.date !== point.date) point.date = change.date;
  }
  for (const member of ['value', 'numerator', 'denominator'] as const) {
    if (Object.hasOwn(change, member)) assign<Point, typeof member>(point, member, finite(change[member]));
  }
  if (Object.hasOwn(change, 'note')) assign(point, 'note', fittingNotes(change.note));
  if (Object.hasOwn(change, 'mark')) assign(point, 'mark', fittingText(change.mark));
  if (Object.hasOwn(change, 'ghost')) assign(point, 'ghost', change.ghost === true ? true : undefined);
  if (Object.hasOwn(change, 'reason')) assign(point, 'reason', fittingNotes(change.reason));
}

function finite<T extends number | null | undefined>(value: T): T {
  if (typeof value === 'number' && !Number.isFinite(value)) throw new EditRefused('This number is too large.');
  return value;
}

export function deletePoints(draft: Plan, id: MeasureId, points: readonly PointId[]): void {
  const measure = measureIn(draft, id);
  for (const point of points) if (own(measure.points, point)) delete measure.points[point];
}

function pointIn(points: Record<PointId, Point>, id: PointId): Point {
  const point = own(points, id);
  if (!point) throw new EditRefused('That value is no longer there.');
  return point;
}
