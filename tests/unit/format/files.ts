/** Files for the tests of the format: the stored plan, spoilt copies of it, large ones. */
import { readFileSync } from 'node:fs';
import { generateNKeysBetween } from 'fractional-indexing';
import { newPlan } from '../../../src/plan/model/newPlan';
import type { Link, Plan, PlanNode } from '../../../src/plan/model/schema';

/** The text of a stored plan with a little of everything in it. */
export const stored = readFileSync('tests/fixtures/v1/stakeholder-engagement.aimtree.json', 'utf8');

type Item = Record<string, unknown>;
/** A file that a test may bend as it likes. */
export type Spoilable = Item &
  Record<'columns' | 'nodes' | 'links' | 'cycles' | 'measures' | 'tags' | 'progress' | 'versions', Item[]> & {
    appearance: Item;
  };

/** The stored plan after `spoil` has done its work, as the text of a file. */
export function spoilt(spoil: (file: Spoilable) => unknown): string {
  const file = JSON.parse(stored) as Spoilable;
  spoil(file);
  return `${JSON.stringify(file, null, 2)}\n`;
}

/** The item of a list of the stored plan that a test is about. */
export function the(list: Item[], id: string): Item {
  const found = list.find((item) => item.id === id);
  if (!found) throw new Error(`The stored plan has no ${id}`);
  return found;
}

/** A tidy tree of `size` boxes: the aim, an eighth of them primary, a quarter secondary, the rest change ideas. */
export function largePlan(size: number): Plan {
  const plan = newPlan({ id: 'large', revision: 'r1', now: '2026-11-23T09:00:00.000Z', aim: 'n0' });
  const keys = generateNKeysBetween(null, null, size);
  const [primary, secondary] = [Math.floor(size / 8), Math.floor((size * 3) / 8)];
  const nodes: PlanNode[] = [];
  const links: Link[] = [];
  for (let index = 0; index < size; index += 1) {
    const [column, parent] =
      index === 0
        ? ['aim', 0]
        : index <= primary
          ? ['primary', 0]
          : index <= secondary
            ? ['secondary', 1 + (index % primary)]
            : ['change', primary + 1 + (index % (secondary - primary))];
    const order = keys[index] ?? '';
    nodes.push({
      id: `n${index}`,
      column: column,
      text: `Box ${index} with a text of usual length, about this long`,
      order,
    });
    if (index > 0) links.push({ id: `l${index}`, from: `n${index}`, to: `n${parent}`, order });
  }
  return {
    ...plan,
    nodes: Object.fromEntries(nodes.map((node) => [node.id, node])),
    links: Object.fromEntries(links.map((link) => [link.id, link])),
  };
}
