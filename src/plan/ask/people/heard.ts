/** What was heard: what it changed, from whom it came, and how far it has come: answered, told. Today is an argument. */
import { daysBetween } from '../../../kit/dates/calendar';
import { perIdentity } from '../../../kit/perIdentity';
import type { CycleId, Heard, Plan, StakeholderId } from '../../model/schema';
import { heardBy } from './heardAbout';

type HasHeard = Pick<Plan, 'heard'>;

const byCycle = heardBy(({ cycles }) => cycles);
const byStakeholder = heardBy(({ stakeholders }) => stakeholders);
const none: readonly Heard[] = [];

/** What changed a cycle, the newest first. */
export function heardOfCycle({ heard }: HasHeard, cycle: CycleId): readonly Heard[] {
  return byCycle(heard).get(cycle) ?? none;
}

/** What a stakeholder said, the newest first. */
export function heardFrom({ heard }: HasHeard, stakeholder: StakeholderId): readonly Heard[] {
  return byStakeholder(heard).get(stakeholder) ?? none;
}

export type HeardState = 'open' | 'answered' | 'told';

/** *Cannot* counts as an answer only with its reason. */
export function heardState({ response, because = '', told }: Heard): HeardState {
  if (response === undefined || (response === 'cannot' && because.trim() === '')) return 'open';
  return told === undefined ? 'answered' : 'told';
}

/** After so many days without an answer it is late. */
export const answerWithin = 6 * 7;

export function isUnansweredTooLong(heard: Heard, today: string): boolean {
  return heardState(heard) === 'open' && daysBetween(heard.date, today) >= answerWithin;
}

/** The themes, in the order of the alphabet. */
export const themesOf = perIdentity((heard: Plan['heard']): readonly string[] =>
  [...new Set(Object.values(heard).flatMap(({ theme }) => theme ?? []))].sort((a, b) => a.localeCompare(b, 'en')),
);
