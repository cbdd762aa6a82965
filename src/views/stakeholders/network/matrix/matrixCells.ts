/** The cells of a matrix of ties: everybody down and across, groups together. */
import { groupOf, type PlanNetwork } from '../../../../plan/ask/people/network';
import type { Plan, Stakeholder, StakeholderId, Tie } from '../../../../plan/model/schema';

export interface MatrixCells {
  readonly people: readonly Stakeholder[];
  /** The ties that lead from one to the other, or between them. */
  readonly at: (from: StakeholderId, to: StakeholderId) => readonly Tie[];
}

const none: readonly Tie[] = [];

export function matrixCells(
  plan: Pick<Plan, 'stakeholders'>,
  { people }: PlanNetwork,
  ties: readonly Tie[],
): MatrixCells {
  const groups = new Map(people.map((one) => [one.id, groupOf(plan, one)]));
  const order = [...new Set(groups.values())];
  const rank = ({ id }: Stakeholder) => order.indexOf(groups.get(id) ?? '');
  const cells = new Map<StakeholderId, Map<StakeholderId, Tie[]>>();
  const add = (from: StakeholderId, to: StakeholderId, tie: Tie) => {
    const row = cells.get(from) ?? new Map<StakeholderId, Tie[]>();
    cells.set(from, row.set(to, [...(row.get(to) ?? []), tie]));
  };
  for (const tie of ties) {
    add(tie.from, tie.to, tie);
    if (tie.directed !== true) add(tie.to, tie.from, tie);
  }
  return {
    people: people.toSorted((a, b) => rank(a) - rank(b)),
    at: (from, to) => cells.get(from)?.get(to) ?? none,
  };
}
