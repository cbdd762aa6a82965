/** The six first steps of a plan: which have been taken, and where each is taken. Whoever likes another order is right. */
import type { NodeId, Plan, PlanNode } from '../model/schema';
import { aimOf, changeColumn, columnsOf, nodesInColumn } from './queries';
import { linksInto } from './relations';

export const firstSteps = ['aim', 'primary', 'secondary', 'ideas', 'cycle', 'measure'] as const;

export type FirstStep = (typeof firstSteps)[number];

export interface StepTaken {
  readonly step: FirstStep;
  readonly isTaken: boolean;
  /** The box at which it is taken; undefined while that box is not there. */
  readonly at?: NodeId | undefined;
  /** That box waits empty for words, as in a blank diagram; else another is added to it. */
  readonly isEmpty?: boolean;
}

export function stepsOf(plan: Plan): readonly StepTaken[] {
  const aim = aimOf(plan);
  const [, ...drivers] = columnsOf(plan).slice(0, -1);
  const [primary, secondary] = [drivers[0], drivers[1]];
  const inPrimary = primary ? written(plan, primary.id) : [];
  const inSecondary = secondary ? written(plan, secondary.id) : inPrimary;
  const change = changeColumn(plan).id;
  const ideas = written(plan, change);
  const added = (step: FirstStep, isTaken: boolean, column: string | undefined, parent: NodeId | undefined) => {
    const empty = column === undefined ? undefined : nodesInColumn(plan, column).find(isUnwritten)?.id;
    return { step, isTaken, at: empty ?? parent, ...(empty !== undefined && { isEmpty: true }) };
  };
  const bare = (ids: readonly NodeId[]) => ids.find((id) => linksInto(plan, id).length === 0) ?? ids[0];
  return [
    { step: 'aim', isTaken: aim.text.trim() !== '', at: aim.id },
    added('primary', inPrimary.length > 1, primary?.id, aim.id),
    added('secondary', inSecondary.length > 0, secondary?.id, bare(inPrimary)),
    added('ideas', ideas.length > 0, change, bare(inSecondary.length > 0 ? inSecondary : inPrimary)),
    { step: 'cycle', isTaken: Object.keys(plan.cycles).length > 0, at: ideas[0] },
    {
      step: 'measure',
      isTaken: Object.keys(plan.measures).length > 0 || (aim.smart?.measure ?? '').trim() !== '',
      at: aim.id,
    },
  ];
}

function written(plan: Plan, column: string): readonly NodeId[] {
  return nodesInColumn(plan, column).flatMap((node) => (isUnwritten(node) ? [] : node.id));
}

const isUnwritten = ({ text }: PlanNode) => text.trim() === '';
