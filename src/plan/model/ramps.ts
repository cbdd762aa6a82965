/** Ramps of PDSA cycles: each cycle follows at most one other. */
import { own } from '../../kit/own';
import type { Cycle, CycleId, Plan } from './schema';

/** The circles in which cycles follow one another, each once, as they lead on; none in a sound plan. Linear. */
export function circles(cycles: Plan['cycles']): Cycle[][] {
  const done = new Set<CycleId>();
  const found: Cycle[][] = [];
  for (const start of Object.values(cycles)) {
    // A walk is a line that ends, joins one that was walked before, or bites its own tail.
    const walk = new Map<CycleId, Cycle>();
    let at: Cycle | undefined = start;
    while (at && !done.has(at.id) && !walk.has(at.id)) {
      walk.set(at.id, at);
      at = own(cycles, at.previous);
    }
    if (at && walk.has(at.id)) {
      const line = [...walk.values()];
      found.push(line.slice(line.indexOf(at)));
    }
    for (const id of walk.keys()) done.add(id);
  }
  return found;
}

export function cyclesInCircle({ cycles }: Plan): ReadonlySet<CycleId> {
  return new Set(circles(cycles).flatMap((circle) => circle.map(({ id }) => id)));
}
