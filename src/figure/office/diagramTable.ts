/**
 * Turns a driver diagram into rows of a table: one row for each box to which nothing else contributes, with the boxes
 * through which it leads to the aim.
 *
 * Must not know: how tables are written.
 */
import { aimOf, columnsOf } from '../../plan/ask/queries';
import { columnLevel } from '../../plan/ask/queries';
import { childrenOf, parentsOf, primaryParent } from '../../plan/ask/relations';
import type { Column, NodeId, Plan, PlanNode } from '../../plan/model/schema';
import { oneLine } from '../../plan/ask/words';
import { asRead } from '../compose/describeFigure';

export interface TableCell {
  readonly node: PlanNode;
  /** Where a box stands over several rows: whether this is the first. */
  readonly starts: boolean;
  /** Whether it contributes to nothing yet. */
  readonly alone: boolean;
  /** The further boxes that it contributes to. */
  readonly also: readonly string[];
}

export interface DiagramTable {
  readonly aim: PlanNode;
  /** All but the aim's. */
  readonly columns: readonly Column[];
  /** A cell for each column, undefined where the way leads past it. */
  readonly rows: readonly (readonly (TableCell | undefined)[])[];
}

/** `plan` as it is to be shown. Every box has its place under its first parent; those without one come last. */
export function diagramTable(plan: Plan): DiagramTable {
  const columns = columnsOf(plan).slice(1);
  const aim = aimOf(plan);
  const rows: (TableCell | undefined)[][] = [];
  const begun = new Set<NodeId>();
  const cellOf = (id: NodeId): TableCell | undefined => {
    const node = plan.nodes[id];
    if (!node) return undefined;
    const starts = !begun.has(id);
    begun.add(id);
    const primary = primaryParent(plan, id);
    const others = parentsOf(plan, id).filter((parent) => parent !== primary);
    return {
      node,
      starts,
      alone: primary === undefined,
      also: others.map((other) => oneLine(plan.nodes[other]?.text ?? '')),
    };
  };
  for (const id of asRead(plan)) {
    if (id === aim.id || childrenOf(plan, id).some((child) => primaryParent(plan, child) === id)) continue;
    const row: (TableCell | undefined)[] = columns.map(() => undefined);
    for (const step of wayTo(plan, id)) {
      const level = columnLevel(plan, plan.nodes[step]?.column ?? '');
      if (level > 0) row[level - 1] = cellOf(step);
    }
    rows.push(row);
  }
  return { aim, columns, rows };
}

function wayTo(plan: Plan, id: NodeId): readonly NodeId[] {
  const way: NodeId[] = [];
  for (let at: NodeId | undefined = id; at !== undefined; at = primaryParent(plan, at)) way.unshift(at);
  return way;
}
