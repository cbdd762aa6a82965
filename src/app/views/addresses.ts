/** Addresses of plans: `/plan/ID/VIEW`, where VIEW is a view of the table or the history. */
import type { View } from '../../commands/view';

/** Where the past of a plan is looked at: a page of its own, with no tab. */
export const historyId = 'history';

/** Matches the addresses of a plan; groups `id` and `view`. */
export const planPath = /^\/plan\/(?<id>[^/]+)\/(?<view>[^/]+)$/;

/** Whether the last part of an address names something that is there. */
export function isView(views: readonly View[], name: string): boolean {
  return name === historyId || views.some(({ id }) => id === name);
}

export function addressOf(plan: string, view: string): string {
  return `/plan/${plan}/${view}`;
}

/** Where a plan is met: on a phone line by line, else as a diagram. */
export function firstAddress(plan: string): string {
  return addressOf(plan, window.matchMedia('(max-width: 600px)').matches ? 'outline' : 'diagram');
}
