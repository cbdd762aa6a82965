/** What was heard that changed a cycle. */
import { heardOfCycle } from '../../../plan/ask/people/heard';
import type { CycleId } from '../../../plan/model/schema';
import { usePlan } from '../../../store/stores';
import { HeardItems } from '../../../fields/people/HeardItems';

export function HeardOfCycle({ id }: { readonly id: CycleId }) {
  const heard = usePlan((plan) => heardOfCycle(plan, id));
  return <HeardItems title="Heard about it" heard={heard} withNames />;
}
