/**
 * The decisions of a plan, and which of them cite what stakeholders said. A decision is what a PDSA cycle came to: adopt,
 * adapt or abandon. It cites what is linked to the cycle, and what had been heard about its idea by then.
 */
import { inOrder } from '../../model/order';
import type { Plan } from '../../model/schema';
import { cycleBar } from '../schedule';
import { heardOfCycle } from './heard';
import { heardOfBox } from './heardAbout';

export interface Decision {
  /** On which its cycle ended. */
  readonly day: string;
  readonly isCiting: boolean;
}

/** Those whose day is known. */
export function decisionsOf(plan: Pick<Plan, 'cycles' | 'heard'>): readonly Decision[] {
  return inOrder(plan.cycles).flatMap((cycle): Decision[] => {
    const day = cycleBar(cycle)?.end;
    if (cycle.act.decision === undefined || day === undefined) return [];
    const isCiting =
      heardOfCycle(plan, cycle.id).length > 0 || heardOfBox(plan, cycle.idea).some(({ date }) => date <= day);
    return [{ day, isCiting }];
  });
}
