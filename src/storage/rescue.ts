/**
 * The last moments of a page. A database transaction that is begun while a page goes away may never end, so what is not
 * on disk by then is put, at once and whole, into a small synchronous shelf (`localStorage`); the next start takes it
 * from there into the journal. What had reached the journal after all is not entered twice.
 *
 * Must not know: the screen, how changes come about.
 */
import type { Change } from '../plan/change';
import type { PlanFacts, PlanStore } from './planStore';

/** What one plan had not on disk. */
export interface Leftover {
  readonly id: string;
  /** The number of the plan's last journal entry before `writing` was begun; null when it is not known. */
  readonly after: number | null;
  /** Was being written: it is on disk as a whole or not at all. */
  readonly writing: readonly Change[];
  /** Was waiting for its turn. */
  readonly waiting: readonly Change[];
  readonly facts: PlanFacts;
}

/** The part of `Storage` that is needed. */
export type Shelf = Pick<Storage, 'getItem' | 'setItem' | 'removeItem' | 'key' | 'length'>;

const prefix = 'aimtree-unsaved-';

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
export async function unshelve(shelf: Shelf, store: Pick<PlanStore, 'load' | 'append'>): Promise<void> {
  const keys = Array.from({ length: shelf.length }, (_, index) => shelf.key(index)).filter((key) =>
    key?.startsWith(prefix),
  );
  for (const key of keys) {
    if (!key) continue;
    for (const leftover of read(shelf.getItem(key))) await enter(leftover, store);
    shelf.removeItem(key);
  }
}

async function enter({ id, after, writing, waiting, facts }: Leftover, store: Pick<PlanStore, 'load' | 'append'>) {
  const stored = await store.load(id);
  if (!stored || after === null) return;
  const written = stored.seq - after;
  const missing = written === 0 ? [...writing, ...waiting] : written === writing.length ? waiting : [];
  if (missing.length > 0) await store.append(id, missing, facts);
}

/** The shelf is ours, but whatever else stands there must not keep the app from starting. */
function read(text: string | null): readonly Leftover[] {
  try {
    const leftovers: unknown = JSON.parse(text ?? '[]');
    return Array.isArray(leftovers) ? (leftovers as Leftover[]) : [];
  } catch {
    return [];
  }
}
