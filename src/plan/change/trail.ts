/** A run of recipes on a plan as one change. */
import type { Effect } from './effects';
import { joinEffects } from './joinEffects';
import { record } from './record';
import type { Plan } from '../model/schema';

export interface Trail {
  readonly plan: Plan;
  readonly effects: readonly Effect[];
}

export function startTrail(plan: Plan): Trail {
  return { plan, effects: [] };
}

/** The trail with one more recipe; the very same when nothing comes of it. */
export function follow(trail: Trail, recipe: (draft: Plan) => void): Trail {
  const { plan, effects } = record(trail.plan, recipe);
  return effects.length > 0 ? { plan, effects: joinEffects(trail.effects, effects) } : trail;
}
