/** What stands under a figure about the version that it shows. */
import type { Plan } from './schema';
import { versionOf } from './versions';
import { longDate, oneLine } from './words';

/**
 * “v3, 24 November 2026”; for a plan that has been changed since it was last given a name “Changed since v3, 24 November
 * 2026”; `undefined` when no state ever had one. `dayOf` gives the calendar date of a UTC instant where the reader is.
 */
export function versionCaption(
  plan: Pick<Plan, 'revision' | 'versions'>,
  dayOf: (instant: string) => string = (instant) => instant.slice(0, 10),
): string | undefined {
  const now = versionOf(plan);
  const version = now ?? plan.versions.at(-1);
  if (!version) return undefined;
  const { name, date } = version;
  const words = `${oneLine(name)}, ${longDate(date.includes('T') ? dayOf(date) : date)}`;
  return now ? words : `Changed since ${words}`;
}
