/** What a reader has chosen for looking at cycles: the inner tab, and which cycles. It is kept beside the plan, not in it. */
import type { RampChoice } from '../../figure/compose/ramps/rampGroups';
import { cycleTab } from '../../commands/cyclePage';
import { perIdentity } from '../../kit/perIdentity';
import { boardDates, type BoardFilter } from '../../plan/ask/board';
import { choicesOfMine, keptChoices } from '../../store/keptChoices';
import type { SessionState } from '../../store/session';

export const pdsaTabs = [
  { id: 'board', label: 'Board' },
  { id: 'ramps', label: 'Ramps' },
] as const;

export type PdsaTab = (typeof pdsaTabs)[number]['id'];

export const shownTab = ({ kept }: Pick<SessionState, 'kept'>): PdsaTab =>
  pdsaTabs.find(({ id }) => id === kept[cycleTab])?.id ?? 'board';

/** Which cycles the board shows. What is not understood counts as not chosen. */
const filter = keptChoices('pdsa-filter', ({ needs, mine, idea, owner, dates }): Omit<BoardFilter, 'me'> => ({
  needs: needs === true,
  mine: mine === true,
  idea: typeof idea === 'string' ? idea : undefined,
  owner: typeof owner === 'string' ? owner : undefined,
  dates: boardDates.find((each) => each === dates) ?? 'any',
}));

export const boardFilter: (state: Pick<SessionState, 'kept' | 'me'>) => BoardFilter = choicesOfMine(filter.of);
export const changeFilter = filter.set;

interface KeptRamps extends Omit<RampChoice, 'me'> {
  readonly mine: boolean;
}

const ramps = keptChoices('pdsa-ramps', ({ abandoned, mine, driver, owner }): KeptRamps => ({
  abandoned: abandoned !== false,
  mine: mine === true,
  driver: typeof driver === 'string' ? driver : undefined,
  owner: typeof owner === 'string' ? owner : undefined,
}));

export const changeRamps = ramps.set;

/** Which ramps are shown; the same object for the same choice. */
export function rampChoice({ kept, me }: Pick<SessionState, 'kept' | 'me'>): RampChoice {
  return choiceFor(keptRamps(kept))(me);
}

export function keptRamps(kept: SessionState['kept']): KeptRamps {
  return ramps.of({ kept });
}

const choiceFor = perIdentity(({ mine, ...choice }: KeptRamps) => {
  let made: RampChoice = choice;
  return (me: string) => (made = !mine || made.me === me ? made : { ...choice, me });
});
