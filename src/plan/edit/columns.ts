/**
 * The columns themselves: naming them, adding driver columns, taking one away without losing what stands in it.
 *
 * Must not know: how wide a column is (`appearance.ts`).
 */
import { EditRefused, refuseIf } from '../model/editRefused';
import { addLink } from './linkBoxes';
import { fittingText } from './setMember';
import { keysAt } from '../model/order';
import { settled } from '../../kit/perIdentity';
import { columnIn, columnLevel, columnsOf, nodeIn, nodesInColumn } from '../ask/queries';
import { linksOf, linksOutOf, primaryParent } from '../ask/relations';
import { limits, type ColumnId, type LinkId, type NodeId, type Plan } from '../model/schema';
import { applyOrder } from './applyOrder';

const driverTitles = ['Primary drivers', 'Secondary drivers', 'Tertiary drivers', 'Quaternary drivers'] as const;

export function renameColumn(draft: Plan, id: ColumnId, title: string): void {
  const column = columnIn(draft, id);
  if (column.title !== title) column.title = fittingText(title);
}

/** Why no driver column can be added right of this one; null when one can. */
export function addColumnProblem(plan: Plan, after: ColumnId): string | null {
  if (columnIn(plan, after).kind === 'change') return 'Change ideas are the last column.';
  return drivers(plan).length < limits.driverColumns
    ? null
    : `A plan has up to ${limits.driverColumns} driver columns.`;
}

/** Adds an empty driver column right of another. Untitled, it takes the usual name of its place unless that is taken. */
export function addColumn(draft: Plan, { id, title, after }: { id: ColumnId; title?: string; after: ColumnId }): void {
  const plan = settled(draft);
  refuseIf(addColumnProblem(plan, after));
  if (plan.columns[id]) throw new EditRefused('There is a column with this id already.');
  const usual = driverTitles[columnLevel(plan, after)];
  const taken = columnsOf(plan).some((column) => column.title === usual);
  const [order = ''] = keysAt(draft.columns, { after }, 1);
  draft.columns[id] = { id, order, kind: 'driver', title: fittingText(title ?? (taken || !usual ? 'Drivers' : usual)) };
}

/** Why this column cannot be removed; null when it can. */
export function removeColumnProblem(plan: Plan, id: ColumnId): string | null {
  if (columnIn(plan, id).kind !== 'driver') return 'The aim and the change ideas keep their columns.';
  return drivers(plan).length > 1 ? null : 'A plan keeps at least one driver column.';
}

/** Where the boxes of a removed column go: to the drivers nearer to the aim, or to those behind them where there are none. */
export function columnTakingOver(plan: Plan, id: ColumnId): ColumnId | undefined {
  const level = columnLevel(plan, id);
  return [level - 1, level + 1].map((at) => columnsOf(plan)[at]).find((column) => column?.kind === 'driver')?.id;
}

/**
 * Removes a driver column; its boxes join the neighbouring one. Boxes that then stand side by side with their parent
 * contribute to what that contributes to instead. `newId` makes the links of those whose parent had several parents.
 */
export function removeColumn(draft: Plan, { id, newId }: { id: ColumnId; newId: () => LinkId }): void {
  const plan = settled(draft);
  refuseIf(removeColumnProblem(plan, id));
  const target = columnTakingOver(plan, id);
  if (target === undefined) throw new Error('A plan with several driver columns has a neighbour for each.');
  for (const node of nodesInColumn(plan, id)) nodeIn(draft, node.id).column = target;
  relinkSideBySide(draft, plan, new Set([id, target]), newId);
  delete draft.columns[id];
  if (plan.appearance.columnWidths?.[id] !== undefined) delete draft.appearance.columnWidths?.[id];
  applyOrder(draft, { [target]: mergedOrder(plan, id, target) });
}

function relinkSideBySide(draft: Plan, plan: Plan, merged: ReadonlySet<ColumnId>, newId: () => LinkId): void {
  const within = (id: NodeId) => merged.has(nodeIn(plan, id).column);
  const taken = new Set(linksOf(plan).map(ends));
  for (const { id, from, to } of linksOf(plan).filter((link) => within(link.from) && within(link.to))) {
    const free = linksOutOf(plan, to)
      .map((link) => ({ from, to: link.to }))
      .filter((link) => !taken.has(ends(link)));
    for (const link of free) taken.add(ends(link));
    const [first, ...others] = free;
    const link = draft.links[id];
    if (first && link) link.to = first.to;
    else delete draft.links[id];
    for (const other of others) addLink(draft, { id: newId(), ...other });
  }
}

function ends({ from, to }: { from: NodeId; to: NodeId }): string {
  return `${from} ${to}`;
}

/** Each box of the left column with its children of the right one below it; the remaining children at the end. */
function mergedOrder(plan: Plan, id: ColumnId, target: ColumnId): NodeId[] {
  const [left = id, right = target] = [id, target].sort((a, b) => columnLevel(plan, a) - columnLevel(plan, b));
  const ids = (column: ColumnId) => nodesInColumn(plan, column).map((node) => node.id);
  const placed = ids(left).flatMap((parent) => [
    parent,
    ...ids(right).filter((child) => primaryParent(plan, child) === parent),
  ]);
  return [...new Set([...placed, ...ids(right)])];
}

function drivers(plan: Plan): readonly { id: ColumnId }[] {
  return columnsOf(plan).filter((column) => column.kind === 'driver');
}
