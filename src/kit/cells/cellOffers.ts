/** What a cell offers while it is edited, and what is meant by what was typed there. */
import { folded } from '../folded';

export interface CellOffers {
  readonly all: readonly string[];
  /** Whether the cell takes only what it offers; the first that fits is then meant by what was typed. */
  readonly isChoice?: boolean;
  /** Whether it takes several, with commas between; the last one is completed. */
  readonly takesSeveral?: boolean;
}

const most = 12;

/** `typed` narrows it down; undefined while nothing has been typed. */
export function fittingOffers(
  { all, isChoice = false, takesSeveral = false }: CellOffers,
  typed: string | undefined,
): readonly string[] {
  const wanted = folded(takesSeveral ? lastPart(typed ?? '') : (typed ?? '')).trim();
  if (typed === undefined || wanted === '') return all.slice(0, most);
  const starts = all.filter((words) => folded(words).startsWith(wanted));
  const within = all.filter((words) => !starts.includes(words) && folded(words).includes(wanted));
  return (isChoice ? starts : [...starts, ...within]).slice(0, most);
}

/** What was typed into a choice is short for the first offer that begins so. */
export function meantBy({ isChoice = false }: CellOffers, typed: string, offered: readonly string[]): string {
  const [first] = offered;
  if (!isChoice || typed.trim() === '' || offered.includes(typed)) return typed;
  return first !== undefined && folded(first).startsWith(folded(typed).trim()) ? first : typed;
}

/** The text of the field when an offer is taken. */
export function completedBy({ takesSeveral = false }: CellOffers, typed: string, offer: string): string {
  const before = takesSeveral ? typed.slice(0, typed.lastIndexOf(',') + 1) : '';
  return before === '' ? offer : `${before} ${offer}`;
}

const lastPart = (typed: string) => typed.slice(typed.lastIndexOf(',') + 1);
