/**
 * Questions about columns and boxes, answered from the plan alone. Every list is in the order of the page.
 *
 * Must not know: how boxes are linked (`relations.ts`), how anything is drawn.
 */
import { EditRefused } from '../model/editRefused';
import { groupBy } from '../../kit/groupBy';
import { tidyName } from '../../kit/names';
import { own } from '../../kit/own';
import { byOrder, inOrder } from '../model/order';
import { isUntitled, titleOfAim } from '../model/titles';
import { perIdentity } from '../../kit/perIdentity';
import type { Column, ColumnId, NodeId, Plan, PlanNode } from '../model/schema';

/** The columns from left (aim) to right (change ideas). */
export function columnsOf(plan: Plan): readonly Column[] {
  return inOrder(plan.columns);
}

const levels = perIdentity(
  (columns: Plan['columns']): ReadonlyMap<ColumnId, number> =>
    new Map(inOrder(columns).map((column, level) => [column.id, level])),
);

/** How far the column is from the aim: 0 for the aim's own, 1 for the primary drivers; -1 for one that is not there. */
export function columnLevel(plan: Plan, columnId: ColumnId): number {
  return levels(plan.columns).get(columnId) ?? -1;
}

/** The level of a box's column; -1 for a box that is not there. */
export function nodeLevel(plan: Plan, id: NodeId): number {
  const node = own(plan.nodes, id);
  return node ? columnLevel(plan, node.column) : -1;
}

const byColumn = perIdentity((nodes: Plan['nodes']): ReadonlyMap<ColumnId, readonly PlanNode[]> =>
  groupBy(inOrder(nodes), (node) => node.column),
);

const nothing: readonly PlanNode[] = [];

/** The boxes of a column from top to bottom. */
export function nodesInColumn(plan: Plan, columnId: ColumnId): readonly PlanNode[] {
  return byColumn(plan.nodes).get(columnId) ?? nothing;
}

/** All boxes as they are read: column by column from the aim, each from top to bottom. */
export function nodesOf(plan: Plan): readonly PlanNode[] {
  return columnsOf(plan).flatMap((column) => nodesInColumn(plan, column.id));
}

/** Sorts boxes as they are read. */
export function byPage(plan: Plan): (a: PlanNode, b: PlanNode) => number {
  return (a, b) => columnLevel(plan, a.column) - columnLevel(plan, b.column) || byOrder(a, b);
}

/** The aim. Every plan has exactly one. */
export function aimOf(plan: Plan): PlanNode {
  const column = columnsOf(plan)[0];
  const aim = column && nodesInColumn(plan, column.id)[0];
  if (!aim) throw new Error('The plan has no aim.');
  return aim;
}

/** The column of change ideas. */
export function changeColumn(plan: Plan): Column {
  const column = columnsOf(plan).at(-1);
  if (!column) throw new Error('The plan has no columns.');
  return column;
}

/** The column right of a box's own, where its children usually stand; undefined for a change idea. */
export function nextColumn(plan: Plan, id: NodeId): Column | undefined {
  return columnsOf(plan)[nodeLevel(plan, id) + 1];
}

export function isChangeIdea(plan: Plan, id: NodeId): boolean {
  const node = own(plan.nodes, id);
  return node !== undefined && own(plan.columns, node.column)?.kind === 'change';
}

export function isAim(plan: Plan, id: NodeId): boolean {
  const node = own(plan.nodes, id);
  return node !== undefined && own(plan.columns, node.column)?.kind === 'aim';
}

/** Whether somebody has given the plan a title; else it has none, or that of its aim. */
export function hasOwnTitle(plan: Plan): boolean {
  return !isUntitled(plan) && plan.title !== titleOfAim(aimOf(plan).text);
}

/** Everyone named as an owner of a box or a cycle, each once, in alphabetical order: what a field suggests. */
export function ownersUsed(plan: Plan): string[] {
  const owners = [...Object.values(plan.nodes), ...Object.values(plan.cycles)].flatMap(
    ({ owner = '' }) => tidyName(owner) || [],
  );
  return [...new Set(owners)].sort((a, b) => a.localeCompare(b, 'en-GB'));
}

export interface Counts {
  readonly nodes: number;
  readonly byColumn: Readonly<Record<ColumnId, number>>;
  readonly cycles: number;
}

/** How much there is of what, for the library and the status line. */
export function counts(plan: Plan): Counts {
  return {
    nodes: Object.keys(plan.nodes).length,
    byColumn: Object.fromEntries(columnsOf(plan).map(({ id }) => [id, nodesInColumn(plan, id).length])),
    cycles: Object.keys(plan.cycles).length,
  };
}

/** The box of a draft or a plan; refuses an id that is not there. */
export function nodeIn(plan: Plan, id: NodeId): PlanNode {
  const node = own(plan.nodes, id);
  if (!node) throw new EditRefused('That box is no longer there.');
  return node;
}

/** The column of a draft or a plan; refuses an id that is not there. */
export function columnIn(plan: Plan, id: ColumnId): Column {
  const column = own(plan.columns, id);
  if (!column) throw new EditRefused('That column is no longer there.');
  return column;
}
