/**
 * The last moments of a page. A database transaction that is begun while a page goes away may never end, so what is not
 * on disk by then is put, at once and whole, into `localStorage`, which answers before the page is gone. It lies there
 * until it is read in the database (`leftovers.ts`).
 *
 * Must not know: the screen, how changes come about.
 */
import type { Change } from '../plan/change/change';
import { changeOf } from '../plan/change/changeOf';
import type { Replica } from '../plan/change/replica';

/** What one plan had not on disk. */
export interface Leftover {
  readonly id: string;
  /** The number of the plan's last journal entry before `writing` was begun; null when it is not known. */
  readonly after: number | null;
  /** Was being written: it is on disk as a whole or not at all. */
  readonly writing: readonly Change[];
  /** Was waiting for its turn. */
  readonly waiting: readonly Change[];
}

/** What is needed of `localStorage`. */
export type LocalStorage = Pick<Storage, 'getItem' | 'setItem' | 'removeItem' | 'key' | 'length'>;

const prefix = 'aimtree-unsaved-';

/** What is not on disk of these plans. */
export function leftoversOf(replicas: readonly Replica[]): Leftover[] {
  return replicas.map(({ id, seq, inFlight, pending }) => ({
    id,
    after: seq,
    writing: inFlight?.changes ?? [],
    waiting: pending.changes,
  }));
}

/**
 * Stores leftovers in place of what this page stored before. Gives false when there is no room, and then
 * there is nothing that could be done.
 */
export function storeLeftovers(storage: LocalStorage, page: string, leftovers: readonly Leftover[]): boolean {
  try {
    if (leftovers.length === 0) storage.removeItem(prefix + page);
    else storage.setItem(prefix + page, JSON.stringify(leftovers));
    return true;
  } catch {
    return false;
  }
}

/** What earlier pages left, by the key under which it lies. What cannot be understood is cleared away. */
export function storedLeftovers(storage: LocalStorage): (readonly [key: string, leftover: Leftover])[] {
  const keys = Array.from({ length: storage.length }, (_, index) => storage.key(index));
  return keys.flatMap((key) => {
    if (!key?.startsWith(prefix)) return [];
    const leftovers = read(storage.getItem(key));
    if (leftovers.length === 0) storage.removeItem(key);
    return leftovers.map((leftover) => [key, leftover] as const);
  });
}

/** Clears away what lies there of one plan; under one key, or under all. */
export function clearAway(storage: LocalStorage, id: string, only?: string): void {
  const keys = only === undefined ? new Set(storedLeftovers(storage).map(([key]) => key)) : [only];
  for (const key of keys) {
    const rest = read(storage.getItem(key)).filter((leftover) => leftover.id !== id);
    if (rest.length > 0) storage.setItem(key, JSON.stringify(rest));
    else storage.removeItem(key);
  }
}

/** Clears away what this page has left, for it lives on. */
export function clearAwayOwn(storage: LocalStorage, page: string): void {
  storage.removeItem(prefix + page);
}

/** The key is ours, but whatever else stands there must not keep the app from starting. */
function read(text: string | null): readonly Leftover[] {
  try {
    const leftovers: unknown = JSON.parse(text ?? '[]');
    return Array.isArray(leftovers) ? leftovers.flatMap(leftoverOf) : [];
  } catch {
    return [];
  }
}

/** What older code has left counts as well. */
function leftoverOf(item: unknown): Leftover[] {
  if (typeof item !== 'object' || item === null) return [];
  const { id, after, writing, waiting } = item as Partial<Record<keyof Leftover, unknown>>;
  if (typeof id !== 'string' || (typeof after !== 'number' && after !== null)) return [];
  const found = { id, after, writing: changesIn(writing), waiting: changesIn(waiting) };
  return found.writing.length + found.waiting.length > 0 ? [found] : [];
}

function changesIn(list: unknown): Change[] {
  return Array.isArray(list) ? list.flatMap((each) => changeOf(each) ?? []) : [];
}
