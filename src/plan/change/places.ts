/**
 * Where one place of a plan ends and another begins. What two people change at two places both stays; what they change
 * at one place is a conflict. So a place is as small as it can be without leaving half a value: the members of a box are
 * places of their own, the two coordinates of a position are not.
 */
import { isPart } from '../model/belonging';
import type { Path } from './effects';

/** Members of things, and of the appearance, whose own members stand for themselves. All of those are optional. */
const opened = new Set(['smart', 'plan', 'do', 'study', 'act', 'points', 'columnWidths', 'positions', 'words', 'show']);

/** Whether the members of an object at this path are places of their own. */
export function isOpen(path: Path): boolean {
  const [part, , member] = path;
  if (path.length === 0) return true;
  if (part === 'appearance') return path.length === 1 || (path.length === 2 && opened.has(String(path[1])));
  if (!isPart(part)) return false;
  if (path.length <= 2) return true;
  return (path.length === 3 && opened.has(String(member))) || isKeyedItem(path);
}

/** Whether the path leads to an item of a list that a thing keeps by id: the points of a measure. */
export function isKeyedItem(path: Path): boolean {
  return path.length === 4 && path[0] === 'measures' && path[2] === 'points';
}

/**
 * The beginning of the path that is a place: no further than into an array or another value that counts as a whole, in
 * any of the states.
 */
export function placeOf(path: Path, ...states: readonly unknown[]): Path {
  const at = [...states];
  for (let depth = 0; depth < path.length; depth += 1) {
    if (!isOpen(path.slice(0, depth)) || at.some((value) => Array.isArray(value))) return path.slice(0, depth);
    const step = path[depth] ?? '';
    for (const [index, value] of at.entries())
      at[index] = isMembers(value) && Object.hasOwn(value, step) ? value[step] : undefined;
  }
  return path;
}

/** Whether the value is an object with members, and no array. */
export function isMembers(value: unknown): value is Readonly<Record<string | number, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
