/** Dragging boxes: while it lasts only the dragged ones move; letting go is one edit. */
import { own } from '../../kit/own';
import { useReactFlow, type NodeChange, type OnNodeDrag } from '@xyflow/react';
import { useCallback, useMemo, useState } from 'react';
import type { CommandContext } from '../../commands/command';
import { useCommandContext } from '../../commands/commandContext';
import { snapBox, type Guide } from '../../geometry/boxes/snapBox';
import type { Box, Geometry, Point } from '../../geometry/types/types';
import { moveBox, moveToParent } from '../../plan/edit/moveBoxes';
import type { NodeId, Plan } from '../../plan/model/schema';
import { act } from '../../store/act';
import { moveInto } from '../../commands/changingKind';
import { placeInNumbers, putDown } from '../../commands/putDown';
import { kindProblem } from '../../plan/edit/changeKind';
import { placeWords } from '../../plan/ask/placeWords';
import { columnKindName } from '../../plan/ask/words';
import type { BoxNode } from './boxNode';
import { carriedBy, moved, withCarried } from './carried';
import type { DragWords } from './DragMarks';
import { dropTarget, type Drop } from './dropTarget';

const snapDistance = 8;

/** What the drag under way would do if it ended now. */
interface Drag {
  readonly drop: Drop;
  /** From where the pointer has the boxes to where they snap, px. */
  readonly shift: Point;
  readonly guides: readonly Guide[];
  /** What the box would become in another column, or why it cannot, and where that is said. */
  readonly words: DragWords | null;
}

const still: Drag = { drop: { kind: 'none' }, shift: { x: 0, y: 0 }, guides: [], words: null };

const nobody: readonly NodeId[] = [];

export function useDragging() {
  const context = useCommandContext();
  const [places, setPlaces] = useState<ReadonlyMap<NodeId, Point>>(new Map());
  const [drag, setDrag] = useState(still);
  const [carried, setCarried] = useState(nobody);
  const pointOf = usePointOf();

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

  /** What hangs on the dragged boxes alone comes along; with Alt, where boxes stay as put, it stays behind. */
  const onNodeDragStart: OnNodeDrag<BoxNode> = useCallback(
    (event, _node, nodes) => {
      const ids = nodes.map(({ id }) => id);
      setCarried(carriedBy(context.openPlan.plan(), ids, event.altKey));
    },
    [context],
  );

  const onNodeDrag: OnNodeDrag<BoxNode> = useCallback(
    (event, node, nodes) => {
      const plan = context.openPlan.plan();
      const geometry = context.ports.geometry();
      setDrag(
        plan.appearance.arrangement === 'free'
          ? { ...still, ...snapOf(geometry, node, [...nodes.map(({ id }) => id), ...carried]) }
          : { ...still, ...dropOf(plan, geometry, node, nodes, pointOf(event)) },
      );
    },
    [context, pointOf, carried],
  );

  const onNodeDragStop: OnNodeDrag<BoxNode> = useCallback(
    (event, node, nodes) => {
      setPlaces(new Map());
      setDrag(still);
      setCarried(nobody);
      if (context.openPlan.plan().appearance.arrangement === 'free') putHere(context, node, nodes, carried);
      else dropOnto(context, node, nodes, pointOf(event));
    },
    [context, pointOf, carried],
  );

  const { drop, guides, words, shift } = drag;
  const shown = useMemo(
    () => withCarried(context.ports.geometry(), moved(places, shift), carried),
    [context, places, shift, carried],
  );
  return { places: shown, drop, guides, words, onMoves, onNodeDragStart, onNodeDrag, onNodeDragStop };
}

/** Where on the diagram an event is, px. */
function usePointOf() {
  const { screenToFlowPosition } = useReactFlow();
  return useCallback(
    (event: MouseEvent | TouchEvent) => {
      const at = 'changedTouches' in event ? event.changedTouches[0] : event;
      return at && screenToFlowPosition({ x: at.clientX, y: at.clientY });
    },
    [screenToFlowPosition],
  );
}

/** Where boxes would land, and what is to be said of it before. */
function dropOf(
  plan: Plan,
  geometry: Geometry,
  node: BoxNode,
  nodes: readonly BoxNode[],
  pointer: Point | undefined,
): Pick<Drag, 'drop' | 'words'> {
  const drop = dropTarget(plan, geometry, node.id, centreOf(node), pointer);
  if (drop.kind !== 'into') return { drop, words: null };
  const problem = kindProblem(plan, { ids: nodes.map(({ id }) => id), ...drop });
  const text = problem ?? `Becomes a ${columnKindName(plan, drop.column).toLowerCase()}`;
  return { drop, words: { text, isRefusal: problem !== null, ...node.position } };
}

/** Boxes moved by hand stay where they are let go. */
function putHere(context: CommandContext, node: BoxNode, nodes: readonly BoxNode[], carried: readonly NodeId[]): void {
  const geometry = context.ports.geometry();
  const { shift } = snapOf(geometry, node, [...nodes.map(({ id }) => id), ...carried]);
  const places = moved(
    nodes.map(({ id, position }) => [id, position] as const),
    shift,
  );
  const isMoved = putDown(context, Object.fromEntries(withCarried(geometry, places, carried)));
  const place = places.get(node.id);
  if (isMoved && place) context.session.announce(placeInNumbers(place));
}

/** Otherwise letting go means a new parent, another place in the column, or nothing. */
function dropOnto(context: CommandContext, node: BoxNode, nodes: readonly BoxNode[], pointer: Point | undefined): void {
  const { openPlan, session, ports, newId } = context;
  const target = dropTarget(openPlan.plan(), ports.geometry(), node.id, centreOf(node), pointer);
  if (target.kind === 'none') return;
  const ids = nodes.map(({ id }) => id);
  if (target.kind === 'into') return moveInto(context, { ids, ...target });
  const move = (draft: Plan) => {
    if (target.kind === 'onto') return moveToParent(draft, { ids, parent: target.parent, newId });
    const { parent, after, before } = target;
    if (parent !== undefined) moveToParent(draft, { ids, parent, newId });
    moveBox(draft, { id: node.id, after, before });
  };
  const announced = () => `Moved: ${placeWords(openPlan.plan(), node.id)}`;
  if (act(context, 'move box', move, { announced })) session.selectNodes(ids);
}

/** Where the boxes that are being moved by hand come to rest, and what they are then in line with. */
function snapOf(geometry: Geometry, { id, position }: BoxNode, ids: readonly NodeId[]): Pick<Drag, 'shift' | 'guides'> {
  const lead = own(geometry.boxes, id);
  if (!lead) return still;
  const moving = new Set(ids);
  const others = Object.values(geometry.boxes).filter((box) => !moving.has(box.id));
  const columnXs = geometry.columns.map(({ x }) => x);
  const { x, y, guides } = snapBox({ ...sizeOf(lead), ...position }, others, columnXs, snapDistance);
  return { shift: { x: x - position.x, y: y - position.y }, guides };
}

function centreOf({ position, width = 0, height = 0 }: BoxNode): Point {
  return { x: position.x + width / 2, y: position.y + height / 2 };
}

const sizeOf = ({ width, height }: Box) => ({ width, height });
