/** What a stakeholder said. */
import { heardFrom } from '../../plan/ask/people/heard';
import type { StakeholderId } from '../../plan/model/schema';
import { usePlan } from '../../store/stores';
import { HeardItems } from './HeardItems';

export function HeardList({ id }: { readonly id: StakeholderId }) {
  const heard = usePlan((plan) => heardFrom(plan, id));
  return <HeardItems title="Heard from them" heard={heard} />;
}
