/**
 * Where one place of a plan ends and another begins. What two people change at two places both stays; what they change
 * at one place is a conflict. So a place is as small as it can be without leaving half a value: the members of a box are
 * places of their own, the two coordinates of a position are not.
 */
import type { Member, Members } from '../model/declaration';
import { plan as table } from '../model/kinds';
import type { Path } from './effects';

/** Whether the members of an object at this path are places of their own. */
export function isOpen(path: Path): boolean {
  const [, name, member] = path;
  const holds = holdsAt(path);
  if (path.length === 0) return true;
  if (holds === undefined || holds.is === 'list') return false;
  const { members } = holds.of;
  if (holds.is === 'part')
    return path.length === 1 ? allMayBeAbsent(members) : path.length === 2 && opens(membersAt(members, name));
  return path.length <= 2 || (path.length === 3 && opens(membersAt(members, member))) || isKeyedItem(path);
}

/** Whether the path leads to an item of a list that a thing keeps by id: the points of a measure. */
export function isKeyedItem(path: Path): boolean {
  const holds = holdsAt(path);
  return path.length === 4 && holds?.is === 'records' && membersAt(holds.of.members, path[2])?.holds?.is === 'records';
}

function holdsAt([name]: Path) {
  return membersAt(table.members, name)?.holds;
}

function membersAt(members: Members, name: string | number | undefined): Member | undefined {
  return name !== undefined && Object.hasOwn(members, name) ? members[name] : undefined;
}

/** Records by id or by key, objects that may hold anything, and parts of which nothing has to be there. */
function opens(member: Member | undefined): boolean {
  if (!member) return false;
  const { holds, schema } = member;
  if (holds) return holds.is === 'records' || (holds.is === 'part' && allMayBeAbsent(holds.of.members));
  const { type } = 'wrapped' in schema ? (schema.wrapped as typeof schema) : schema;
  return type === 'record' || type === 'custom';
}

export function allMayBeAbsent(members: Members): boolean {
  return Object.values(members).every(({ absent }) => absent.is === 'unsaid' || absent.is === 'means');
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
