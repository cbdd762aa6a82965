/** What a reader has chosen for looking at cycles: the inner tab, and which cycles. It is kept beside the plan, not in it. */
import type { RampChoice } from '../../figure/compose/ramps/rampGroups';
import { cycleTab } from '../../commands/cyclePage';
import { perIdentity } from '../../kit/perIdentity';
import { boardDates, type BoardFilter } from '../../plan/ask/board';
import type { Session, SessionState } from '../../store/session';

export const pdsaTabs = [
  { id: 'board', label: 'Board' },
  { id: 'ramps', label: 'Ramps' },
] as const;

export type PdsaTab = (typeof pdsaTabs)[number]['id'];

export const shownTab = ({ kept }: Pick<SessionState, 'kept'>): PdsaTab =>
  pdsaTabs.find(({ id }) => id === kept[cycleTab])?.id ?? 'board';

const name = 'pdsa-filter';

/** Who “me” is, is so for every plan. */
type KeptFilter = Omit<BoardFilter, 'me'>;

const everything: KeptFilter = { needs: false, mine: false, idea: undefined, owner: undefined, dates: 'any' };

/** The same object for the same choice. What is not understood counts as not chosen. */
export function boardFilter({ kept, me }: Pick<SessionState, 'kept' | 'me'>): BoardFilter {
  return withMe(keptFilter(kept))(me);
}

function keptFilter(kept: SessionState['kept']): KeptFilter {
  const chosen = kept[name];
  return typeof chosen === 'object' && chosen !== null ? filterIn(chosen) : everything;
}

const withMe = perIdentity((filter: KeptFilter) => {
  let made: BoardFilter = { ...filter, me: '' };
  return (me: string) => (made = made.me === me ? made : { ...filter, me });
});

const filterIn = perIdentity((chosen: Partial<Readonly<Record<keyof KeptFilter, unknown>>>): KeptFilter => {
  const { needs, mine, idea, owner, dates } = chosen;
  return {
    needs: needs === true,
    mine: mine === true,
    idea: typeof idea === 'string' ? idea : undefined,
    owner: typeof owner === 'string' ? owner : undefined,
    dates: boardDates.find((each) => each === dates) ?? 'any',
  };
});

export function changeFilter(session: Session, change: Partial<KeptFilter>): void {
  session.keep(name, { ...keptFilter(session.getState().kept), ...change });
}

const rampName = 'pdsa-ramps';

interface KeptRamps extends Omit<RampChoice, 'me'> {
  readonly mine: boolean;
}

const allRamps: KeptRamps = { abandoned: true, mine: false };

/** Which ramps are shown; the same object for the same choice. */
export function rampChoice({ kept, me }: Pick<SessionState, 'kept' | 'me'>): RampChoice {
  return choiceFor(keptRamps(kept))(me);
}

export function keptRamps(kept: SessionState['kept']): KeptRamps {
  const chosen = kept[rampName];
  return typeof chosen === 'object' && chosen !== null ? rampsIn(chosen) : allRamps;
}

const choiceFor = perIdentity(({ mine, ...choice }: KeptRamps) => {
  let made: RampChoice = choice;
  return (me: string) => (made = !mine || made.me === me ? made : { ...choice, me });
});

const rampsIn = perIdentity((chosen: Partial<Readonly<Record<keyof KeptRamps, unknown>>>): KeptRamps => {
  const { abandoned, mine, driver, owner } = chosen;
  return {
    abandoned: abandoned !== false,
    mine: mine === true,
    driver: typeof driver === 'string' ? driver : undefined,
    owner: typeof owner === 'string' ? owner : undefined,
  };
});

export function changeRamps(session: Session, change: Partial<KeptRamps>): void {
  session.keep(rampName, { ...keptRamps(session.getState().kept), ...change });
}
