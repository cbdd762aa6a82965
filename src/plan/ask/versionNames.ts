/** The names that the user has given to states of the plan. */
import type { NamedVersion, Plan } from '../model/schema';

/** What the plan is called as it stands: the name of its very revision; `undefined` when it has been changed since. */
export function versionOf(plan: Pick<Plan, 'revision' | 'versions'>): NamedVersion | undefined {
  return plan.versions.findLast(({ revision }) => revision === plan.revision);
}

/** A name that offers itself for the next version: “v3” after “v2”. */
export function nextVersionName(plan: Pick<Plan, 'versions'>): string {
  const numbers = plan.versions.map(({ name }) => Number(/^v(\d{1,6})\b/i.exec(name)?.[1] ?? 0));
  return `v${Math.max(0, ...numbers) + 1}`;
}
