/** What was heard, about what, from whom, and how far it has come: answered, told. Today is an argument. */
import { daysBetween } from '../../../kit/dates/calendar';
import { perIdentity } from '../../../kit/perIdentity';
import { inOrderBy } from '../../model/order';
import type { CycleId, Heard, NodeId, Plan, StakeholderId } from '../../model/schema';

type HasHeard = Pick<Plan, 'heard'>;

/** Everything by its date, the oldest first. */
export const heardInOrder = perIdentity((heard: Plan['heard']): readonly Heard[] => inOrderBy(heard, 'date'));

const index = (idsOf: (heard: Heard) => readonly string[] | undefined) =>
  perIdentity((heard: Plan['heard']) => {
    const found = new Map<string, Heard[]>();
    for (const each of heardInOrder(heard).toReversed())
      for (const id of idsOf(each) ?? []) {
        const known = found.get(id);
        if (known) known.push(each);
        else found.set(id, [each]);
      }
    return found;
  });

const byBox = index(({ nodes }) => nodes);
const byCycle = index(({ cycles }) => cycles);
const byStakeholder = index(({ stakeholders }) => stakeholders);
const none: readonly Heard[] = [];

/** What was heard about a box, the newest first. */
export function heardOfBox({ heard }: HasHeard, box: NodeId): readonly Heard[] {
  return byBox(heard).get(box) ?? none;
}

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
