/**
 * Words the quiet line under a change idea: how far it is and what its PDSA cycles came to.
 *
 * Must not know: how it is set.
 */
import type { Cycle, Decision, PlanNode } from '../plan/schema';
import { statusWords } from '../plan/words';

/** “Testing · 2 PDSA cycles · last: adapt”; empty when there is nothing to say. `cycles` are the idea's own. */
export function footerText(node: Pick<PlanNode, 'status'>, cycles: readonly Cycle[]): string {
  const decision = lastDecision(cycles);
  const parts = [
    // What every idea is at first is not worth a line.
    node.status && node.status !== 'proposed' ? statusWords[node.status] : '',
    cycles.length === 0 ? '' : cycles.length === 1 ? '1 PDSA cycle' : `${cycles.length} PDSA cycles`,
    decision ? `last: ${decision}` : '',
  ];
  return parts.filter((part) => part !== '').join(' · ');
}

/** What the last complete cycle decided; cycles that no ramp puts in order follow each other as in the file. */
export function lastDecision(cycles: readonly Cycle[]): Decision | undefined {
  const byId = new Map(cycles.map((cycle) => [cycle.id, cycle]));
  const depthOf = (cycle: Cycle) => {
    let depth = 0;
    // A ramp cannot be longer than all cycles together.
    for (let at: Cycle | undefined = cycle; at && depth <= cycles.length; at = byId.get(at.previous ?? '')) depth += 1;
    return depth;
  };
  return cycles
    .filter((cycle) => cycle.stage === 'complete')
    .map((cycle) => ({ cycle, depth: depthOf(cycle) }))
    .sort((a, b) => a.depth - b.depth || (a.cycle.order < b.cycle.order ? -1 : 1))
    .at(-1)?.cycle.act.decision;
}
