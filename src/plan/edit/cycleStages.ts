/**
 * How a cycle goes on: from stage to stage, to a place among the others of its stage, and to the decision that ends it.
 *
 * Must not know: what is planned, done and studied in it (`cycleEdits.ts`).
 */
import { keysAt, type Slot } from '../model/order';
import { EditRefused } from '../model/editRefused';
import { stages, type CycleId, type Decision, type Plan, type Stage, type Status } from '../model/schema';
import { setStatus } from './boxFields';
import { cycleIn, setCycle, setStage, type CycleSection } from './cycleEdits';

interface CyclePlace {
  readonly stage: Stage;
  /** The cycle of that stage that it shall stand before; behind all when absent. */
  readonly before?: CycleId | undefined;
}

/** Moves a cycle to a stage and to a place in it. Leaving *plan* for the first time locks what was planned, at `now`. */
export function moveCycle(draft: Plan, id: CycleId, { stage, before }: CyclePlace, now: string): void {
  if (before === id) throw new EditRefused('A cycle cannot stand before itself.');
  setStage(draft, id, stage, now);
  const slot: Slot = before === undefined ? 'end' : { before };
  const [order] = keysAt(draft.cycles, slot, 1);
  if (order !== undefined) cycleIn(draft, id).order = order;
}

/** The stage that a cycle comes to by the first thing that is written in a part of its form; undefined where it stays. */
export function stageOnWriting(plan: Plan, id: CycleId, section: CycleSection): Stage | undefined {
  const cycle = cycleIn(plan, id);
  const isFirst = Object.keys(cycle[section]).every((member) => member === 'more');
  return isFirst && stages.indexOf(section) > stages.indexOf(cycle.stage) ? section : undefined;
}

interface Ending {
  readonly decision: Decision | undefined;
  /** What becomes of the change idea; it stays as it is when absent. */
  readonly status?: Status;
  /** Why an idea is given up: kept where else stands what comes next. */
  readonly reason?: string;
}

/** Writes what was decided after a cycle, and with it how far its change idea has come. */
export function decideCycle(draft: Plan, id: CycleId, { decision, status, reason }: Ending): void {
  setCycle(draft, id, 'act', 'decision', decision);
  if (reason !== undefined) setCycle(draft, id, 'act', 'next', reason);
  if (status !== undefined) setStatus(draft, cycleIn(draft, id).idea, status);
}
