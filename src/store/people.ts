/**
 * The people in the room of the open plan as they are named, marked and spoken of. Whoever gave no name is a guest; of
 * several with one name the later ones are numbered.
 *
 * Must not know: the network, how a mark is drawn.
 */
import { enumerate, legible } from '../kit/english';
import { initialsOf } from '../kit/initials';
import { perIdentity } from '../kit/perIdentity';
import type { NodeId } from '../plan/model/schema';
import type { InRoom, RoomHere } from './inRoom';

export interface Person {
  readonly client: number;
  readonly name: string;
  readonly initials: string;
  /** Which of the colours, from 0. */
  readonly colour: number;
  /** The box that is selected; perhaps the plan has it no more. */
  readonly box?: NodeId | undefined;
  readonly types: boolean;
}

type Others = RoomHere['others'];

const guest = 'Guest';
const none: readonly Person[] = [];

/** In the order of their clients, which is the same for everybody. */
export const peopleIn = perIdentity((others: Others): readonly Person[] => {
  const named = new Map<string, number>();
  return others
    .toSorted((a, b) => a.client - b.client)
    .map(({ client, presence }) => {
      const name = legible(presence.name) || guest;
      const before = named.get(name) ?? 0;
      named.set(name, before + 1);
      return {
        client,
        name: before === 0 ? name : `${name} ${before + 1}`,
        initials: initialsOf(name) || initialsOf(guest),
        colour: presence.colour,
        box: presence.box,
        types: presence.box !== undefined && presence.types === true,
      };
    });
});

/** At each box whoever has it selected; those who type there first. */
const byBox = perIdentity((people: readonly Person[]) => {
  const at = new Map<NodeId, readonly Person[]>();
  for (const person of people.toSorted((a, b) => Number(b.types) - Number(a.types)))
    if (person.box !== undefined) at.set(person.box, [...(at.get(person.box) ?? none), person]);
  return at;
});

export function peopleHere({ room }: InRoom): readonly Person[] {
  return room ? peopleIn(room.others) : none;
}

export function peopleAt(state: InRoom, box: NodeId): readonly Person[] {
  return byBox(peopleHere(state)).get(box) ?? none;
}

/** Whom the reader follows. */
export function followedIn(state: InRoom): Person | undefined {
  return peopleHere(state).find(({ client }) => client === state.following);
}

/** “Ana is typing here. Ben and Cy are here.”; empty of nobody. */
export function wordPeopleAt(people: readonly Person[]): string {
  const typing = people.filter(({ types }) => types);
  const looking = people.filter(({ types }) => !types);
  return [wordTyping(typing), sentence(looking, 'here')].filter(Boolean).join(' ');
}

/** “Ana and Ben are typing here.”, or wherever it is. */
export function wordTyping(people: readonly Person[], where = 'here'): string {
  return sentence(people, `typing ${where}`);
}

function sentence(people: readonly Person[], what: string): string {
  const names = people.map(({ name }) => name);
  return names.length === 0 ? '' : `${enumerate(names, 'and')} ${names.length === 1 ? 'is' : 'are'} ${what}.`;
}
