/** Reads a backup and sets it beside what is kept here, for the user to decide on. Stores nothing. */
import type { BackupItem } from '../../exchange/backup';
import type { Plan } from '../../plan/model/schema';
import type { Autosave } from '../../storage/autosave';
import type { PlanStore } from '../../storage/planStore';
import type { RestoreRow } from '../../views/library/restoreRows';
import type { BackupEnd } from './backupReading';
import { WorkBrokenOff } from './besidePage';
import type { ReadingOptions } from './planReading';

/** A backup that was read: nothing of it is stored. */
export interface OfferedBackup {
  /** The instant at which it was made, where it tells. */
  readonly created: string | null;
  readonly rows: readonly RestoreRow[];
  /** By the key of their row; what is damaged has none. */
  readonly plans: ReadonlyMap<string, Plan>;
}

const unreadable = 'The browser could not read it. Try again, or copy it elsewhere first.';
const brokenOff =
  'It is too much for this browser: reading it was broken off. Close other tabs and try again, or unpack it and open its plans one by one.';

/** Unpacking takes longer than looking up what is here. */
const reading = 0.8;

export interface OfferingNeeds {
  readonly store: Pick<PlanStore, 'inventory' | 'load'>;
  readonly autosave: Pick<Autosave, 'flush'>;
}

/**
 * What is in the archive and how it stands to what is here; or the reason why it cannot be told. Rejects with the
 * signal's reason when that is aborted, and when storage fails: nothing has changed then.
 */
export async function offerBackup(
  { store, autosave }: OfferingNeeds,
  file: File,
  { onProgress = () => {}, signal }: ReadingOptions,
): Promise<OfferedBackup | { readonly refused: string }> {
  const items: BackupItem[] = [];
  const onItem = (item: BackupItem, share: number) => {
    items.push(item);
    onProgress(reading * share);
  };
  const end = await readItems(file, { onItem, signal });
  if (!end.ok) return { refused: end.reason };
  await autosave.flush();
  const { backupRows } = await import('./backupRows');
  const rowOf = await backupRows(store);
  const rows: RestoreRow[] = [];
  const plans = new Map<string, Plan>();
  for (const [index, item] of items.entries()) {
    signal?.throwIfAborted();
    const row = await rowOf(item, `${index}`);
    rows.push(row);
    if (item.ok) plans.set(row.key, item.plan);
    onProgress(reading + (1 - reading) * ((index + 1) / items.length));
  }
  return { created: end.created, rows, plans };
}

type Listening = Parameters<typeof import('./readBackup').readBackup>[1];

async function readItems(file: File, listening: Listening): Promise<BackupEnd> {
  const { readBackup } = await import('./readBackup');
  try {
    return await readBackup(file, listening);
  } catch (error) {
    if (listening.signal?.aborted) throw error;
    return { ok: false, reason: error instanceof WorkBrokenOff ? brokenOff : unreadable };
  }
}
