/** Finds who is in the register: by name, by any of their words; and whose organisation stands there too. */
import { folded } from '../../../kit/folded';
import { perIdentity } from '../../../kit/perIdentity';
import { tidyName } from '../../../kit/names';
import { inOrder } from '../../model/order';
import type { Plan, Stakeholder } from '../../model/schema';

type Stakeholders = Plan['stakeholders'];

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
