/**
 * Gives a plan the frame without which it is none: one column for the aim at the left, one for the change ideas at the
 * right, drivers between, and exactly one aim. For a plan of ours that was damaged; in others nothing of it can go.
 */
import { generateNKeysBetween } from 'fractional-indexing';
import { own } from '../kit/own';
import { limits } from '../plan/model/limits';
import { inOrder, keyAtEnd } from '../plan/model/order';
import type { Column, ColumnKind, Plan, PlanNode } from '../plan/model/schema';

/** The plan with such a frame; itself when it has it. */
export function mendFrame(plan: Plan): Plan {
  return withOneAim(withSoundColumns(plan));
}

const titles: Readonly<Record<ColumnKind, string>> = {
  aim: 'Aim',
  driver: 'Primary drivers',
  change: 'Change ideas',
};

function withSoundColumns(plan: Plan): Plan {
  const columns = inOrder(plan.columns);
  if (/^aim( driver){1,4} change$/.test(columns.map(({ kind }) => kind).join(' '))) return plan;
  const aim = columns.find(({ kind }) => kind === 'aim');
  const change = columns.findLast(({ kind }) => kind === 'change');
  const between = columns.filter((column) => column !== aim && column !== change).slice(0, limits.driverColumns);
  const taken = new Set<string>(columns.map(({ id }) => id));
  const named = (kind: ColumnKind) => ({ id: freeId(kind, taken), kind, title: titles[kind] });
  const frame = [aim ?? named('aim'), ...(between.length > 0 ? between : [named('driver')]), change ?? named('change')];
  const keys = generateNKeysBetween(null, null, frame.length);
  const last = frame.length - 1;
  const sound = frame.map((column, at): Column => {
    return { ...column, kind: at === 0 ? 'aim' : at === last ? 'change' : 'driver', order: keys[at] ?? '' };
  });
  return { ...plan, columns: Object.fromEntries(sound.map((column) => [column.id, column])) };
}

function withOneAim(plan: Plan): Plan {
  const [first, second] = inOrder(plan.columns);
  if (!first || !second) return plan;
  const nodes = inOrder(plan.nodes);
  const [aim, ...others] = nodes.filter(({ column }) => column === first.id);
  if (aim)
    return others.length === 0
      ? plan
      : put(
          plan,
          others.map((node) => ({ ...node, column: second.id })),
        );
  // A box that stands in no column and contributes to nothing was the aim.
  const contributes = new Set(Object.values(plan.links).map(({ from }) => from));
  const lost = nodes.find(({ id, column }) => !own(plan.columns, column) && !contributes.has(id));
  const id = freeId('aim', new Set(Object.keys(plan.nodes)));
  return put(plan, [{ ...(lost ?? { id, text: '', order: keyAtEnd(plan.nodes) }), column: first.id }]);
}

function put(plan: Plan, nodes: readonly PlanNode[]): Plan {
  return { ...plan, nodes: { ...plan.nodes, ...Object.fromEntries(nodes.map((node) => [node.id, node])) } };
}

function freeId(wanted: string, taken: ReadonlySet<string>): string {
  let id = wanted;
  for (let count = 2; taken.has(id); count += 1) id = `${wanted}${count}`;
  return id;
}
