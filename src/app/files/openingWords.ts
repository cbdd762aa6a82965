/** What came of files, in words: how many plans were opened, and what was put right in them. */
import { count, enumerate, quote } from '../../kit/english';
import type { Mend } from '../../format/mend';
import { untitled } from '../../plan/model/titles';

/** A plan that came into the library, or went on top of what was there. */
export interface OpenedPlan {
  readonly id: string;
  readonly title: string;
  readonly file: string;
  readonly carried: boolean;
  readonly mended: readonly Mend[];
}

/** So many plans are named. */
const named = 4;

/** “3 plans were opened: “A”, “B” and “C”.” */
export function wordOpened(opened: readonly OpenedPlan[]): string {
  const names = opened.slice(0, named).map(({ title }) => quote(title.trim() || untitled));
  const others = opened.length - names.length;
  const all = enumerate(others > 0 ? [...names, `${others} more`] : names, 'and');
  return `${count(opened.length, 'plan was', 'plans were')} opened: ${all}.`;
}

/** What was mended in files, and which plans came in pictures; empty when there is nothing to tell. */
export async function wordMended(opened: readonly OpenedPlan[]): Promise<string> {
  if (!opened.some(({ carried, mended }) => carried || mended.length > 0)) return '';
  const { wordMend } = await import('../../format/mend');
  return opened
    .flatMap(({ title, file, carried, mended }) => {
      const told = mended.filter(({ quiet }) => !quiet).map(wordMend);
      const whose = opened.length > 1 && told.length > 0 ? [`In ${quote(title.trim() || untitled)}:`] : [];
      return [...(carried ? [`The plan was inside “${file}”.`] : []), ...whose, ...told];
    })
    .join(' ');
}
