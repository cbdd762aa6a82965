/** What was heard in the order of its days, and what of it is about a box. */
import { perIdentity } from '../../../kit/perIdentity';
import { inOrderBy } from '../../model/order';
import type { Heard, NodeId, Plan } from '../../model/schema';

/** Everything by its date, the oldest first. */
export const heardInOrder = perIdentity((heard: Plan['heard']): readonly Heard[] => inOrderBy(heard, 'date'));

/** What was heard by one of the ids that it has, the newest first. */
export const heardBy = (idsOf: (heard: Heard) => readonly string[] | undefined) =>
  perIdentity((heard: Plan['heard']) => {
    const found = new Map<string, Heard[]>();
    for (const each of heardInOrder(heard).toReversed())
      for (const id of idsOf(each) ?? []) {
        const known = found.get(id);
        if (known) known.push(each);
        else found.set(id, [each]);
      }
    return found;
  });

const byBox = heardBy(({ nodes }) => nodes);
const none: readonly Heard[] = [];

/** What was heard about a box, the newest first. */
export function heardOfBox({ heard }: Pick<Plan, 'heard'>, box: NodeId): readonly Heard[] {
  return byBox(heard).get(box) ?? none;
}
