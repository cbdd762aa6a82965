/** The network of a plan as the rules read it: by number, with names, groups and who is of the team. */
import { folded } from '../../../kit/folded';
import { tidyName } from '../../../kit/names';
import { perIdentity } from '../../../kit/perIdentity';
import { networkOf, type Network } from '../../../stats/networks/network';
import { groupOf, planNetwork, surveyState, type PlanNetwork } from '../../ask/people/network';
import { shortTitle } from '../../ask/people/words';
import type { Plan, Stakeholder, StakeholderId } from '../../model/schema';
import type { Found } from '../finding';

export interface NetworkReading {
  readonly plan: Plan;
  readonly network: PlanNetwork;
  /** Whichever way ties point. */
  readonly all: Network;
  /** Who goes to whom: the informal ties that have a direction. */
  readonly asked: Network;
  readonly people: readonly Stakeholder[];
  /** By number; empty for nobody. */
  readonly groups: readonly string[];
  /** Fewer than half of those asked have answered: what is said of informal ties would mislead. */
  readonly isWaiting: boolean;
  /** Who is named as an owner of anything in the plan, folded. */
  readonly owners: ReadonlySet<string>;
}

export const readNetwork = perIdentity((plan: Plan): NetworkReading => {
  const network = planNetwork(plan);
  const { people, ties } = network;
  const ids = people.map(({ id }) => id);
  const { asked, answered } = surveyState(network);
  const directed = ties.filter(({ kind, directed: isDirected }) => kind === 'informal' && isDirected === true);
  return {
    plan,
    network,
    all: networkOf(ids, ties, false),
    asked: networkOf(ids, directed, true),
    people,
    groups: people.map((one) => groupOf(plan, one)),
    isWaiting: asked > 0 && answered * 2 < asked,
    owners: ownersOf(plan),
  };
});

const plainName = (name: string) => folded(tidyName(name));

function ownersOf({ nodes, cycles, measures, stakeholders }: Plan): ReadonlySet<string> {
  const owned = [nodes, cycles, measures, stakeholders].flatMap((records) => Object.values(records));
  return new Set(owned.flatMap(({ owner }) => (owner === undefined || owner === '' ? [] : [plainName(owner)])));
}

export function ownsSomething({ owners }: NetworkReading, { name }: Stakeholder): boolean {
  return owners.has(plainName(name));
}

export function nameOf({ people }: NetworkReading, person: number): string {
  const one = people[person];
  return one ? shortTitle(one) : '';
}

/**
 * What a set of people is called in a sentence: by the group that all belong to, else by the one with the most ties and how
 * many more.
 */
export function nameOfMany(reading: NetworkReading, set: readonly number[]): string {
  const { groups, all } = reading;
  const [first = 0] = set;
  const group = groups[first] ?? '';
  if (set.length > 1 && group !== '' && set.every((one) => groups[one] === group)) return `${group} (${set.length})`;
  const tied = (one: number) => all.either[one]?.people.length ?? 0;
  const most = set.reduce((best, one) => (tied(one) > tied(best) ? one : best), first);
  const rest = set.length - 1;
  return rest === 0 ? nameOf(reading, most) : `${nameOf(reading, most)} and ${rest} ${rest === 1 ? 'other' : 'others'}`;
}

/** A finding about somebody of the network; it comes back when those whom it names have changed. */
export function onPerson(reading: NetworkReading, person: number, sentence: string, seen: readonly string[]): Found[] {
  const id: StakeholderId | undefined = reading.people[person]?.id;
  return id === undefined ? [] : [{ on: id, kind: 'stakeholder', sentence, seen: seen.toSorted().join('|') }];
}

/** Ids, for what a finding has seen. */
export function idsOf({ people }: NetworkReading, set: readonly number[]): readonly string[] {
  return set.map((one) => people[one]?.id ?? '');
}
