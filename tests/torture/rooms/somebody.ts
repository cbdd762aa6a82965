/** One of the people in a room that is tortured: works, goes, comes back, and is asked. */
import type { Person } from '../../unit/serve/together/team';
import { randomEdit } from '../../fixtures/randomEdits';
import type { EditedWords } from '../editedWords';
import type { Random } from '../random';
import { addBelow, remove, type } from '../tabActs';
import type { Relay } from './relay';
import type { RoomCounts } from './runRooms';

export type Somebody = ReturnType<typeof createSomebody>;

interface Needs {
  readonly index: number;
  readonly person: Person;
  readonly relay: Relay;
  readonly random: Random;
  readonly counts: RoomCounts;
  readonly words: EditedWords;
}

export function createSomebody({ index, person, relay, random, counts, words }: Needs) {
  const { openPlan } = person;
  let typed = 0;
  let isAway = false;
  const rng = random.next;
  openPlan.onChange((change) => words.note(change));
  const word = () => `${index}:w${index}0${(typed += 1)}`;
  const edit = (run: () => unknown) => () => {
    counts.edits += 1;
    return run();
  };
  const leave = () => {
    isAway = true;
    person.leave();
  };
  const join = () => {
    isAway = false;
    person.join();
  };
  const cut = () => {
    counts.cuts += 1;
    relay.cut();
  };
  const acts: readonly (readonly [weight: number, act: () => unknown])[] = [
    [6, edit(() => type(openPlan, word(), rng))],
    [3, edit(() => addBelow(openPlan, word(), rng))],
    [1.5, edit(() => remove(openPlan, rng))],
    [4, edit(() => openPlan.edit('edit', randomEdit(openPlan.plan(), rng).recipe))],
    [1, edit(() => openPlan.undo())],
    [0.5, edit(() => openPlan.redo())],
    [1.2, cut],
    [1, relay.hold],
    [1.5, relay.flow],
    [0.7, () => (isAway ? join() : leave())],
    [0.5, () => (leave(), join())],
    [1, () => person.show({ name: `Person ${index}`, colour: index, box: 'C1', types: random.chance(0.5) })],
  ];
  const total = acts.reduce((sum, [weight]) => sum + weight, 0);

  return {
    index,
    plan: person.plan,
    act(): void {
      let left = rng() * total;
      acts.find(([weight]) => (left -= weight) < 0)?.[1]();
    },
    heal(): void {
      relay.flow();
      if (isAway) join();
    },
    state: () => person.state()?.kind,
    /** For whoever looks for the fault. */
    tale: () => `${index}${person.isPlain ? ' plain' : ''}: ${person.seen().join(' ')}`,
    isIn: () => person.state()?.kind === 'together' || (person.isPlain && person.state()?.kind === 'plain'),
    /** What somebody was asked or told about may have been decided against them. */
    tell(): void {
      for (const { questions } of person.merges) words.decide(JSON.stringify(questions));
      for (const { clashes } of person.reports) words.decide(JSON.stringify(clashes));
      counts.merges += person.merges.length;
      counts.asked += person.merges.reduce((sum, { questions }) => sum + questions.length, 0);
    },
    close(): void {
      person.leave();
      relay.close();
    },
  };
}
