/**
 * People who work on one plan through whatever server answers, each at their own pace: they add boxes, write and rewrite
 * texts, take boxes of their own away again, and write into texts that others write into as well. What each of them did, and
 * nobody else undid, has to be in the plan at the end.
 */
import { setText } from '../../src/plan/edit/boxFields';
import { addChild } from '../../src/plan/edit/boxes';
import { deleteBoxes } from '../../src/plan/edit/deleting';
import type { Plan } from '../../src/plan/model/schema';
import type { Person } from '../unit/serve/together/team';

export interface Worker {
  readonly person: Person;
  readonly edits: () => number;
  /** What is missing or wrong in the plan of what this one did, as sentences. */
  missing(plan: Plan): string[];
  stop(): void;
}

/** Every so many ms on average, so that a server is killed in the middle of something. */
const pace = 5_000;
/** All are in one process here: where that falls behind, everybody waits so many times as long as it is late. */
const patience = 20;
/** Texts that the first few write into as well. */
const common = ['C1', 'C2', 'P1'];
const sharing = 6;

export function putToWork(person: Person, number: number, rng: () => number): Worker {
  const own = new Map<string, string>();
  const gone = new Set<string>();
  let edits = 0;
  let timer: NodeJS.Timeout;
  const pick = <T>(all: readonly T[]) => all[Math.floor(rng() * all.length)];

  const add = () => {
    const id = `by-${number}-${edits}`;
    const text = `${number} adds ${edits}`;
    person.openPlan.edit('add box', (draft) => addChild(draft, { parent: 'S1', id, link: `${id}-S1`, text }));
    own.set(id, text);
  };
  const write = (id: string) => {
    const text = `${number} writes ${edits}`;
    person.openPlan.edit('edit text', (draft) => setText(draft, id, text));
    if (own.has(id)) own.set(id, text);
  };
  const takeAway = (id: string) => {
    person.openPlan.edit('delete box', (draft) => deleteBoxes(draft, [id]));
    own.delete(id);
    gone.add(id);
  };
  const act = (late: number) => {
    edits += 1;
    const chance = rng();
    const mine = pick([...own.keys()]);
    if (!mine || (chance < 0.3 && own.size < 4)) add();
    else if (chance < 0.75) write(mine);
    else if (chance < 0.85) takeAway(mine);
    else write((number < sharing ? pick(common) : undefined) ?? mine);
    person.store();
    next(late * patience);
  };
  const next = (more: number) => {
    const wait = pace * (0.2 + 1.6 * rng()) + more;
    const due = performance.now() + wait;
    timer = setTimeout(() => act(performance.now() - due), wait);
  };
  next(0);

  return {
    person,
    edits: () => edits,
    missing: (plan) => [
      ...[...own]
        .filter(([id, text]) => plan.nodes[id]?.text !== text)
        .map(([id, text]) => `${id}: “${text}” is “${plan.nodes[id]?.text}”`),
      ...[...own.keys()].filter((id) => !plan.links[`${id}-S1`]).map((id) => `${id} hangs on nothing`),
      ...[...gone].filter((id) => plan.nodes[id]).map((id) => `${id} was taken away and is back`),
    ],
    stop: () => clearTimeout(timer),
  };
}
