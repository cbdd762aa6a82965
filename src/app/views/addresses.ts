/** Addresses of plans: `/plan/ID/VIEW`, where VIEW is a view of the table or the history. */
import type { View } from '../../commands/view';

/** Where the past of a plan is looked at: a page of its own, with no tab. */
export const historyId = 'history';

/** Matches the addresses of a plan in any of the views; groups `id` and `view`. */
export function planPath(views: readonly View[]): RegExp {
  return new RegExp(`^/plan/(?<id>[^/]+)/(?<view>${[...views.map(({ id }) => id), historyId].join('|')})$`);
}

export function addressOf(plan: string, view: string): string {
  return `/plan/${plan}/${view}`;
}
