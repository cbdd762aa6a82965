/**
 * Addresses of plans: `/plan/ID/VIEW`, where VIEW is a view of the table or the history, and `/plan/ID/VIEW/THING` for a
 * thing that has a page of its own within its view.
 */
import type { View } from '../../commands/view';

/** Where the past of a plan is looked at: a page of its own, with no tab. */
export const historyId = 'history';

/** Matches the addresses of a plan; groups `id`, `view` and perhaps `thing`. */
export const planPath = /^\/plan\/(?<id>[^/]+)\/(?<view>[^/]+)(?:\/(?<thing>[^/]+))?$/;

/** Links to rooms. What they say stands in the address no longer than until it is read. */
export const joinPath = '/join/*?';

/** Whether an address names a view that is there; with a thing, one in which things have pages. */
export function isView(views: readonly View[], name: string, thing?: string): boolean {
  if (thing !== undefined) return views.some(({ id, pages }) => id === name && pages !== undefined);
  return name === historyId || views.some(({ id }) => id === name);
}

export function addressOf(plan: string, view: string, thing?: string): string {
  return thing === undefined ? `/plan/${plan}/${view}` : `/plan/${plan}/${view}/${thing}`;
}

/** Where a plan is met: on a phone line by line, else as a diagram. */
export function firstAddress(plan: string): string {
  return addressOf(plan, window.matchMedia('(max-width: 600px)').matches ? 'outline' : 'diagram');
}
