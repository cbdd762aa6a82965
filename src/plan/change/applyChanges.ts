/** Changes put upon a plan, in order. Every reader of a journal gets the same plan from it. */
import { applyEffects } from './applyEffects';
import type { Change } from './change';
import type { Plan } from '../model/schema';

/** The plan after the changes; an effect whose place no longer exists is left out (`applyEffects`). */
export function applyChanges(plan: Plan, changes: readonly Pick<Change, 'effects'>[]): Plan {
  return applyEffects(
    plan,
    changes.flatMap(({ effects }) => effects),
  );
}
