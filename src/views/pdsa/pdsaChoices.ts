/** What a reader has chosen for looking at cycles: the inner tab, and which cycles. It is kept beside the plan, not in it. */
import type { RampChoice } from '../../figure/compose/ramps/rampGroups';
import { boardDates, type BoardFilter } from '../../plan/ask/board';
import type { Session, SessionState } from '../../store/session';

export const pdsaTabs = [
  { id: 'board', label: 'Board' },
  { id: 'ramps', label: 'Ramps' },
] as const;

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

const rampName = 'pdsa-ramps';

const allRamps: RampChoice = { abandoned: true };

/** Which ramps are shown; the same object for the same choice. */
export function rampChoice({ kept }: Pick<SessionState, 'kept'>): RampChoice {
  const chosen = kept[rampName];
  if (typeof chosen !== 'object' || chosen === null) return allRamps;
  const known = readRamps.get(chosen) ?? rampsIn(chosen);
  readRamps.set(chosen, known);
  return known;
}

const readRamps = new WeakMap<object, RampChoice>();

function rampsIn(chosen: Partial<Readonly<Record<keyof RampChoice, unknown>>>): RampChoice {
  const { abandoned, driver, owner } = chosen;
  return {
    abandoned: abandoned !== false,
    driver: typeof driver === 'string' ? driver : undefined,
    owner: typeof owner === 'string' ? owner : undefined,
  };
}

export function changeRamps(session: Session, change: Partial<RampChoice>): void {
  session.keep(rampName, { ...rampChoice(session.getState()), ...change });
}
