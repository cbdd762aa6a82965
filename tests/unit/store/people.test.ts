import { describe, expect, it } from 'vitest';
import type { InRoom, RoomHere } from '../../../src/store/inRoom';
import { followedIn, peopleAt, peopleHere, wordPeopleAt } from '../../../src/store/people';

type Other = RoomHere['others'][number];

const other = (client: number, name: string, more: Partial<Other['presence']> = {}): Other => ({
  client,
  presence: { name, colour: client % 8, ...more },
});

const room = (others: readonly Other[], following: number | null = null): InRoom => ({
  room: { role: 'edit', state: 'together', others },
  following,
  isServed: true,
});

describe('the people in a room', () => {
  it('have the names that they gave, or are guests; those with one name are numbered', () => {
    const people = peopleHere(
      room([other(9, 'Ana Souza'), other(2, ''), other(5, '  '), other(3, 'Ana Souza'), other(7, 'Be\u202en\n“B”')]),
    );
    expect(people.map(({ name, initials }) => [name, initials])).toEqual([
      ['Guest', 'Gu'],
      ['Ana Souza', 'AS'],
      ['Guest 2', 'Gu'],
      ['Ben ‘B’', 'BB'],
      ['Ana Souza 2', 'AS'],
    ]);
    expect(peopleHere({ room: null, following: null, isServed: true })).toEqual([]);
  });

  it('stand at the box that they have selected, those who type there first', () => {
    const state = room([
      other(1, 'Ana', { box: 'P1' }),
      other(2, 'Ben', { box: 'P1', types: true }),
      other(3, 'Cy', { types: true }),
      other(4, 'Di', { box: 'constructor' }),
    ]);
    expect(peopleAt(state, 'P1').map(({ name }) => name)).toEqual(['Ben', 'Ana']);
    expect(peopleAt(state, 'P2')).toEqual([]);
    expect(peopleAt(state, 'constructor').map(({ name }) => name)).toEqual(['Di']);
    // Nobody types nowhere.
    expect(peopleHere(state).map(({ types }) => types)).toEqual([false, true, false, false]);
  });

  it('are followed for as long as they are there', () => {
    const others = [other(1, 'Ana'), other(2, 'Ben')];
    expect(followedIn(room(others, 2))?.name).toBe('Ben');
    expect(followedIn(room(others, 3))).toBeUndefined();
    expect(followedIn(room(others))).toBeUndefined();
  });
});

it.each([
  [[], ''],
  [['Ana'], 'Ana is here.'],
  [['Ana', 'Ben'], 'Ana and Ben are here.'],
  [['Ana!'], 'Ana is typing here.'],
  [['Ana', 'Ben!', 'Cy', 'Di!'], 'Ben and Di are typing here. Ana and Cy are here.'],
] as const)('%j is said as “%s”', (names, words) => {
  const others = names.map((name, at) => other(at, name.replace('!', ''), { box: 'P1', types: name.endsWith('!') }));
  expect(wordPeopleAt(peopleAt(room(others), 'P1'))).toBe(words);
});
