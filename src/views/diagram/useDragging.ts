/** Dragging boxes: while it lasts only the dragged ones move; letting go is one edit. */
import { useReactFlow, type NodeChange, type OnNodeDrag } from '@xyflow/react';
import { useCallback, useState } from 'react';
import { useCommandContext } from '../../commands/commandContext';
import { attempt } from '../../commands/editing';
import type { Box, Point } from '../../geometry/types';
import { setPositions } from '../../plan/appearance';
import { moveBox, moveToParent } from '../../plan/moves';
import type { NodeId } from '../../plan/schema';
import { snapBox } from '../../geometry/snapBox';
import type { BoxNode } from './boxNode';
import { dropTarget, type Drop } from './dropTarget';

const snapDistance = 8;
const none: Drop = { kind: 'none' };

export function useDragging() {
  const context = useCommandContext();
  const [places, setPlaces] = useState<ReadonlyMap<NodeId, Point>>(new Map());
  const [drop, setDrop] = useState<Drop>(none);
  const { screenToFlowPosition } = useReactFlow();
  const pointOf = useCallback(
    (event: MouseEvent | TouchEvent) => {
      const at = 'changedTouches' in event ? event.changedTouches[0] : event;
      return at && screenToFlowPosition({ x: at.clientX, y: at.clientY });
    },
    [screenToFlowPosition],
  );

  /** Takes React Flow's moves of a drag that is under way. */
  const onMoves = useCallback((changes: readonly NodeChange<BoxNode>[]) => {
    const moves = changes.filter((change) => change.type === 'position');
    if (moves.length === 0) return;
    setPlaces((before) => {
      const after = new Map(before);
      for (const { id, position } of moves) if (position) after.set(id, position);
      return after;
    });
  }, []);

  const onNodeDrag: OnNodeDrag<BoxNode> = useCallback(
    (event, node) => {
      const plan = context.openPlan.plan();
      if (plan.appearance.arrangement === 'free') return;
      setDrop(dropTarget(plan, context.ports.geometry(), node.id, centreOf(node), pointOf(event)));
    },
    [context, pointOf],
  );

  const onNodeDragStop: OnNodeDrag<BoxNode> = useCallback(
    (event, node, nodes) => {
      const { openPlan, session, ports } = context;
      const plan = openPlan.plan();
      setPlaces(new Map());
      setDrop(none);
      if (plan.appearance.arrangement === 'free') {
        const geometry = ports.geometry();
        const moving = new Set(nodes.map(({ id }) => id));
        const others = Object.values(geometry.boxes).filter(({ id }) => !moving.has(id));
        const lead = geometry.boxes[node.id];
        if (!lead) return;
        const columnXs = geometry.columns.map(({ x }) => x);
        const snapped = snapBox({ ...sizeOf(lead), ...node.position }, others, columnXs, snapDistance);
        const shift = { x: snapped.x - node.position.x, y: snapped.y - node.position.y };
        const positions = nodes.map(
          ({ id, position }) => [id, { x: position.x + shift.x, y: position.y + shift.y }] as const,
        );
        openPlan.edit('move box', (draft) => setPositions(draft, Object.fromEntries(positions)));
        return;
      }
      const target = dropTarget(plan, ports.geometry(), node.id, centreOf(node), pointOf(event));
      const ids = nodes.map(({ id }) => id);
      const moved = attempt(context, () => {
        if (target.kind === 'none') return false;
        const { newId } = context;
        return openPlan.edit('move box', (draft) => {
          if (target.kind === 'onto') moveToParent(draft, { ids, parent: target.parent, newId });
          else {
            const { parent, after, before } = target;
            if (parent !== undefined) moveToParent(draft, { ids, parent, newId });
            moveBox(draft, { id: node.id, after, before });
          }
        });
      });
      if (moved) session.select(ids);
    },
    [context, pointOf],
  );

  return { places, drop, onMoves, onNodeDrag, onNodeDragStop };
}

function centreOf({ position, width = 0, height = 0 }: BoxNode): Point {
  return { x: position.x + width / 2, y: position.y + height / 2 };
}

const sizeOf = ({ width, height }: Box) => ({ width, height });
