/**
 * The same plan with the order keys and the ids of values of another copy, as far as both stand in the same order. A file
 * knows no keys, and each opening makes them anew: only so are two states told apart by what they say.
 */
import { takeApart } from '../plan/change/merge/apart';
import { compose } from '../plan/change/merge/compose';
import { draftOf } from '../plan/change/merge/draft';
import type { Plan } from '../plan/model/schema';

export function keyedLike(plan: Plan, like: Plan): Plan {
  const { id, revision, ancestors, created, modified } = plan;
  return { ...compose(draftOf(takeApart(plan)), like), id, revision, ancestors, created, modified };
}
