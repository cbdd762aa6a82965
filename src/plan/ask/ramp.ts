/**
 * The ramps of change ideas: each cycle with its number, the cycle that it follows, and how high it stands.
 *
 * A cycle stands level with the one before where its scale has the same words, else one step up; `step` says otherwise. A
 * cycle that names no cycle before it follows the one that stands before it among those of its idea.
 */
import { own } from '../../kit/own';
import { perIdentity } from '../../kit/perIdentity';
import type { Cycle, CycleId, NodeId, Plan } from '../model/schema';
import { cyclesByIdea } from './cycles';

export interface RampStep {
  readonly cycle: Cycle;
  /** Among the cycles of its idea, from 1. */
  readonly number: number;
  /** From 1, the smallest scale. */
  readonly level: number;
  /** Undefined for the first of its idea. */
  readonly from: CycleId | undefined;
}

interface Ramps {
  readonly byIdea: ReadonlyMap<NodeId, readonly RampStep[]>;
  readonly byCycle: ReadonlyMap<CycleId, RampStep>;
}

const ramps = perIdentity((cycles: Plan['cycles']): Ramps => {
  const byCycle = new Map<CycleId, RampStep>();
  const byIdea = new Map<NodeId, readonly RampStep[]>();
  for (const [idea, tested] of cyclesByIdea(cycles)) {
    const steps: RampStep[] = [];
    for (const cycle of tested) {
      const before = byCycle.get(cycle.previous ?? '') ?? steps.at(-1);
      const step = { cycle, number: steps.length + 1, level: levelAfter(cycle, before), from: before?.cycle.id };
      steps.push(step);
      byCycle.set(cycle.id, step);
    }
    byIdea.set(idea, steps);
  }
  return { byIdea, byCycle };
});

function levelAfter({ step, scale }: Cycle, before: RampStep | undefined): number {
  if (step !== undefined) return step;
  if (!before) return 1;
  return plain(scale) === plain(before.cycle.scale) ? before.level : before.level + 1;
}

function plain(scale = ''): string {
  return scale.replace(/\s+/gu, ' ').trim().toLowerCase();
}

const none: readonly RampStep[] = [];

/** The cycles of a change idea in the order of its ramp. */
export function rampOf(plan: Plan, idea: NodeId): readonly RampStep[] {
  return ramps(plan.cycles).byIdea.get(idea) ?? none;
}

export function rampStep(plan: Plan, cycle: CycleId): RampStep | undefined {
  return own(plan.cycles, cycle) && ramps(plan.cycles).byCycle.get(cycle);
}

/** 1 for a cycle that is not there. */
export function levelInRamp(plan: Plan, cycle: CycleId): number {
  return rampStep(plan, cycle)?.level ?? 1;
}
