/**
 * Copies that were read from files in this visit. A colleague who goes on from one of them, without what it was merged
 * with here, is met best on that very copy, and the plan's own past has it only as a part of the merge.
 */
import type { Plan } from '../../../plan/model/schema';

/** So many are remembered; the one read longest ago is forgotten first. */
const remembered = 30;

export interface ReadStates {
  of(id: string, revision: string): Plan | undefined;
  keep(plan: Plan): void;
}

export function createReadStates(): ReadStates {
  const plans = new Map<string, Plan>();
  const key = (id: string, revision: string) => `${id} ${revision}`;
  return {
    of: (id, revision) => plans.get(key(id, revision)),
    keep(plan) {
      const own = key(plan.id, plan.revision);
      plans.delete(own);
      plans.set(own, plan);
      const [oldest] = plans.keys();
      if (plans.size > remembered && oldest !== undefined) plans.delete(oldest);
    },
  };
}
