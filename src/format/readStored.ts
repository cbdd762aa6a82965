/**
 * Reads a plan as memory holds it, from the database. What older code has stored lacks what came since; what was damaged
 * may be anything. Like a file from a stranger it is looked at member by member as the table declares them: what is
 * missing is completed, what is unreadable is left out, and the rest is made a valid plan.
 *
 * Never throws. A sound plan is given back as it is, the same object.
 */
import { mendPlan } from '../plan/change/mendPlan';
import { startTrail } from '../plan/change/trail';
import { plan as table } from '../plan/model/kinds';
import type { Plan } from '../plan/model/schema';
import { isObject } from './members';
import { mendFrame } from './mendFrame';
import { readThing } from './readThing';

export interface Stored {
  readonly plan: Plan;
  /** Whether it is another than what was stored. */
  readonly mended: boolean;
}

/** Null when nothing can be made of it: no plan at all, or not one box that can be read. */
export function readStored(value: unknown): Stored | null {
  const read = isObject(value) ? readThing(value, table.members) : null;
  const shaped = read as Plan | null;
  if (!shaped || Object.keys(shaped.nodes).length === 0) return null;
  const { plan } = mendPlan(startTrail(mendFrame(shaped)));
  return { plan, mended: plan !== value };
}
