/**
 * What of a plan hangs on what: which records another cannot be without, and what comes along when one is kept.
 */
import type { Plan } from './schema';

export const parts = ['columns', 'nodes', 'links', 'cycles', 'measures', 'tags'] as const;
export type Part = (typeof parts)[number];

/** One record of a plan by its place. */
export interface Thing {
  readonly part: Part;
  readonly id: string;
}

export function thingKey({ part, id }: Thing): string {
  return `${part}/${id}`;
}

export function isPart(name: unknown): name is Part {
  return (parts as readonly unknown[]).includes(name);
}

/** Whether the plan has it. */
export function isThere(plan: Plan, { part, id }: Thing): boolean {
  return Object.hasOwn(plan[part], id);
}

/** What a record rests on: without these it would lose its place or say less than was meant. */
export function restsOn(plan: Plan, { part, id }: Thing): Thing[] {
  if (part === 'links') {
    const link = plan.links[id];
    return link ? [node(link.from), node(link.to)] : [];
  }
  if (part === 'cycles') {
    const cycle = plan.cycles[id];
    if (!cycle) return [];
    return [
      node(cycle.idea),
      ...(cycle.previous === undefined ? [] : [{ part: 'cycles' as const, id: cycle.previous }]),
    ];
  }
  if (part === 'nodes') {
    const box = plan.nodes[id];
    if (!box) return [];
    return [
      { part: 'columns', id: box.column },
      ...(box.tags ?? []).map((tag) => ({ part: 'tags' as const, id: tag })),
    ];
  }
  return [];
}

/** The records and what keeps them in their place: a box with its lines towards the aim and with its cycles. */
export function withBelongings(plan: Plan, things: readonly Thing[]): Thing[] {
  const linksFrom = new Map<string, Thing[]>();
  for (const { id, from } of Object.values(plan.links)) add(linksFrom, from, { part: 'links', id });
  const cyclesOf = new Map<string, Thing[]>();
  for (const { id, idea } of Object.values(plan.cycles)) add(cyclesOf, idea, { part: 'cycles', id });

  const reached = new Map(things.map((thing) => [thingKey(thing), thing]));
  // A map visits what is added to it while it is being walked.
  for (const thing of reached.values()) {
    const more = thing.part === 'nodes' ? [...(linksFrom.get(thing.id) ?? []), ...(cyclesOf.get(thing.id) ?? [])] : [];
    for (const other of [...restsOn(plan, thing), ...more])
      if (isThere(plan, other)) reached.set(thingKey(other), other);
  }
  return [...reached.values()];
}

function node(id: string): Thing {
  return { part: 'nodes', id };
}

function add(map: Map<string, Thing[]>, key: string, thing: Thing): void {
  const list = map.get(key);
  if (list) list.push(thing);
  else map.set(key, [thing]);
}
