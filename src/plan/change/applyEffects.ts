/**
 * Sets the places that effects name. What is not on the way to one of them keeps its identity; what is new is frozen.
 *
 * Never throws and never reaches a prototype, whatever the paths say: journals are data.
 */
import { freeze } from 'immer';
import type { Effect } from './effects';

type Holder = Record<string | number, unknown>;

/**
 * The state after the effects. One whose holder is not there (another tab deleted the box meanwhile) is left out, and the
 * rest still counts: a deletion that came first wins, and no journal can keep a plan from opening.
 */
export function applyEffects<T>(source: T, effects: readonly Pick<Effect, 'path' | 'after'>[]): T {
  /** Objects that were made here: they may still be changed, so that a long journal copies each record once. */
  const made = new Set<object>();
  let result: unknown = source;
  for (const { path, after } of effects) {
    if (!canSet(result, path, after)) continue;
    result = ownCopy(result, made);
    let at = result as Holder;
    for (const step of path.slice(0, -1)) at = at[step] = ownCopy(at[step], made) as Holder;
    set(at, path.at(-1) ?? '', after);
  }
  for (const object of made) Object.freeze(object);
  return result as T;
}

/** Whether there is a holder for the value, and it would be another one afterwards. */
function canSet(source: unknown, path: Effect['path'], value: unknown): boolean {
  const last = path.at(-1);
  if (last === undefined || last === '__proto__') return false;
  let at = source;
  for (const step of path.slice(0, -1)) {
    if (!holds(at, step)) return false;
    at = at[step];
  }
  if (typeof at !== 'object' || at === null) return false;
  if (Array.isArray(at)) return canSetItem(at, last, value);
  return holds(at, last) ? at[last] !== value : value !== undefined;
}

/** Older code recorded what was done within an array by the places of its items and by its length. */
function canSetItem(items: readonly unknown[], step: string | number, value: unknown): boolean {
  if (step === 'length') return typeof value === 'number' && value >= 0 && value < items.length;
  if (typeof step !== 'number' || !Number.isInteger(step) || step < 0) return false;
  return value === undefined ? step < items.length : step <= items.length;
}

function set(holder: Holder, step: string | number, value: unknown): void {
  if (Array.isArray(holder) && value === undefined && typeof step === 'number') holder.splice(step, 1);
  else if (value === undefined) delete holder[step];
  else holder[step] = freeze(value, true);
}

function ownCopy(value: unknown, made: Set<object>): object {
  const held = value as object;
  if (made.has(held)) return held;
  const copy: object = Array.isArray(held) ? [...(held as unknown[])] : { ...held };
  made.add(copy);
  return copy;
}

function holds(value: unknown, step: string | number): value is Holder {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, step);
}
