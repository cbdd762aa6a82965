/**
 * The effects of a change that older code recorded as Immer's patches and inverse patches. Nothing writes such rows any
 * more, but they are read for ever.
 */
import { applyEffects } from './applyEffects';
import { effect, valueAt, type Effect, type Path } from './effects';
import { withPointIdsAt } from '../model/points';

/** `undefined` takes the value away. */
export interface Patch {
  readonly path: Path;
  readonly value: unknown;
}

/**
 * Values before come from the inverse patches, which are made on the state after. Plans of older code had the points of
 * a measure as an array, which it wrote whole: they get the ids that they have in such a plan.
 */
export function patchedEffects(patches: readonly Patch[], inverse: readonly Patch[]): Effect[] {
  const [after, before] = [netOf(patches), netOf(inverse)];
  const made = [...after]
    .filter(([key, { path }]) => before.has(key) || !isLength(path))
    .map(([, { path, value }]) => effect(path, lookUp(before, path), value));
  // Where items were taken off the end of an array, the patch says only its length.
  const taken = [...before]
    .filter(([key, { path }]) => !isLength(path) && typeof path.at(-1) === 'number' && !after.has(key))
    .filter(([, { path }]) => !holderOf(after, path))
    .map(([, { path, value }]) => effect(path, value, undefined));
  return [...made, ...taken.toReversed()]
    .filter(({ path }) => !(path[0] === 'measures' && path[2] === 'points' && path.length > 3))
    .map((each) => effect(each.path, withPointIdsAt(each.path, each.before), withPointIdsAt(each.path, each.after)));
}

function isLength(path: Path): boolean {
  return path.at(-1) === 'length';
}

/** The last value at each place; what happens within a value that was put there as a whole becomes part of it. */
function netOf(patches: readonly Patch[]): Map<string, Patch> {
  const net = new Map<string, Patch>();
  /** Places within which something was put. */
  const around = new Set<string>();
  for (const { path, value } of patches) {
    const above = holderOf(net, path);
    if (above) {
      const within = { path: path.slice(above.depth), after: value };
      net.set(above.key, { path: above.patch.path, value: applyEffects(above.patch.value, [within]) });
      continue;
    }
    const own = keyOf(path);
    if (around.has(own)) for (const key of net.keys()) if (key.startsWith(`${own}\u0000`)) net.delete(key);
    net.set(own, { path, value });
    for (let depth = 1; depth < path.length; depth += 1) around.add(keyOf(path.slice(0, depth)));
  }
  return net;
}

function holderOf(net: ReadonlyMap<string, Patch>, path: Path) {
  for (let depth = 1; depth < path.length; depth += 1) {
    const key = keyOf(path.slice(0, depth));
    const patch = net.get(key);
    if (patch) return { key, patch, depth };
  }
  return null;
}

function lookUp(net: ReadonlyMap<string, Patch>, path: Path): unknown {
  const exact = net.get(keyOf(path));
  if (exact) return exact.value;
  const above = holderOf(net, path);
  return above ? valueAt(above.patch.value, path.slice(above.depth)) : undefined;
}

function keyOf(path: Path): string {
  return path.join('\u0000');
}
