/** Brings the plans of a backup in, once the user has said what is to happen with each. A backup is seldom read: its code comes then. */
import type { Plan } from '../../plan/model/schema';
import type { Autosave } from '../../storage/autosave';
import type { PlanStore } from '../../storage/planStore';
import { PlanIdTaken } from '../../storage/trouble';
import type { Desk } from '../desk/desk';
import type { OfferedBackup } from './offerBackup';
import type { RestoreChoice } from '../../views/library/restoreRows';
import type { ReadingOptions } from './planReading';
import type { PlanService } from './planService';

export interface Restored {
  readonly done: Readonly<Record<RestoreChoice, number>>;
  /** Titles of plans that could not be stored. */
  readonly failed: readonly string[];
  /** How many were not come to before it was stopped. */
  readonly left: number;
}

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

  return {
    /**
     * What is in the archive and how it stands to what is here; or the reason why it cannot be told. Rejects with the
     * signal's reason when that is aborted: nothing has changed then.
     */
    read: async (file: File, options: ReadingOptions = {}) =>
      (await import('./offerBackup')).offerBackup({ store, autosave }, file, options),

    /**
     * Brings the plans in, one by one, as chosen by row. What fails leaves the others as they are; aborted, it leaves
     * the rest of them out.
     */
    async restore(
      { rows, plans: found }: OfferedBackup,
      chosen: ReadonlyMap<string, RestoreChoice>,
      { onProgress = () => {}, signal }: ReadingOptions = {},
    ): Promise<Restored> {
      const { defaultChoice } = await import('../../views/library/restoreRows');
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
