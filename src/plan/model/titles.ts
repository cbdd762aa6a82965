/** What a plan is called, and what stands where it has no name. */
import { limits, type Plan } from './schema';

/** What stands where a plan has no name; a new plan begins with it. */
export const untitled = 'Untitled plan';

/** Nobody has given it a name. */
export function isUntitled({ title }: Pick<Plan, 'title'>): boolean {
  return title.trim() === '' || title === untitled;
}

/** As long as a title may be that is made of an aim. */
const longestMade = 60;

/** The title that offers itself for a plan with this aim: its first line, cut between words where it is long. */
export function titleOfAim(aim: string): string {
  const [line = ''] = aim.trim().split('\n');
  const words = line.replace(/\s+/gu, ' ').trim().split(' ');
  let title = '';
  for (const word of words) {
    const longer = title === '' ? word : `${title} ${word}`;
    if (longer.length > longestMade)
      return `${(title || word.slice(0, longestMade)).replace(/[,;:–-]$/u, '').trimEnd()}…`;
    title = longer;
  }
  return title.replace(/\.$/u, '');
}

/** The title with a mark of where this plan comes from, `Falls (copy)`; cut where both together would not fit. */
export function markedTitle(title: string, mark: string): string {
  const end = ` (${mark})`;
  return `${title.slice(0, limits.text - end.length)}${end}`;
}
