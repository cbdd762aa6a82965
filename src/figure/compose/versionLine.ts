/** Says in words which state of the plan a figure shows. */
import type { Plan } from '../../plan/model/schema';
import { longDate } from '../../kit/dates/calendar';
import { oneLine } from '../../plan/ask/words';

/** “v3 · 23 November 2026” for a state that has a name; otherwise since which name and when it was last changed. */
export function versionLine({
  versions,
  revision,
  modified,
}: Pick<Plan, 'versions' | 'revision' | 'modified'>): string {
  const named = versions.findLast((version) => version.revision === revision);
  if (named) return `${oneLine(named.name)} · ${longDate(named.date.slice(0, 10))}`;
  const last = versions.at(-1);
  const changed = longDate(modified.slice(0, 10));
  return last ? `Changed after ${oneLine(last.name)} · ${changed}` : changed;
}
