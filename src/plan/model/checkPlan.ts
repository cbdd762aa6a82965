/**
 * What is true of every plan in memory, whatever has been done to it. For tests and for what is about to be stored; a
 * file from outside is checked, in the user's words, by `format/`.
 */
import * as v from 'valibot';
import { own } from '../../kit/own';
import type { Declaration, Members } from './declaration';
import { memorySchema, recordSchema } from './inMemory';
import { plan as table } from './kinds';
import { idsMentioned, mentions, type Mention } from './mentions';
import { byOrder, isOrderKey } from './order';
import { cyclesInCircle } from './ramps';
import type { Plan } from './schema';
import { uselessTies } from './ties';

/** What is wrong with the plan, as sentences for developers; empty for a sound plan. */
export function planFaults(plan: Plan): string[] {
  return [
    ...memberFaults(table.members, plan, ''),
    ...columnFaults(plan),
    ...nodeFaults(plan),
    ...linkFaults(plan),
    ...cycleFaults(plan),
    ...uselessTies(plan).map((id) => `ties.${id} leads back or is there twice`),
    ...mentions.flatMap((mention) => mentionFaults(plan, mention)),
    ...undefinedMembers(plan, 'plan'),
  ];
}

/** What does not fit its declaration. Records are looked into one by one, so that the fault is named where it is. */
function memberFaults(members: Members, holder: object, where: string): string[] {
  const values = holder as Readonly<Record<string, unknown>>;
  return Object.entries(members).flatMap(([name, member]) => {
    const value = values[name];
    if (member.holds?.is === 'records') return recordFaults(member.holds.of, value as object, `${where}${name}`);
    return v.is(memorySchema(member), value) ? [] : [`${where}${name} does not fit its schema`];
  });
}

function recordFaults(of: Declaration, record: object, where: string): string[] {
  return Object.entries(record as Readonly<Record<string, { id: string; order: unknown }>>).flatMap(([key, item]) => [
    ...(key === item.id ? [] : [`${where}.${key} has the id ${item.id}`]),
    ...(v.is(recordSchema(of), item) ? [] : [`${where}.${key} does not fit its schema`]),
    ...(isOrderKey(item.order) ? [] : [`${where}.${key} has the order key “${String(item.order)}”`]),
    ...memberFaults(recordsOf(of), item, `${where}.${key}.`),
  ]);
}

/** Those members of a kind that are records again. */
function recordsOf({ members }: Declaration): Members {
  return Object.fromEntries(Object.entries(members).filter(([, { holds }]) => holds?.is === 'records'));
}

function columnFaults(plan: Plan): string[] {
  const kinds = Object.values(plan.columns)
    .sort(byOrder)
    .map((column) => column.kind);
  return /^aim( driver){1,4} change$/.test(kinds.join(' ')) ? [] : [`the columns are ${kinds.join(', ')}`];
}

function nodeFaults(plan: Plan): string[] {
  const nodes = Object.values(plan.nodes);
  const aims = nodes.filter((node) => own(plan.columns, node.column)?.kind === 'aim');
  return aims.length === 1 ? [] : [`there are ${aims.length} aims`];
}

function linkFaults(plan: Plan): string[] {
  const columns = Object.values(plan.columns)
    .sort(byOrder)
    .map((column) => column.id);
  const levelOf = (id: string) => columns.indexOf(own(plan.nodes, id)?.column ?? '');
  const seen = new Set<string>();
  return Object.values(plan.links).flatMap(({ id, from, to }) => {
    const ends = `${from} ${to}`;
    const twice = seen.has(ends);
    seen.add(ends);
    if (levelOf(from) <= levelOf(to)) return [`links.${id} does not run from right to left`];
    return twice ? [`links.${id} is there twice`] : [];
  });
}

function cycleFaults(plan: Plan): string[] {
  const inCircle = cyclesInCircle(plan);
  return Object.values(plan.cycles).flatMap((cycle) => {
    const { id, idea, previous } = cycle;
    const before = own(plan.cycles, previous);
    if (own(plan.columns, own(plan.nodes, idea)?.column)?.kind !== 'change')
      return [`cycles.${id} tests no change idea`];
    if (previous !== undefined && before?.idea !== idea) return [`cycles.${id} follows no cycle of its idea`];
    return inCircle.has(id) ? [`cycles.${id} follows itself`] : [];
  });
}

function mentionFaults(plan: Plan, mention: Mention): string[] {
  const { holder, inRecords, member, to } = mention;
  const held = (plan as unknown as Readonly<Record<string, object>>)[holder] ?? {};
  const holders: [string, object][] = inRecords
    ? Object.entries(held).map(([id, thing]) => [`${holder}.${id}`, thing as object])
    : [[holder, held]];
  return holders.flatMap(([where, thing]) =>
    idsMentioned(thing, mention).flatMap((id) =>
      Object.hasOwn(plan[to], id) ? [] : [`${where}.${member} names ${id}, which is not there`],
    ),
  );
}

/** A cleared member is gone; one that holds `undefined` would make two equal plans differ. */
function undefinedMembers(value: unknown, where: string): string[] {
  if (value === undefined) return [`${where} is undefined`];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, member]) => undefinedMembers(member, `${where}.${name}`));
}
