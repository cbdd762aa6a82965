/** Changing the plan from a form: what an edit refuses is told to the user, and a run of typing can be ended. */
import { useMemo } from 'react';
import { EditRefused } from '../plan/model/editRefused';
import type { Recipe } from '../store/openPlan';
import { useStores } from '../store/stores';

export interface PlanEdit {
  /** As `OpenPlan.edit`; null also when the edit was refused. */
  edit(label: string, recipe: Recipe, run?: string): string | null;
  closeRun(): void;
}

export function usePlanEdit(): PlanEdit {
  const { openPlan, session } = useStores();
  return useMemo(
    () => ({
      closeRun: openPlan.closeRun,
      edit(label, recipe, run) {
        try {
          return openPlan.edit(label, recipe, { run });
        } catch (error) {
          if (!(error instanceof EditRefused)) throw error;
          session.say(error.reason);
          return null;
        }
      },
    }),
    [openPlan, session],
  );
}
