/**
 * Carries the effects of a change over to a plan that has gone on without it. Whatever was edited on either side stays:
 * a deletion spares what the other side has changed or hung something on, and an edit brings back what it was made on.
 *
 * Must not know: journals, tabs, who is right in the end (`decided` says what a conflict comes to).
 */
import { isPart, isThere, parts, restsOn, thingKey, withBelongings, type Thing } from '../model/belonging';
import { equal } from '../../kit/equal';
import { effect, valueAt, type Effect, type Path } from './effects';
import { mendPlan } from './mendPlan';
import { mergeArrays } from './mergeArrays';
import { isKeyedItem, isMembers, isOpen } from './places';
import type { Plan } from '../model/schema';
import { follow, type Trail } from './trail';

export interface Carrying {
  /** Where one place was changed on both sides: `ours` puts the effect's value there, `theirs` leaves what is there. */
  readonly conflict: 'ours' | 'theirs';
  /** The state that the effects led to: what they were made on is brought back from it. Nothing is without it. */
  readonly memory?: Plan;
}

export interface Carried {
  readonly trail: Trail;
  /** What had been deleted on the other side and came back. */
  readonly revived: readonly Thing[];
  /** What was to be deleted and stayed. */
  readonly spared: readonly Thing[];
}

export function carryOver(start: Trail, effects: readonly Effect[], carrying: Carrying): Carried {
  const { memory } = carrying;
  const revived = memory ? missingGround(start.plan, memory, effects) : [];
  const assignments = effects.filter((each) => !removedThing(each));
  // What is put back must stand there before its members can be assigned.
  const ground =
    revived.length === 0
      ? start
      : follow(start, (draft) => {
          for (const { part, id } of revived) put(draft, [part, id], valueAt(memory, [part, id]));
        });
  const assigned = follow(ground, (draft) => {
    for (const each of assignments) assign(draft, each, carrying);
  });
  const { going, spared } = removals(assigned.plan, effects);
  const trail =
    going.length === 0
      ? assigned
      : follow(assigned, (draft) => {
          for (const { part, id } of going) delete draft[part][id];
        });
  return { trail: mendPlan(trail, start.plan), revived, spared };
}

/** The record that an effect takes away, if it does. */
function removedThing({ path, after }: Effect): Thing | null {
  const [part, id] = path;
  return path.length === 2 && isPart(part) && after === undefined ? { part, id: String(id) } : null;
}

/** What the effects were made on or rest on, as far as `memory` has it and the plan has not. */
function missingGround(plan: Plan, memory: Plan, effects: readonly Effect[]): Thing[] {
  const touched = effects.flatMap((each): Thing[] => {
    const [part, id] = each.path;
    if (!isPart(part) || id === undefined || removedThing(each)) return [];
    const thing = { part, id: String(id) };
    // What was new was not deleted by anybody; only what it rests on may have been.
    const isNew = each.path.length === 2 && each.before === undefined;
    return isNew ? restsOn(memory, thing) : [thing, ...restsOn(memory, thing, each.path[2])];
  });
  const lacking = touched.filter((thing) => !isThere(plan, thing) && isThere(memory, thing));
  if (lacking.length === 0) return [];
  return withBelongings(memory, lacking).filter((thing) => !isThere(plan, thing));
}

function assign(draft: Plan, { path, before, after }: Effect, { conflict, memory }: Carrying): void {
  const present = valueAt(draft, path);
  if (equal(present, after)) return;
  const lost = lostHolder(draft, path);
  if (lost) {
    // It comes back whole; without a memory it is gone for good, and there is nothing to be changed.
    const whole = memory && valueAt(memory, lost);
    if (whole !== undefined) put(draft, lost, whole);
    return;
  }
  if (!equal(present, before)) {
    const lists = [before, after, present].map((value) => value ?? []);
    const [old, mine, theirs] = lists;
    if (Array.isArray(old) && Array.isArray(mine) && Array.isArray(theirs)) {
      const merged = mergeArrays(old, mine, theirs);
      put(draft, path, merged.length === 0 && after === undefined ? undefined : merged);
      return;
    }
    if (isOpen(path) && isMembers(after) && isMembers(present) && (before === undefined || isMembers(before))) {
      for (const name of new Set([...Object.keys(before ?? {}), ...Object.keys(after)]))
        assign(draft, effect([...path, name], valueAt(before, [name]), after[name]), {
          conflict,
          ...(memory && { memory }),
        });
      return;
    }
    if (conflict === 'theirs') return;
    // A deletion spares what the other side has changed.
    if (after === undefined && isKeyedItem(path)) return;
  }
  put(draft, path, after);
}

/** The path of the thing, or of the item that it keeps by id, that the effect is on a member of and that is not there. */
function lostHolder(draft: Plan, path: Path): Path | null {
  const [part, id] = path;
  if (path.length > 2 && isPart(part) && !isThere(draft, { part, id: String(id) })) return path.slice(0, 2);
  const item = path.slice(0, 4);
  return path.length > 4 && isKeyedItem(item) && valueAt(draft, item) === undefined ? item : null;
}

/** Sets a place of a draft, making what lies on the way to it. */
function put(draft: Plan, path: Path, value: unknown): void {
  let at = draft as unknown as Record<string | number, unknown>;
  for (const step of path.slice(0, -1)) {
    if (!Object.hasOwn(at, step) || typeof at[step] !== 'object' || at[step] === null) {
      if (value === undefined) return;
      at[step] = {};
    }
    at = at[step] as Record<string | number, unknown>;
  }
  const last = path.at(-1);
  if (last === undefined) return;
  if (value === undefined) delete at[last];
  else at[last] = value;
}

/** Which of the deletions can be made on a plan that holds everything else already. */
function removals(plan: Plan, effects: readonly Effect[]): { going: readonly Thing[]; spared: readonly Thing[] } {
  const wanted = effects.flatMap((each) => {
    const thing = removedThing(each);
    return thing && isThere(plan, thing) ? [{ thing, before: each.before }] : [];
  });
  const going = new Map(wanted.map(({ thing }) => [thingKey(thing), thing]));
  let kept = wanted
    .filter(({ thing, before }) => !equal(valueAt(plan, [thing.part, thing.id]), before))
    .map(({ thing }) => thing);
  while (going.size > 0) {
    for (const thing of withBelongings(plan, kept)) going.delete(thingKey(thing));
    kept = neededBy(plan, going);
    if (kept.length === 0) break;
  }
  return {
    going: [...going.values()],
    spared: wanted.map(({ thing }) => thing).filter((thing) => !going.has(thingKey(thing))),
  };
}

/** Those of `going` that something which stays rests on. */
function neededBy(plan: Plan, going: ReadonlyMap<string, Thing>): Thing[] {
  const needed = new Map<string, Thing>();
  for (const part of parts)
    for (const id of Object.keys(plan[part])) {
      if (going.has(thingKey({ part, id }))) continue;
      for (const thing of restsOn(plan, { part, id })) {
        const key = thingKey(thing);
        if (going.has(key)) needed.set(key, thing);
      }
    }
  return [...needed.values()];
}
