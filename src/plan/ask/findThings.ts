/** Finds things of a plan by words of their names: boxes by their text, PDSA cycles by their title, measures, stakeholders, tags; comments by what was said. */
import { folded } from '../../kit/folded';
import { perIdentity } from '../../kit/perIdentity';
import { inOrder } from '../model/order';
import type { Comment, Cycle, Measure, Plan, PlanNode, Stakeholder, Tag } from '../model/schema';
import { nodesOf } from './queries';

export interface Found<T> {
  /** The best, and no more than were asked for. */
  readonly shown: readonly T[];
  /** How many there are beyond those. */
  readonly more: number;
}

export interface FoundThings {
  readonly nodes: Found<PlanNode>;
  readonly cycles: Found<Cycle>;
  readonly measures: Found<Measure>;
  readonly stakeholders: Found<Stakeholder>;
  readonly tags: Found<Tag>;
  readonly comments: Found<Comment>;
}

// The words of a thing are made plain once for each of its states.
const textOf = perIdentity(({ text }: PlanNode) => folded(text));
const titleOf = perIdentity(({ title }: Cycle) => folded(title));
const saidIn = perIdentity(({ text, replies }: Comment) =>
  folded([text, ...Object.values(replies).map((reply) => reply.text)].join(' ')),
);
const nameOf = perIdentity(({ name }: Tag | Measure | Stakeholder) => folded(name));

/** What has every word of the query: what begins with it, then what has a word that does, then the rest; none for no words. */
export function findThings(plan: Plan, query: string, most: number): FoundThings {
  const wanted = folded(query).trim();
  const find = <T>(things: readonly T[], read: (thing: T) => string) => best(things, read, wanted, most);
  return {
    nodes: find(nodesOf(plan), textOf),
    cycles: find(inOrder(plan.cycles), titleOf),
    measures: find(inOrder(plan.measures), nameOf),
    stakeholders: find(inOrder(plan.stakeholders), nameOf),
    tags: find(inOrder(plan.tags), nameOf),
    comments: find(inOrder(plan.comments), saidIn),
  };
}

function best<T>(things: readonly T[], read: (thing: T) => string, wanted: string, most: number): Found<T> {
  if (wanted === '') return { shown: [], more: 0 };
  const words = wanted.split(' ');
  const ranks: [T[], T[], T[]] = [[], [], []];
  for (const thing of things) {
    const text = read(thing);
    if (!words.every((word) => text.includes(word))) continue;
    ranks[text.startsWith(wanted) ? 0 : ` ${text}`.includes(` ${wanted}`) ? 1 : 2].push(thing);
  }
  const all = ranks.flat();
  return { shown: all.slice(0, most), more: Math.max(0, all.length - most) };
}
