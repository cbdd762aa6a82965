/** What a reader has chosen for looking at cycles: the inner tab, and which cycles. It is kept beside the plan, not in it. */
import { boardDates, type BoardFilter } from '../../plan/ask/board';
import type { Session, SessionState } from '../../store/session';

export const pdsaTabs = [{ id: 'board', label: 'Board' }] as const;

export type PdsaTab = (typeof pdsaTabs)[number]['id'];

export const shownTab = ({ kept }: Pick<SessionState, 'kept'>): PdsaTab =>
  pdsaTabs.find(({ id }) => id === kept['pdsa-tab'])?.id ?? 'board';

const name = 'pdsa-filter';

export const everything: BoardFilter = { needs: false, idea: undefined, owner: undefined, dates: 'any' };

/** The same object for the same choice. What is not understood counts as not chosen. */
export function boardFilter({ kept }: Pick<SessionState, 'kept'>): BoardFilter {
  const chosen = kept[name];
  if (typeof chosen !== 'object' || chosen === null) return everything;
  const known = read.get(chosen) ?? filterIn(chosen);
  read.set(chosen, known);
  return known;
}

const read = new WeakMap<object, BoardFilter>();

function filterIn(chosen: Partial<Readonly<Record<keyof BoardFilter, unknown>>>): BoardFilter {
  const { needs, idea, owner, dates } = chosen;
  return {
    needs: needs === true,
    idea: typeof idea === 'string' ? idea : undefined,
    owner: typeof owner === 'string' ? owner : undefined,
    dates: boardDates.find((each) => each === dates) ?? 'any',
  };
}

export function changeFilter(session: Session, change: Partial<BoardFilter>): void {
  session.keep(name, { ...boardFilter(session.getState()), ...change });
}
