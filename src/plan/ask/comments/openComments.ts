/**
 * How many comments on a thing wait to be dealt with.
 *
 * Must not know: the table of a plan’s parts. Whatever draws a box asks here, a shared page too.
 */
import { perIdentity } from '../../../kit/perIdentity';
import type { Plan } from '../../model/schema';

/** Of each thing the comments on it that nobody has dealt with. */
const openByThing = perIdentity((comments: Plan['comments']) => {
  const counts = new Map<string, number>();
  for (const { on, resolved } of Object.values(comments)) {
    const key = `${on.kind}/${on.id}`;
    if (!resolved) counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return counts;
});

/** How many comments on a thing wait to be dealt with. */
export function openCommentsOn({ comments }: Pick<Plan, 'comments'>, kind: string, id: string): number {
  return openByThing(comments).get(`${kind}/${id}`) ?? 0;
}
