/** What somebody may do to the open plan while others do the same, and how their plans are compared in the end. */
import { effectsBetween } from '../../src/plan/change/effectsBetween';
import { planFaults } from '../../src/plan/model/checkPlan';
import { setText } from '../../src/plan/edit/boxFields';
import { deleteBoxes } from '../../src/plan/edit/deleting';
import { addChild, childProblem } from '../../src/plan/edit/boxes';
import { isAim, nodesOf } from '../../src/plan/ask/queries';
import type { Plan } from '../../src/plan/model/schema';
import type { OpenPlan } from '../../src/store/openPlan';
import type { Rng } from '../fixtures/randomEdits';

/** Types a word into some box. */
export function type(openPlan: OpenPlan, word: string, rng: Rng): boolean {
  const { id } = pick(nodesOf(openPlan.plan()), rng);
  return null !== openPlan.edit('edit text', (draft) => setText(draft, id, word), { run: `text:${id}` });
}

/** Deletes some box with all that hangs on it, unless few are left. */
export function remove(openPlan: OpenPlan, rng: Rng): boolean {
  const plan = openPlan.plan();
  const boxes = nodesOf(plan).filter(({ id }) => !isAim(plan, id));
  if (boxes.length < 4) return false;
  const { id } = pick(boxes, rng);
  return null !== openPlan.edit('delete box', (draft) => deleteBoxes(draft, [id]));
}

export function addBelow(openPlan: OpenPlan, id: string, rng: Rng): boolean {
  const plan = openPlan.plan();
  const name = id.replace(':', '-');
  const parents = nodesOf(plan).filter((node) => !childProblem(plan, node.id));
  const parent = pick(parents, rng).id;
  return (
    null !==
    openPlan.edit('add box', (draft) =>
      addChild(draft, { parent, id: `b${name}`, link: `l${name}`, text: `new ${id}` }),
    )
  );
}

const sound = new WeakSet<Plan>();

export function check(plan: Plan, when: string): void {
  if (sound.has(plan)) return;
  const [fault] = planFaults(plan);
  if (fault !== undefined) throw new Error(`The plan ${when}: ${fault}.`);
  sound.add(plan);
}

/** The first place at which two plans differ, in words; null when they do not. */
export function firstDifference(a: Plan, b: Plan): string | null {
  const [one] = effectsBetween(a, b);
  return one ? `${one.path.join('.')} (${JSON.stringify(one.before)} instead of ${JSON.stringify(one.after)})` : null;
}

export function pick<T>(items: readonly T[], rng: Rng): T {
  const item = items[Math.floor(rng() * items.length)];
  if (item === undefined) throw new Error('Nothing to pick from.');
  return item;
}
