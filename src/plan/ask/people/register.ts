/** Who is in the register: those of the work (not of the team, not inactive), by name, by what touches them. */
import { folded } from '../../../kit/folded';
import { perIdentity } from '../../../kit/perIdentity';
import { tidyName } from '../../../kit/names';
import { inOrder } from '../../model/order';
import type { NodeId, Plan, Stakeholder, StakeholderId } from '../../model/schema';

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

const byName = perIdentity(
  (stakeholders: Stakeholders) =>
    new Map(
      inOrder(stakeholders)
        .toReversed()
        .map((each) => [plainName(each.name), each]),
    ),
);

const plainName = (name: string) => folded(tidyName(name));

/** Who is called so, however it is spelt; the first of several. */
export function stakeholderNamed({ stakeholders }: Pick<Plan, 'stakeholders'>, name: string): Stakeholder | undefined {
  return byName(stakeholders).get(plainName(name));
}

const words = perIdentity(({ name, role, organisation, matters, owner }: Stakeholder): string =>
  [name, role, organisation, matters, owner].map((each) => folded(each ?? '')).join('\0'),
);

/** Those in whose words a query stands, in order; the team's and the inactive ones too. */
export function stakeholdersWith({ stakeholders }: Pick<Plan, 'stakeholders'>, query: string): readonly Stakeholder[] {
  const wanted = folded(query).trim();
  return wanted === '' ? [] : inOrder(stakeholders).filter((each) => words(each).includes(wanted));
}

/** The entry of the organisation that somebody belongs to, where the register has one of that name. */
export function organisationOf(
  plan: Pick<Plan, 'stakeholders'>,
  { id, organisation }: Stakeholder,
): Stakeholder | undefined {
  const found = organisation === undefined ? undefined : stakeholderNamed(plan, organisation);
  return found?.kind === 'organisation' && found.id !== id ? found : undefined;
}

const touchedByBox = perIdentity((stakeholders: Stakeholders) => {
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
