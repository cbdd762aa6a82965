/**
 * What leads from one state of a plan to another, place by place. What both states share by identity costs one glance,
 * so that the effects of an edit are found in the time that the edit took.
 */
import { equal } from '../../kit/equal';
import { effect, type Effect, type Path } from './effects';
import { isMembers, isOpen } from './places';

/** Empty when both say the same. A member that is `undefined` says as much as none. */
export function effectsBetween(before: unknown, after: unknown, path: Path = []): Effect[] {
  const found: Effect[] = [];
  collect(before, after, path, found);
  return found;
}

function collect(before: unknown, after: unknown, path: Path, found: Effect[]): void {
  if (before === after) return;
  if (!isMembers(before) || !isMembers(after) || !isOpen(path)) {
    if (!equal(before, after)) found.push(effect(path, before, after));
    return;
  }
  for (const name of Object.keys(before)) {
    const value = Object.hasOwn(after, name) ? after[name] : undefined;
    if (before[name] !== value) collect(before[name], value, [...path, name], found);
  }
  for (const name of Object.keys(after))
    if (!Object.hasOwn(before, name)) collect(undefined, after[name], [...path, name], found);
}
