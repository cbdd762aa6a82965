/** Finds a tag by what a user calls it. */
import { tidyName } from '../../kit/names';
import { inOrder } from '../model/order';
import type { Plan, Tag } from '../model/schema';

/** Whatever its capitals: nobody wants “ICU” beside “icu”. Undefined for no name at all. */
export function tagNamed(plan: Plan, name: string): Tag | undefined {
  const plain = (each: string) => tidyName(each).toLowerCase();
  const wanted = plain(name);
  return wanted === '' ? undefined : inOrder(plan.tags).find((tag) => plain(tag.name) === wanted);
}
