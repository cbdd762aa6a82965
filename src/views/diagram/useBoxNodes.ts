/** The boxes in sight as React Flow's nodes; one that has not changed stays the same object. */
import { own } from '../../kit/own';
import { useMemo, useRef } from 'react';
import { useCommandContext } from '../../commands/commandContext';
import type { Point } from '../../geometry/types/types';
import { perIdentity } from '../../kit/perIdentity';
import { ancestorsOf, branchOf } from '../../plan/ask/relations';
import { nodesOf } from '../../plan/ask/queries';
import type { NodeId, Plan } from '../../plan/model/schema';
import { nodeAtKeyboard, selectedNodes } from '../../store/selection';
import { usePlan, useSession, useStores } from '../../store/stores';
import { boxNode, type BoxMarks, type BoxNode } from './boxNode';
import { matchesOf } from '../../plan/ask/find';
import type { Place } from './dropPlaces';
import { useMatches } from '../../store/useMatches';

const withChildren = perIdentity((links: Plan['links']) => new Set(Object.values(links).map((link) => link.to)));

/**
 * Boxes that stay bright: those that the reader looks for, and while the branch of `focus` is looked at only it, what is
 * under it and what it leads to, up to the aim. Null: all.
 */
function brightBoxes(plan: Plan, focus: NodeId | null, found: readonly NodeId[] | null): ReadonlySet<NodeId> | null {
  if (focus === null || !own(plan.nodes, focus)) return found && new Set(found);
  const branch = new Set([...branchOf(plan, focus), ...ancestorsOf(plan, focus)]);
  return found ? new Set(found.filter((id) => branch.has(id))) : branch;
}

export function useBoxNodes(
  places: readonly Place[],
  dragged: ReadonlyMap<NodeId, Point>,
  target: NodeId | null,
): { readonly nodes: BoxNode[]; readonly bright: ReadonlySet<NodeId> | null } {
  const { openPlan } = useStores();
  const selection = useSession(selectedNodes);
  const lead = useSession(nodeAtKeyboard);
  const { isBeside } = useCommandContext().ports;
  const editing = useSession((state) => (isBeside ? undefined : state.editing?.node));
  const focus = useSession((state) => state.focus);
  const matching = useMatches();
  // Beside another view there is nothing that would say why boxes are dimmed.
  const sought = isBeside ? null : matching;
  const find = useSession((state) => state.find);
  const links = usePlan((plan) => plan.links);
  const isFree = usePlan((plan) => plan.appearance.arrangement === 'free');
  const found = usePlan((plan) => (find ? matchesOf(plan, find.query)[find.at] : undefined));
  const bright = useMemo(
    () => brightBoxes(openPlan.plan(), focus, sought),
    // A branch is made of links, and its boxes are where places are.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
    [openPlan, links, places, focus, sought],
  );
  const marks = useMemo(
    (): BoxMarks => ({
      selected: new Set(selection),
      lead,
      // The aim, which no edit replaces.
      entry: lead === undefined ? nodesOf(openPlan.plan())[0]?.id : undefined,
      editing,
      bright,
      found,
      target,
      branches: withChildren(links),
      isFree,
    }),
    [openPlan, selection, lead, editing, bright, found, target, links, isFree],
  );

  const last = useRef<ReadonlyMap<NodeId, BoxNode>>(new Map());
  const nodes = useMemo(() => {
    const made = places.map((place) => boxNode(last.current.get(place.id), place, marks, dragged.get(place.id)));
    last.current = new Map(made.map((node) => [node.id, node]));
    return made;
  }, [places, marks, dragged]);
  return { nodes, bright };
}
