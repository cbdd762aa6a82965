/** The boxes in sight as React Flow's nodes; one that has not changed stays the same object. */
import { useMemo, useRef } from 'react';
import type { Box, Point } from '../../geometry/types';
import { perIdentity } from '../../plan/perIdentity';
import { branchOf } from '../../plan/relations';
import { nodesOf } from '../../plan/queries';
import type { NodeId, Plan, PlanNode } from '../../plan/schema';
import { boxName } from '../../plan/words';
import { useSession } from '../../store/stores';
import { boxNode, type BoxMarks, type BoxNode } from './boxNode';
import { paintStylesOf } from './paintStyle';
import { matchesOf } from './find';

const names = new WeakMap<PlanNode, { columns: Plan['columns']; name: string }>();

function nameOf(plan: Plan, node: PlanNode): string {
  const known = names.get(node);
  if (known?.columns === plan.columns) return known.name;
  const name = boxName(plan, node);
  names.set(node, { columns: plan.columns, name });
  return name;
}

const withChildren = perIdentity((links: Plan['links']) => new Set(Object.values(links).map((link) => link.to)));

/** Boxes that stay bright while the branch of `focus` is looked at: it, what is under it and what it leads to. */
function brightBoxes(plan: Plan, focus: NodeId | null): ReadonlySet<NodeId> | null {
  if (focus === null || !plan.nodes[focus]) return null;
  const bright = new Set(branchOf(plan, focus));
  for (const link of Object.values(plan.links)) if (link.from === focus) bright.add(link.to);
  return bright;
}

export function useBoxNodes(
  plan: Plan,
  boxes: readonly Box[],
  places: ReadonlyMap<NodeId, Point>,
  target: NodeId | null,
) {
  const selection = useSession((state) => state.nodes);
  const editing = useSession((state) => state.editing?.node);
  const focus = useSession((state) => state.focus);
  const find = useSession((state) => state.find);
  const bright = useMemo(() => brightBoxes(plan, focus), [plan, focus]);
  const found = useMemo(() => (find ? matchesOf(plan, find.query)[find.at] : undefined), [plan, find]);
  const marks = useMemo(
    (): BoxMarks => ({
      selected: new Set(selection),
      lead: selection.at(-1),
      entry: selection.length === 0 ? nodesOf(plan)[0]?.id : undefined,
      editing,
      bright,
      found,
      target,
    }),
    // The entry is the aim, which no edit replaces.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
    [selection, editing, bright, found, target],
  );

  const last = useRef<ReadonlyMap<NodeId, BoxNode>>(new Map());
  const nodes = useMemo(() => {
    const branches = withChildren(plan.links);
    const paintOf = paintStylesOf(plan);
    const made = boxes.flatMap((box) => {
      const node = plan.nodes[box.id];
      if (!node) return [];
      const facts = { name: nameOf(plan, node), branches: branches.has(box.id), paint: paintOf(box.id) };
      return boxNode(last.current.get(box.id), box, facts, marks, places.get(box.id));
    });
    last.current = new Map(made.map((node) => [node.id, node]));
    return made;
  }, [plan, boxes, marks, places]);
  return { nodes, bright };
}
