/** Whom a box touches. */
import { perIdentity } from '../../../kit/perIdentity';
import type { NodeId, Plan, StakeholderId } from '../../model/schema';
import { activeStakeholders } from './registered';

const touchedByBox = perIdentity((stakeholders: Plan['stakeholders']) => {
  const touched = new Map<NodeId, StakeholderId[]>();
  for (const { id, nodes = [] } of activeStakeholders(stakeholders))
    for (const node of nodes) touched.set(node, [...(touched.get(node) ?? []), id]);
  return touched;
});

const none: readonly StakeholderId[] = [];

/** Whom a box touches, in the order of the register. */
export function touchedBy({ stakeholders }: Pick<Plan, 'stakeholders'>, box: NodeId): readonly StakeholderId[] {
  return touchedByBox(stakeholders).get(box) ?? none;
}
