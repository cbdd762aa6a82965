/** A run of recipes on a plan as one change: the patches of all of them in order, and the inverse backwards. */
import { enablePatches, produceWithPatches, type Patch } from 'immer';
import { wholeArrays } from './effects';
import type { Plan } from '../model/schema';

enablePatches();

export interface Trail {
  readonly plan: Plan;
  readonly patches: readonly Patch[];
  readonly inverse: readonly Patch[];
}

export function startTrail(plan: Plan): Trail {
  return { plan, patches: [], inverse: [] };
}

/** The trail with one more recipe. */
export function follow(trail: Trail, recipe: (draft: Plan) => void): Trail {
  const [plan, patches, inverse] = produceWithPatches(trail.plan, (draft) => {
    recipe(draft);
  });
  if (patches.length === 0) return trail;
  return {
    plan,
    patches: [...trail.patches, ...wholeArrays(patches, trail.plan, plan)],
    inverse: [...wholeArrays(inverse, plan, trail.plan), ...trail.inverse],
  };
}
