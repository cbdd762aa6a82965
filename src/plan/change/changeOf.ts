/**
 * Reads a change from a row that was kept, whoever wrote it: code of today (effects), older code (Immer's patches with
 * their inverses), or chance. Never throws.
 */
import type { Change } from './change';
import { effect, type Effect, type Path } from './effects';
import { patchedEffects, type Patch } from './patchedEffects';

const kinds: readonly unknown[] = ['edit', 'undo', 'redo', 'cancel'] satisfies Change['kind'][];

/** Null when it is no change. A part of it that means nothing is left out, and the rest still counts. */
export function changeOf(row: unknown): Change | null {
  if (!isObject(row)) return null;
  const { id, label, at, kind, effects, patches, inverse, by } = row;
  if (typeof id !== 'string' || typeof label !== 'string' || typeof at !== 'string' || !isKind(kind)) return null;
  const found = Array.isArray(effects)
    ? effects.flatMap(effectOf)
    : Array.isArray(patches) && Array.isArray(inverse)
      ? patchedEffects(patches.flatMap(patchOf), inverse.flatMap(patchOf))
      : null;
  return found && { id, label, at, kind, effects: found, ...(Array.isArray(by) && { by: by.filter(isName) }) };
}

function isName(item: unknown): item is string {
  return typeof item === 'string';
}

function effectOf(item: unknown): Effect[] {
  if (!isObject(item) || !isPath(item['path'])) return [];
  return [effect(item['path'], item['before'], item['after'])];
}

function patchOf(item: unknown): Patch[] {
  if (!isObject(item) || !isPath(item['path'])) return [];
  return [{ path: item['path'], value: item['op'] === 'remove' ? undefined : item['value'] }];
}

function isKind(value: unknown): value is Change['kind'] {
  return kinds.includes(value);
}

function isPath(value: unknown): value is Path {
  return (
    Array.isArray(value) &&
    value.length > 0 &&
    value.every((step) => typeof step === 'string' || (typeof step === 'number' && Number.isInteger(step)))
  );
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
