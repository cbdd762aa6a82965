/**
 * Chooses what a figure of ramps shows: the change ideas that have cycles with dates, under their primary drivers.
 *
 * Must not know: where anything stands.
 */
import { tidyName } from '../../../kit/names';
import { own } from '../../../kit/own';
import { spanOf } from '../../../plan/ask/board';
import { isMine } from '../../../plan/ask/mine';
import { changeColumn, columnLevel, nodeLevel, nodesInColumn } from '../../../plan/ask/queries';
import { rampOf, type RampStep } from '../../../plan/ask/ramp';
import { primaryParent } from '../../../plan/ask/relations';
import type { NodeId, Plan, PlanNode } from '../../../plan/model/schema';

export interface RampChoice {
  /** Whether ideas that were given up are shown. */
  readonly abandoned: boolean;
  /** Only the ideas under this primary driver. */
  readonly driver?: NodeId | undefined;
  /** Only ideas with a cycle of this owner, or that are theirs. */
  readonly owner?: string | undefined;
  /** Only ideas that are the reader's, who is called so, or have a cycle of theirs. */
  readonly me?: string | undefined;
}

/** A cycle with a date: from its first day to its last; the last is not known while the next is nowhere said. */
export interface DatedStep extends RampStep {
  readonly start: string;
  readonly end: string | undefined;
}

export interface RampIdea {
  readonly idea: PlanNode;
  readonly steps: readonly DatedStep[];
  /** Cycles that have no date and so no place on the axis. */
  readonly undated: readonly RampStep[];
}

export interface RampGroup {
  /** Undefined for ideas that no driver leads to. */
  readonly driver: PlanNode | undefined;
  readonly ideas: readonly RampIdea[];
}

/** In the order of the page. */
export function rampGroups(plan: Plan, choice: RampChoice): readonly RampGroup[] {
  const groups = new Map<NodeId | undefined, RampIdea[]>();
  for (const idea of nodesInColumn(plan, changeColumn(plan).id)) {
    const steps = rampOf(plan, idea.id);
    if (steps.length === 0 || !isShown(idea, steps, choice)) continue;
    const driver = driverOf(plan, idea.id);
    if (choice.driver !== undefined && driver !== choice.driver) continue;
    const ideas = groups.get(driver) ?? [];
    groups.set(driver, [...ideas, ideaOf(idea, steps)]);
  }
  const order = [...groups.keys()].toSorted((a, b) => placeOf(plan, a) - placeOf(plan, b));
  return order.map((driver) => ({ driver: own(plan.nodes, driver), ideas: groups.get(driver) ?? [] }));
}

function isShown(idea: PlanNode, steps: readonly RampStep[], { abandoned, owner, me }: RampChoice): boolean {
  if (idea.status === 'abandoned' && !abandoned) return false;
  const owners = [idea, ...steps.map(({ cycle }) => cycle)].map((each) => each.owner);
  if (me !== undefined && !owners.some((each) => isMine(each, me))) return false;
  return owner === undefined || owners.some((each = '') => tidyName(each) === owner);
}

function ideaOf(idea: PlanNode, steps: readonly RampStep[]): RampIdea {
  const dated = steps.flatMap((step): DatedStep[] => {
    const { start, end } = spanOf(step.cycle);
    const first = start ?? end;
    return first === undefined ? [] : [{ ...step, start: first, end }];
  });
  const undated = steps.filter(({ cycle }) => !dated.some((step) => step.cycle === cycle));
  return { idea, steps: dated, undated };
}

/** The primary driver that an idea serves first, however deep it stands. */
export function driverOf(plan: Plan, idea: NodeId): NodeId | undefined {
  let at = primaryParent(plan, idea);
  // Each parent stands further left, so this ends.
  while (at !== undefined && nodeLevel(plan, at) > 1) at = primaryParent(plan, at);
  return at !== undefined && nodeLevel(plan, at) === 1 ? at : undefined;
}

function placeOf(plan: Plan, driver: NodeId | undefined): number {
  const node = own(plan.nodes, driver);
  if (!node) return Number.MAX_SAFE_INTEGER;
  return nodesInColumn(plan, node.column).indexOf(node) + columnLevel(plan, node.column) * 100_000;
}
