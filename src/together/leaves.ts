/**
 * A thing of a plan as flat keys, each with a value that counts as a whole: so two people’s changes of two places of it
 * meet nowhere. What is made of places of its own (`plan/change/places.ts`) is a mark that it is there, and below it its
 * members. Reading gives back what was written.
 *
 * Must not know: documents, the network.
 */
import { isMembers, isOpen } from '../plan/change/places';
import type { Path } from '../plan/change/effects';

/** A key holds this where something with places of its own stands. */
const there = true;

/** The key of a thing itself. */
export const presence = '';

export type Leaves = ReadonlyMap<string, unknown>;

/** @param place where in the plan the thing stands: it decides what counts as a whole */
export function leavesOf(thing: unknown, place: Path): Leaves {
  const leaves = new Map<string, unknown>();
  collect(thing, place, [], leaves);
  return leaves;
}

function collect(value: unknown, place: Path, within: Path, leaves: Map<string, unknown>): void {
  if (value === undefined) return;
  if (!isOpen(place) || !isMembers(value)) {
    leaves.set(keyOf(within), value);
    return;
  }
  leaves.set(keyOf(within), there);
  for (const [name, inner] of Object.entries(value)) collect(inner, [...place, name], [...within, name], leaves);
}

/** The thing that the keys say; `undefined` where its mark is missing. Whatever the keys are, no prototype is touched. */
export function thingOf(leaves: Iterable<readonly [string, unknown]>, place: Path): unknown {
  const steps = [...leaves]
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => ({ within: stepsOf(key), value }))
    .sort((a, b) => a.within.length - b.within.length);
  const [first] = steps;
  if (!first || first.within.length > 0) return undefined;
  if (!isMark(first.value, place)) return first.value;
  const thing: Values = {};
  for (const { within, value } of steps.slice(1)) put(thing, within, isMark(value, [...place, ...within]) ? {} : value);
  return thing;
}

type Values = Record<string, unknown>;

const isMark = (value: unknown, place: Path) => value === there && isOpen(place);

/** Nothing is put where what should hold it is not there. */
function put(thing: Values, within: readonly string[], value: unknown): void {
  let at = thing;
  for (const step of within.slice(0, -1)) {
    const next = Object.hasOwn(at, step) ? at[step] : undefined;
    if (!isMembers(next)) return;
    at = next;
  }
  const last = within.at(-1);
  if (last !== undefined && last !== '__proto__') at[last] = value;
}

/** A path within a thing as one key. */
export function keyOf(within: Path): string {
  return within.map((step) => `/${String(step).replace(/[%/]/g, encodeURIComponent)}`).join('');
}

function stepsOf(key: string): string[] {
  return key === presence
    ? []
    : key
        .slice(1)
        .split('/')
        .map((step) => step.replaceAll('%2F', '/').replaceAll('%25', '%'));
}

/** The keys of what holds the place, the outermost first. */
export function holdersOf(within: Path): string[] {
  return within.map((_, depth) => keyOf(within.slice(0, depth)));
}
