/** What a cell offers while it is edited: the words of a choice, owners and tags that the plan has already. */
import { folded } from '../../../kit/folded';
import { ownersUsed } from '../../../plan/ask/queries';
import type { WrittenColumn } from '../../../plan/ask/tableColumns';
import { confidenceWords, statusWords } from '../../../plan/ask/words';
import { inOrder } from '../../../plan/model/order';
import { confidences, statuses, type Plan } from '../../../plan/model/schema';

/** Whether a cell takes only what it offers; the first that fits is then meant by what was typed. */
const isChoice = (column: WrittenColumn): boolean =>
  column === 'status' || column === 'confidence' || column === 'impact' || column === 'effort';

const most = 12;

/** `typed` narrows it down; undefined while nothing has been typed. */
export function offeredFor(plan: Plan, column: WrittenColumn, typed: string | undefined): readonly string[] {
  const wanted = folded(lastPart(column, typed ?? '')).trim();
  const all = allOf(plan, column);
  if (typed === undefined || wanted === '') return all.slice(0, most);
  const starts = all.filter((words) => folded(words).startsWith(wanted));
  const within = all.filter((words) => !starts.includes(words) && folded(words).includes(wanted));
  return (isChoice(column) ? starts : [...starts, ...within]).slice(0, most);
}

/** What was typed into a choice is short for the first offer that begins so. */
export function meantBy(column: WrittenColumn, typed: string, offered: readonly string[]): string {
  const [first] = offered;
  if (!isChoice(column) || typed.trim() === '' || offered.includes(typed)) return typed;
  return first !== undefined && folded(first).startsWith(folded(typed).trim()) ? first : typed;
}

/** The text of the field when an offer is taken: of several tags the last one is completed. */
export function completed(column: WrittenColumn, typed: string, offer: string): string {
  if (column !== 'tags') return offer;
  const before = typed.slice(0, typed.lastIndexOf(',') + 1);
  return before === '' ? offer : `${before} ${offer}`;
}

function lastPart(column: WrittenColumn, typed: string): string {
  return column === 'tags' ? typed.slice(typed.lastIndexOf(',') + 1) : typed;
}

function allOf(plan: Plan, column: WrittenColumn): readonly string[] {
  switch (column) {
    case 'status':
      return statuses.map((each) => statusWords[each]);
    case 'confidence':
      return confidences.map((each) => confidenceWords[each]);
    case 'impact':
    case 'effort':
      return ['1', '2', '3', '4', '5'];
    case 'owner':
      return ownersUsed(plan);
    case 'tags':
      return inOrder(plan.tags).map(({ name }) => name);
    case 'text':
    case 'start':
    case 'due':
      return [];
  }
}
