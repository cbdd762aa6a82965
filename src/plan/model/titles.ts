/** What a plan is called, and what stands where it has no name. */
import { limits, type Plan } from './schema';

/** What stands where a plan has no name; a new plan begins with it. */
export const untitled = 'Untitled plan';

/** Nobody has given it a name. */
export function isUntitled({ title }: Pick<Plan, 'title'>): boolean {
  return title.trim() === '' || title === untitled;
}

/** The title with a mark of where this plan comes from, `Falls (copy)`; cut where both together would not fit. */
export function markedTitle(title: string, mark: string): string {
  const end = ` (${mark})`;
  return `${title.slice(0, limits.text - end.length)}${end}`;
}
