/**
 * What of a plan hangs on what: which records another cannot be without, and what comes along when one is kept. Answered
 * from what the table says of each reference.
 */
import { own } from '../../kit/own';
import { idsMentioned, mentions, mentionsIn, parts } from './mentions';
import type { Part, Plan } from './schema';

export { parts } from './mentions';
export type { Part } from './schema';

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

/**
 * What a record rests on: without these it would lose its place or say less than was meant. `made`: the one member that
 * was set; then what other members only mention does not count.
 */
export function restsOn(plan: Plan, { part, id }: Thing, made?: string | number): Thing[] {
  const thing = own<object>(plan[part], id);
  if (!thing) return [];
  return mentionsIn(part).flatMap((mention) => {
    const { rests } = mention.rule;
    if (rests === 'never' || (rests === 'when made' && made !== undefined && made !== mention.member)) return [];
    return idsMentioned(thing, mention).map((end) => ({ part: mention.to, id: end }));
  });
}

/** What belongs to the things of a part: a box’s lines towards the aim, its cycles. */
const belongings = mentions.filter(({ rule }) => rule.belongs);

/** The records and what keeps them in their place: a box with its lines towards the aim and with its cycles. */
export function withBelongings(plan: Plan, things: readonly Thing[]): Thing[] {
  const belongingTo = new Map<string, Thing[]>();
  for (const mention of belongings) {
    const part = mention.holder as Part;
    for (const [id, holder] of Object.entries(plan[part]))
      for (const end of idsMentioned(holder, mention)) add(belongingTo, { part: mention.to, id: end }, { part, id });
  }
  const reached = new Map(things.map((thing) => [thingKey(thing), thing]));
  // A map visits what is added to it while it is being walked.
  for (const thing of reached.values()) {
    for (const other of [...restsOn(plan, thing), ...(belongingTo.get(thingKey(thing)) ?? [])])
      if (isThere(plan, other)) reached.set(thingKey(other), other);
  }
  return [...reached.values()];
}

function add(map: Map<string, Thing[]>, to: Thing, thing: Thing): void {
  const list = map.get(thingKey(to));
  if (list) list.push(thing);
  else map.set(thingKey(to), [thing]);
}
