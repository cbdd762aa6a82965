/** A backup set beside what is here, and, once the user has said what is to happen with each plan, brought in. */
import type { BackupItem } from '../../exchange/backup';
import type { Plan } from '../../plan/model/schema';
import type { Autosave } from '../../storage/autosave';
import type { PlanStore } from '../../storage/planStore';
import { PlanIdTaken } from '../../storage/trouble';
import type { Desk } from '../desk/desk';
import { WorkBrokenOff } from './besidePage';
import { defaultChoice, type RestoreChoice, type RestoreRow } from '../../views/library/restoreRows';
import type { ReadingOptions } from './planReading';
import type { PlanService } from './planService';

/** A backup that was read: nothing of it is stored. */
export interface OfferedBackup {
  /** The instant at which it was made, where it tells. */
  readonly created: string | null;
  readonly rows: readonly RestoreRow[];
  /** By the key of their row; what is damaged has none. */
  readonly plans: ReadonlyMap<string, Plan>;
}

export interface Restored {
  readonly done: Readonly<Record<RestoreChoice, number>>;
  /** Titles of plans that could not be stored. */
  readonly failed: readonly string[];
  /** How many were not come to before it was stopped. */
  readonly left: number;
}

const unreadable = 'The browser could not read it. Try again, or copy it elsewhere first.';
const brokenOff =
  'It is too much for this browser: reading it was broken off. Close other tabs and try again, or unpack it and open its plans one by one.';

/** Unpacking takes longer than looking up what is here. */
const reading = 0.8;

export interface RestoringNeeds {
  readonly store: PlanStore;
  readonly autosave: Pick<Autosave, 'flush'>;
  readonly desk: Pick<Desk, 'openAnew'>;
  readonly plans: Pick<PlanService, 'keepBoth'>;
  readonly now: () => string;
}

export function createRestoring({ store, autosave, desk, plans, now }: RestoringNeeds) {
  const bringIn = async (plan: Plan, choice: RestoreChoice): Promise<void> => {
    if (choice === 'leave') return;
    if (choice === 'copy') return void (await plans.keepBoth(plan, 'from the backup'));
    if (choice === 'replace') {
      await store.replace(plan, 'restore from a backup', now(), [plan.revision]);
      await desk.openAnew(plan.id);
      return;
    }
    try {
      await store.create(plan, [plan.revision]);
    } catch (error) {
      // It has come here by another way meanwhile.
      if (!(error instanceof PlanIdTaken)) throw error;
      await plans.keepBoth(plan, 'from the backup');
    }
  };

  const offered = async (file: File, { onProgress = () => {}, signal }: ReadingOptions) => {
    const items: BackupItem[] = [];
    const onItem = (item: BackupItem, share: number) => {
      items.push(item);
      onProgress(reading * share);
    };
    const [{ readBackup }, { backupRows }] = await Promise.all([import('./readBackup'), import('./backupRows')]);
    const end = await readBackup(file, { onItem, signal });
    if (!end.ok) return { refused: end.reason };
    await autosave.flush();
    const rowOf = await backupRows(store);
    const rows: RestoreRow[] = [];
    const found = new Map<string, Plan>();
    for (const [index, item] of items.entries()) {
      signal?.throwIfAborted();
      rows.push(await rowOf(item, `${index}`));
      if (item.ok) found.set(`${index}`, item.plan);
      onProgress(reading + (1 - reading) * ((index + 1) / items.length));
    }
    return { created: end.created, rows, plans: found };
  };

  return {
    /**
     * What is in the archive and how it stands to what is here; or the reason why it cannot be told. Rejects with the
     * signal's reason when that is aborted: nothing has changed then.
     */
    async read(file: File, options: ReadingOptions = {}): Promise<OfferedBackup | { readonly refused: string }> {
      return offered(file, options).catch((error: unknown) => {
        if (options.signal?.aborted) throw error;
        return { refused: error instanceof WorkBrokenOff ? brokenOff : unreadable };
      });
    },

    /**
     * Brings the plans in, one by one, as chosen by row. What fails leaves the others as they are; aborted, it leaves
     * the rest of them out.
     */
    async restore(
      { rows, plans: found }: OfferedBackup,
      chosen: ReadonlyMap<string, RestoreChoice>,
      { onProgress = () => {}, signal }: ReadingOptions = {},
    ): Promise<Restored> {
      await autosave.flush();
      const done = { add: 0, replace: 0, copy: 0, leave: 0 };
      const failed: string[] = [];
      let left = found.size;
      for (const row of rows) {
        const plan = found.get(row.key);
        if (!plan) continue;
        if (signal?.aborted) break;
        const choice = chosen.get(row.key) ?? defaultChoice(row);
        try {
          await bringIn(plan, choice);
          done[choice] += 1;
        } catch {
          failed.push(row.title);
        }
        left -= 1;
        onProgress(1 - left / found.size);
      }
      return { done, failed, left };
    },
  };
}
