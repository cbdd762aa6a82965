/** A backup set beside what is here, and, once the user has said what is to happen with each plan, brought in. */
import type { BackupItem } from '../../exchange/backup';
import { serialise } from '../../format/serialise';
import { descentOf } from '../../plan/ask/descent';
import type { Plan } from '../../plan/model/schema';
import type { Autosave } from '../../storage/autosave';
import type { KeptPlan, PlanStore } from '../../storage/planStore';
import { PlanIdTaken } from '../../storage/trouble';
import type { Desk } from '../desk/desk';
import { defaultChoice, type RestoreChoice, type RestoreRow } from '../../views/library/restoreRows';
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
}

export interface RestoringNeeds {
  readonly store: PlanStore;
  readonly autosave: Pick<Autosave, 'flush'>;
  readonly desk: Pick<Desk, 'openAnew'>;
  readonly plans: Pick<PlanService, 'keepBoth'>;
  readonly now: () => string;
}

export function createRestoring({ store, autosave, desk, plans, now }: RestoringNeeds) {
  const rowOf = async (item: BackupItem, key: string, inventory: readonly KeptPlan[], isTwice: boolean) => {
    const { title } = item;
    if (!item.ok) {
      const reasons = item.more > 0 ? [...item.reasons, `And ${item.more} more of the like.`] : item.reasons;
      return { key, title, standing: 'damaged', modified: null, edited: null, reasons } satisfies RestoreRow;
    }
    const { plan } = item;
    const kept = inventory.find(({ id }) => id === plan.id);
    const row = { key, title, modified: plan.modified, edited: kept?.edited ?? null, reasons: [] };
    if (isTwice) return { ...row, standing: 'twice' } satisfies RestoreRow;
    if (!kept) return { ...row, standing: 'new' } satisfies RestoreRow;
    if (kept.removed !== undefined) return { ...row, standing: 'binned' } satisfies RestoreRow;
    const here = await store.load(plan.id);
    return { ...row, standing: here ? standingOf(plan, here.plan) : 'new' } satisfies RestoreRow;
  };

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

  return {
    /** What is in the archive and how it stands to what is here; or the reason why it cannot be told. */
    async read(file: File): Promise<OfferedBackup | { readonly refused: string }> {
      const { readBackup, backupLimits } = await import('../../exchange/backup');
      if (file.size > backupLimits.total) return { refused: 'This archive is far larger than a backup can be.' };
      const read = await readBackup(new Uint8Array(await file.arrayBuffer()), nextTask);
      if (!read.ok) return { refused: read.reason };
      await autosave.flush();
      const inventory = await store.inventory();
      const rows: RestoreRow[] = [];
      const found = new Map<string, Plan>();
      const met = new Set<string>();
      for (const [index, item] of read.items.entries()) {
        const key = `${index}`;
        rows.push(await rowOf(item, key, inventory, item.ok && met.has(item.plan.id)));
        if (!item.ok) continue;
        met.add(item.plan.id);
        found.set(key, item.plan);
      }
      return { created: read.created, rows, plans: found };
    },

    /** Brings the plans in, one by one, as chosen by row. What fails leaves the others as they are. */
    async restore(
      { rows, plans: found }: OfferedBackup,
      chosen: ReadonlyMap<string, RestoreChoice>,
    ): Promise<Restored> {
      await autosave.flush();
      const done = { add: 0, replace: 0, copy: 0, leave: 0 };
      const failed: string[] = [];
      for (const row of rows) {
        const plan = found.get(row.key);
        if (!plan) continue;
        const choice = chosen.get(row.key) ?? defaultChoice(row);
        try {
          await bringIn(plan, choice);
          done[choice] += 1;
        } catch {
          failed.push(row.title);
        }
      }
      return { done, failed };
    },
  };
}

/** What has the same revision but another content cannot be told apart by descent: both are to be kept. */
function standingOf(plan: Plan, here: Plan) {
  const descent = descentOf(plan, here);
  return descent === 'same' && serialise(plan) !== serialise(here) ? 'both' : descent;
}

/** Lets the page breathe. */
function nextTask(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve);
  });
}
