/**
 * The network of a plan: everybody who has not left, the team too, and the ties between them; which of them a reader wants
 * to see.
 */
import { folded } from '../../../kit/folded';
import { perIdentity } from '../../../kit/perIdentity';
import { inOrder } from '../../model/order';
import type { Plan, Stakeholder, StakeholderId, Tie } from '../../model/schema';
import { isActive, organisationOf } from './register';
import { stakeholderTitle } from './words';

export interface PlanNetwork {
  readonly people: readonly Stakeholder[];
  readonly ties: readonly Tie[];
}

type Networked = Pick<Plan, 'stakeholders' | 'ties'>;

const known = new WeakMap<Plan['stakeholders'], WeakMap<Plan['ties'], PlanNetwork>>();

/** The same object for the same people and ties. */
export function planNetwork({ stakeholders, ties }: Networked): PlanNetwork {
  const byTies = known.get(stakeholders) ?? new WeakMap<Plan['ties'], PlanNetwork>();
  known.set(stakeholders, byTies);
  const found = byTies.get(ties);
  if (found) return found;
  const people = inOrder(stakeholders).filter(isActive);
  const there = new Set(people.map(({ id }) => id));
  const network = { people, ties: inOrder(ties).filter(({ from, to }) => there.has(from) && there.has(to)) };
  byTies.set(ties, network);
  return network;
}

/** What of the network is looked at. */
export interface NetworkChoice {
  readonly formal: boolean;
  readonly informal: boolean;
  /** Types of ties that are not shown, folded. */
  readonly hidden: readonly string[];
  /** Ties weaker than this are not shown. */
  readonly least: 1 | 2 | 3;
}

export const wholeNetwork: NetworkChoice = { formal: true, informal: true, hidden: [], least: 1 };

export function isShown({ kind, type = '', strength = 1 }: Tie, choice: NetworkChoice): boolean {
  return choice[kind] && strength >= choice.least && !choice.hidden.includes(folded(type));
}

export function chosenTies({ ties }: PlanNetwork, choice: NetworkChoice): readonly Tie[] {
  return ties.filter((tie) => isShown(tie, choice));
}

/** The types of the ties as they are written, each once, in the order of the alphabet. */
export const tieTypes = perIdentity((ties: Plan['ties']): readonly string[] => {
  const found = new Map<string, string>();
  for (const { type = '' } of inOrder(ties)) if (type !== '' && !found.has(folded(type))) found.set(folded(type), type);
  return [...found.values()].sort((a, b) => a.localeCompare(b, 'en'));
});

/** Those who are reached from somebody in so many of these ties, themselves among them. */
export function within(ties: readonly Tie[], from: StakeholderId, most: number): ReadonlySet<StakeholderId> {
  const far = new Map([[from, 0]]);
  const beside = neighboursIn(ties);
  for (const [id, steps] of far)
    if (steps < most) for (const next of beside.get(id) ?? []) if (!far.has(next)) far.set(next, steps + 1);
  return new Set(far.keys());
}

const neighboursIn = perIdentity((ties: readonly Tie[]) => {
  const beside = new Map<StakeholderId, Set<StakeholderId>>();
  const add = (one: StakeholderId, other: StakeholderId) => beside.set(one, (beside.get(one) ?? new Set()).add(other));
  for (const { from, to } of ties) {
    add(from, to);
    add(to, from);
  }
  return beside;
});

/** The ties of somebody, in order. */
export function tiesOf({ ties }: PlanNetwork, id: StakeholderId): readonly Tie[] {
  return tiesByPerson(ties).get(id) ?? noTies;
}

const noTies: readonly Tie[] = [];

const tiesByPerson = perIdentity((ties: readonly Tie[]) => {
  const found = new Map<StakeholderId, Tie[]>();
  for (const tie of ties)
    for (const id of [tie.from, tie.to]) {
      const own = found.get(id);
      if (own) own.push(tie);
      else found.set(id, [tie]);
    }
  return found;
});

/**
 * The organisation that somebody belongs to, in the words of the register where it stands there; an organisation belongs to
 * itself where somebody belongs to it. Empty for nobody.
 */
export function groupOf(plan: Pick<Plan, 'stakeholders'>, stakeholder: Stakeholder): string {
  const joined = organisationOf(plan, stakeholder);
  if (joined) return stakeholderTitle(joined);
  if (stakeholder.organisation !== undefined) return stakeholder.organisation.trim();
  return stakeholder.kind === 'organisation' ? stakeholderTitle(stakeholder) : '';
}

/** The survey: how many were asked, how many of them have answered; those who have not. */
export function surveyState({ people }: PlanNetwork): {
  readonly asked: number;
  readonly answered: number;
  readonly waiting: readonly Stakeholder[];
} {
  const asked = people.filter((one) => one.asked !== undefined || one.answered !== undefined);
  const waiting = asked.filter(({ answered }) => answered === undefined);
  return { asked: asked.length, answered: asked.length - waiting.length, waiting };
}

/** “Based on 12 of 19 people asked”; empty where nobody was asked. */
export function surveyWords(network: PlanNetwork): string {
  const { asked, answered } = surveyState(network);
  return asked === 0 ? '' : `Based on ${answered} of ${asked} ${asked === 1 ? 'person' : 'people'} asked`;
}
