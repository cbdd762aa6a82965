/**
 * The last moments of a page. A database transaction that is begun while a page goes away may never end, so what is not
 * on disk by then is put, at once and whole, into a small synchronous shelf (`localStorage`); the next start takes it
 * from there into the journal. What had reached the journal after all is not entered twice.
 *
 * Must not know: the screen, how changes come about.
 */
import { applyChanges } from '../plan/change/applyChanges';
import type { Change } from '../plan/change/change';
import { changeOf } from '../plan/change/changeOf';
import { equal } from '../kit/equal';
import { rebase } from '../plan/change/rebase';
import type { Replica } from '../plan/change/replica';
import { pinsOf } from '../plan/change/revision';
import type { PlanStore } from './planStore';
import { factsOf } from './rows';

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

type Keeper = Pick<PlanStore, 'load' | 'loadAt' | 'changesSince' | 'append'>;

/** The part of `Storage` that is needed. */
export type Shelf = Pick<Storage, 'getItem' | 'setItem' | 'removeItem' | 'key' | 'length'>;

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

/** Puts leftovers on the shelf; gives false when there is no room, and then there is nothing that could be done. */
export function shelve(shelf: Shelf, page: string, leftovers: readonly Leftover[]): boolean {
  if (leftovers.length === 0) return true;
  try {
    shelf.setItem(prefix + page, JSON.stringify(leftovers));
    return true;
  } catch {
    return false;
  }
}

/** Enters what earlier pages left on the shelf into their journals and clears the shelf. */
export async function unshelve(shelf: Shelf, store: Keeper, newId: () => string): Promise<void> {
  const keys = Array.from({ length: shelf.length }, (_, index) => shelf.key(index)).filter((key) =>
    key?.startsWith(prefix),
  );
  for (const key of keys) {
    if (!key) continue;
    for (const leftover of read(shelf.getItem(key))) await enter(leftover, store, newId);
    shelf.removeItem(key);
  }
}

async function enter({ id, after, writing, waiting }: Leftover, store: Keeper, newId: () => string) {
  const stored = await store.load(id);
  if (!stored || after === null) return;
  const since = await store.changesSince(id, after);
  const written = since ? endOf(writing, since.changes) : 0;
  const missing = written > 0 ? waiting : [...writing, ...waiting];
  const before = await store.loadAt(id, after + written);
  if (missing.length === 0) return;
  if (since?.changes.length === written) {
    await store.append(id, missing, factsOf(applyChanges(stored.plan, missing)), stored.seq);
    return;
  }
  if (!before) return;
  // Other tabs may have gone on since: what was left goes behind what they did.
  const shown = applyChanges(before, missing);
  const { plan, changes } = rebase(stored.plan, shown, missing, {
    pins: pinsOf(stored.plan, stored.shared),
    newId,
    late: true,
  });
  if (changes.length > 0) await store.append(id, changes, factsOf(plan), stored.seq);
}

/** How many of `since` there are up to the last of `writing`, which is there as a whole or not at all. */
function endOf(writing: readonly Change[], since: readonly Change[]): number {
  const last = writing.at(-1);
  return last ? since.findLastIndex((change) => equal(change, last)) + 1 : 0;
}

/** The shelf is ours, but whatever else stands there must not keep the app from starting. */
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
  if (typeof id !== 'string' || typeof after !== 'number') return [];
  return [{ id, after, writing: changesIn(writing), waiting: changesIn(waiting) }];
}

function changesIn(list: unknown): Change[] {
  return Array.isArray(list) ? list.flatMap((each) => changeOf(each) ?? []) : [];
}
