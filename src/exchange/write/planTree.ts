/**
 * The boxes of a plan as the lines of an outline: each stands once, below the box that it mainly contributes to, and
 * names the further ones by keys. Also the same boxes as rows of a table, one for each way to the aim.
 *
 * Must not know: how a line or a row is written.
 */
import { aimOf, columnLevel, columnsOf, nodeLevel, nodesOf } from '../../plan/ask/queries';
import { childrenOf, linksOutOf, primaryParent } from '../../plan/ask/relations';
import { perIdentity } from '../../kit/perIdentity';
import type { NodeId, Plan, PlanNode } from '../../plan/model/schema';

export interface TreeLine {
  readonly node: PlanNode;
  /** 0 for the aim, and for a box that contributes to nothing yet. */
  readonly depth: number;
  /**
   * What it contributes to beside the box that it stands below, in the order of its links; that box too, where there is a
   * column between them, of which whoever reads the lines could think.
   */
  readonly also: readonly NodeId[];
}

/** The aim with all that reaches it, then the boxes that are not placed yet with what stands below them. */
export function treeLines(plan: Plan): {
  readonly placed: readonly TreeLine[];
  readonly unplaced: readonly TreeLine[];
} {
  const branch = (id: NodeId, depth: number): TreeLine[] => {
    const node = plan.nodes[id];
    if (!node) return [];
    const to = linksOutOf(plan, id).map((link) => link.to);
    const skips = to[0] !== undefined && nodeLevel(plan, id) - nodeLevel(plan, to[0]) > 1;
    const also = skips ? to : to.slice(1);
    const below = childrenOf(plan, id).filter((child) => primaryParent(plan, child) === id);
    return [{ node, depth, also }, ...below.flatMap((child) => branch(child, depth + 1))];
  };
  const aim = aimOf(plan);
  const roots = nodesOf(plan).filter(({ id }) => id !== aim.id && primaryParent(plan, id) === undefined);
  return { placed: branch(aim.id, 0), unplaced: roots.flatMap(({ id }) => branch(id, 0)) };
}

/** One way from the aim to a box to which nothing contributes, or which stands with all below it in a row above. */
export interface PathRow {
  /** A box for each column of the plan, undefined where the way leads past it. */
  readonly boxes: readonly (PlanNode | undefined)[];
  /** Its last box. */
  readonly end: PlanNode;
}

/** Every box and every link is in at least one row; those that are not placed yet come last. */
export function pathRows(plan: Plan): readonly PathRow[] {
  const columns = columnsOf(plan).length;
  const met = new Set<NodeId>();
  const rows: PathRow[] = [];
  const walk = (id: NodeId, way: readonly (PlanNode | undefined)[]) => {
    const node = plan.nodes[id];
    if (!node) return;
    const boxes = way.with(columnLevel(plan, node.column), node);
    const below = met.has(id) ? [] : childrenOf(plan, id);
    met.add(id);
    if (below.length === 0) rows.push({ boxes, end: node });
    for (const child of below) walk(child, boxes);
  };
  const nobody = Array.from<PlanNode | undefined>({ length: columns });
  walk(aimOf(plan).id, nobody);
  for (const { id } of nodesOf(plan)) if (!met.has(id) && primaryParent(plan, id) === undefined) walk(id, nobody);
  return rows;
}

const letters = ['A', 'P', 'S', 'T', 'Q'];

/** Short names by which the boxes of a file call each other: `P2`, `S11`, `C4`, counted down each column. */
export const boxKeys = perIdentity((plan: Plan): ReadonlyMap<NodeId, string> => {
  const counted = new Map<string, number>();
  return new Map(
    nodesOf(plan).map((node) => {
      const isIdea = plan.columns[node.column]?.kind === 'change';
      const letter = isIdea ? 'C' : (letters[columnLevel(plan, node.column)] ?? 'D');
      const number = (counted.get(letter) ?? 0) + 1;
      counted.set(letter, number);
      return [node.id, `${letter}${number}`];
    }),
  );
});
