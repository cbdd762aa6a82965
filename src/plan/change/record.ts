/**
 * Runs a recipe on a plan and records what it came to. Immer says which places were touched; nothing else in the app
 * knows of its patches.
 */
import { enablePatches, produceWithPatches } from 'immer';
import type { Effect } from './effects';
import { valueAt, type Path } from './effects';
import { effectsBetween } from './effectsBetween';
import { placeOf } from './places';
import type { Plan } from '../model/schema';

enablePatches();

export interface Recorded {
  /** The very same plan where nothing came of the recipe. Frozen where it is new. */
  readonly plan: Plan;
  readonly effects: readonly Effect[];
}

/** Throws what the recipe throws. */
export function record(plan: Plan, recipe: (draft: Plan) => void): Recorded {
  const [after, patches] = produceWithPatches(plan, (draft) => {
    recipe(draft);
  });
  const places = new Map<string, Path>();
  for (const { path } of patches) {
    const place = placeOf(path, plan, after);
    places.set(place.join('\u0000'), place);
  }
  const effects = outermost(places).flatMap((path) => effectsBetween(valueAt(plan, path), valueAt(after, path), path));
  return effects.length > 0 ? { plan: after, effects } : { plan, effects };
}

/** The places that lie in no other of them. */
function outermost(places: ReadonlyMap<string, Path>): Path[] {
  return [...places.values()].filter((path) => {
    for (let depth = 0; depth < path.length; depth += 1)
      if (places.has(path.slice(0, depth).join('\u0000'))) return false;
    return true;
  });
}
