/** `act` for components: on the stores that the app has handed down. */
import { useCallback } from 'react';
import { act, type ActOptions, type StepLabel } from './act';
import type { Recipe } from './openPlan';
import { useStores } from './stores';

export type Act = (label: StepLabel, recipe: Recipe, options?: ActOptions) => string | null;

export function useAct(): Act {
  const { openPlan, session } = useStores();
  return useCallback(
    (label, recipe, options) => act({ openPlan, session }, label, recipe, options),
    [openPlan, session],
  );
}
