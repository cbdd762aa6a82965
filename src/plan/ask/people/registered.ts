/** Who is in the register: those of the work, not of the team; and who of them has not left. */
import { perIdentity } from '../../../kit/perIdentity';
import { inOrder } from '../../model/order';
import type { Plan, Stakeholder } from '../../model/schema';

type Stakeholders = Plan['stakeholders'];

/** Whom the register, grid, commitment chart and engagement plan show: the team's own people stand in the network only. */
export const registered = perIdentity((stakeholders: Stakeholders): readonly Stakeholder[] =>
  inOrder(stakeholders).filter(({ team }) => team !== true),
);

/** Those of them who have not left. */
export const activeStakeholders = perIdentity((stakeholders: Stakeholders): readonly Stakeholder[] =>
  registered(stakeholders).filter(isActive),
);

export function isActive({ active }: Pick<Stakeholder, 'active'>): boolean {
  return active !== false;
}
