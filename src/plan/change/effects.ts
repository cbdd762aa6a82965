/**
 * What a change came to, place by place: from which value to which. Patches say how it was done on one state; effects
 * can be compared with another state and be carried over to it.
 *
 * Must not know: what the places mean.
 */
import type { Patch } from 'immer';
import type { Change } from './change';

export type Path = readonly (string | number)[];

/** `undefined`: nothing stands there. No path leads into an array; arrays are values as a whole. */
export interface Effect {
  readonly path: Path;
  readonly before: unknown;
  readonly after: unknown;
}

/** The effects of a change whose patches hold whole arrays (`wholeArrays`), in the order in which they were made. */
export function effectsOf({ patches, inverse }: Pick<Change, 'patches' | 'inverse'>): Effect[] {
  const before = netOf(inverse);
  return [...netOf(patches).values()].map(({ path, value }) => ({ path, after: value, before: lookUp(before, path) }));
}

/** The effects of taking the change back. */
export function reversed(effects: readonly Effect[]): Effect[] {
  return effects.map(({ path, before, after }) => ({ path, before: after, after: before })).toReversed();
}

/**
 * Patches of a change from `before` to `after`, where what would be done within an array gives the whole array: its
 * indices mean nothing once another tab has changed it as well.
 */
export function wholeArrays(patches: readonly Patch[], before: unknown, after: unknown): Patch[] {
  let found = false;
  const whole = new Map<string, Patch>();
  const result = patches.flatMap((patch): Patch[] => {
    const depth = arrayDepth(patch.path, before, after);
    if (depth === null) return [patch];
    found = true;
    const path = patch.path.slice(0, depth);
    const key = keyOf(path);
    if (whole.has(key)) return [];
    const lifted: Patch = { op: 'replace', path, value: valueAt(after, path) };
    whole.set(key, lifted);
    return [lifted];
  });
  return found ? result : [...patches];
}

/** The value at a path, `undefined` where there is none. */
export function valueAt(source: unknown, path: Path): unknown {
  let at = source;
  for (const step of path) {
    if (typeof at !== 'object' || at === null || !Object.hasOwn(at, step)) return undefined;
    at = (at as Record<string | number, unknown>)[step];
  }
  return at;
}

/** How much of the path leads to the outermost array that it goes into; null when it goes into none. */
function arrayDepth(path: Path, before: unknown, after: unknown): number | null {
  // Immer names the places of an array by numbers, and `length`: nearly every path is told apart at a glance.
  if (path.at(-1) !== 'length' && !path.some((step) => typeof step === 'number')) return null;
  for (let depth = 0; depth < path.length; depth += 1) {
    const start = path.slice(0, depth);
    if (Array.isArray(valueAt(after, start)) || Array.isArray(valueAt(before, start))) return depth;
  }
  return null;
}

interface Net {
  readonly path: Path;
  readonly value: unknown;
}

/** The last value at each place; what happens within a value that was put there as a whole becomes part of it. */
function netOf(patches: readonly Patch[]): Map<string, Net> {
  const net = new Map<string, Net>();
  for (const { path, op, value } of patches) {
    const given: unknown = op === 'remove' ? undefined : value;
    const above = holderOf(net, path);
    if (above) {
      net.set(above.key, { path: above.net.path, value: withValue(above.net.value, path.slice(above.depth), given) });
      continue;
    }
    const prefix = `${keyOf(path)}\u0000`;
    for (const key of net.keys()) if (key.startsWith(prefix)) net.delete(key);
    net.set(keyOf(path), { path, value: given });
  }
  return net;
}

function holderOf(net: ReadonlyMap<string, Net>, path: Path) {
  for (let depth = 1; depth < path.length; depth += 1) {
    const key = keyOf(path.slice(0, depth));
    const found = net.get(key);
    if (found) return { key, net: found, depth };
  }
  return null;
}

function lookUp(net: ReadonlyMap<string, Net>, path: Path): unknown {
  const exact = net.get(keyOf(path));
  if (exact) return exact.value;
  const above = holderOf(net, path);
  return above ? valueAt(above.net.value, path.slice(above.depth)) : undefined;
}

function withValue(source: unknown, [first, ...rest]: Path, value: unknown): unknown {
  if (first === undefined) return value;
  const { [first]: held, ...others } = (typeof source === 'object' && source !== null ? source : {}) as Record<
    string | number,
    unknown
  >;
  if (rest.length === 0 && value === undefined) return others;
  return { ...others, [first]: withValue(held, rest, value) };
}

function keyOf(path: Path): string {
  return path.join('\u0000');
}
