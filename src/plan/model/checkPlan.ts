/**
 * What is true of every plan in memory, whatever has been done to it. For tests and for what is about to be stored; a
 * file from outside is checked, in the user's words, by `format/`.
 */
import * as v from 'valibot';
import { keeping } from './keeping';
import { byOrder } from './order';
import * as schema from './schema';
import type { Cycle, Plan } from './schema';
import { idSchema } from './values';

/** What is wrong with the plan, as sentences for developers; empty for a sound plan. */
export function planFaults(plan: Plan): string[] {
  return [
    ...recordFaults(plan),
    ...columnFaults(plan),
    ...nodeFaults(plan),
    ...linkFaults(plan),
    ...cycleFaults(plan),
    ...pointFaults(plan),
    ...mentionFaults(plan),
    ...undefinedMembers(plan, 'plan'),
  ];
}

const keptPointSchema = v.intersect([schema.pointSchema, v.object({ id: idSchema, order: v.string() })]);
/** A measure as memory holds it: points by id. */
const keptMeasureSchema = keeping({ ...schema.measureSchema.entries, points: v.record(idSchema, keptPointSchema) });

const records = {
  columns: schema.columnSchema,
  nodes: schema.nodeSchema,
  links: schema.linkSchema,
  cycles: schema.cycleSchema,
  measures: keptMeasureSchema,
  tags: schema.tagSchema,
} as const;

function recordFaults(plan: Plan): string[] {
  return Object.entries(records).flatMap(([name, itemSchema]) =>
    Object.entries(plan[name as keyof typeof records]).flatMap(([key, item]) => [
      ...(key === item.id ? [] : [`${name}.${key} has the id ${item.id}`]),
      ...(v.is(itemSchema, item) ? [] : [`${name}.${key} does not fit its schema`]),
      ...(/^[A-Za-z][0-9A-Za-z]+$/.test(item.order) ? [] : [`${name}.${key} has the order key “${item.order}”`]),
    ]),
  );
}

function columnFaults(plan: Plan): string[] {
  const kinds = Object.values(plan.columns)
    .sort(byOrder)
    .map((column) => column.kind);
  return /^aim( driver){1,4} change$/.test(kinds.join(' ')) ? [] : [`the columns are ${kinds.join(', ')}`];
}

function nodeFaults(plan: Plan): string[] {
  const nodes = Object.values(plan.nodes);
  const aims = nodes.filter((node) => plan.columns[node.column]?.kind === 'aim');
  return [
    ...(aims.length === 1 ? [] : [`there are ${aims.length} aims`]),
    ...nodes.flatMap((node) => (plan.columns[node.column] ? [] : [`nodes.${node.id} stands in no column`])),
    ...nodes.flatMap((node) => missing(`nodes.${node.id}.tags`, node.tags, plan.tags)),
  ];
}

function linkFaults(plan: Plan): string[] {
  const columns = Object.values(plan.columns)
    .sort(byOrder)
    .map((column) => column.id);
  const levelOf = (id: string) => columns.indexOf(plan.nodes[id]?.column ?? '');
  const seen = new Set<string>();
  return Object.values(plan.links).flatMap(({ id, from, to }) => {
    const ends = `${from} ${to}`;
    const twice = seen.has(ends);
    seen.add(ends);
    if (!plan.nodes[from] || !plan.nodes[to]) return [`links.${id} has a loose end`];
    if (levelOf(from) <= levelOf(to)) return [`links.${id} does not run from right to left`];
    return twice ? [`links.${id} is there twice`] : [];
  });
}

function cycleFaults(plan: Plan): string[] {
  return Object.values(plan.cycles).flatMap((cycle) => {
    const { id, idea, previous } = cycle;
    const before = previous === undefined ? undefined : plan.cycles[previous];
    if (plan.columns[plan.nodes[idea]?.column ?? '']?.kind !== 'change') return [`cycles.${id} tests no change idea`];
    if (previous !== undefined && before?.idea !== idea) return [`cycles.${id} follows no cycle of its idea`];
    return followsItself(plan, cycle) ? [`cycles.${id} follows itself`] : [];
  });
}

function followsItself(plan: Plan, cycle: Cycle): boolean {
  const seen = new Set<string>();
  for (let at: Cycle | undefined = cycle; at; at = plan.cycles[at.previous ?? '']) {
    if (seen.has(at.id)) return true;
    seen.add(at.id);
  }
  return false;
}

function pointFaults(plan: Plan): string[] {
  return Object.values(plan.measures).flatMap(({ id, points }) =>
    Object.entries(points).flatMap(([key, point]) =>
      key === point.id ? [] : [`measures.${id}.points.${key} has the id ${point.id}`],
    ),
  );
}

function mentionFaults(plan: Plan): string[] {
  const { columnWidths = {}, positions = {} } = plan.appearance;
  return [
    ...Object.values(plan.measures).flatMap(({ id, nodes }) => missing(`measures.${id}.nodes`, nodes, plan.nodes)),
    ...Object.values(plan.cycles).flatMap(({ id, measures }) =>
      missing(`cycles.${id}.measures`, measures, plan.measures),
    ),
    ...missing('appearance.columnWidths', Object.keys(columnWidths), plan.columns),
    ...missing('appearance.positions', Object.keys(positions), plan.nodes),
  ];
}

function missing(where: string, ids: readonly string[] = [], record: Readonly<Record<string, unknown>>): string[] {
  return ids.flatMap((id) => (record[id] ? [] : [`${where} names ${id}, which is not there`]));
}

/** A cleared member is gone; one that holds `undefined` would make two equal plans differ. */
function undefinedMembers(value: unknown, where: string): string[] {
  if (value === undefined) return [`${where} is undefined`];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, member]) => undefinedMembers(member, `${where}.${name}`));
}
