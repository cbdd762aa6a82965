/** A box as React Flow sees it: its place and size explicit. What stands in the box it reads for itself. */
import { Position, type Node, type NodeHandle } from '@xyflow/react';
import type { NodeId } from '../../plan/model/schema';
import type { Place } from './dropPlaces';

export type BoxNode = Node<
  {
    readonly leads: boolean;
    /** The box that Tab from outside comes to. */
    readonly entry: boolean;
    readonly editing: boolean;
    readonly dimmed: boolean;
    readonly found: boolean;
    /** Something contributes to it, so that its branch can be folded away. */
    readonly branches: boolean;
    readonly target: boolean;
  },
  'box'
>;

export interface BoxMarks {
  readonly selected: ReadonlySet<NodeId>;
  readonly lead: NodeId | undefined;
  readonly entry: NodeId | undefined;
  readonly editing: NodeId | undefined;
  /** Boxes that stay bright while the others are dimmed; null when all do. */
  readonly bright: ReadonlySet<NodeId> | null;
  readonly found: NodeId | undefined;
  readonly target: NodeId | null;
  readonly branches: ReadonlySet<NodeId>;
  /** Whether boxes stay where they are put. */
  readonly isFree: boolean;
}

/** Size of the handle in the middle of an edge, px, as its style sheet has it. */
const handle = { width: 10, height: 24 };

/** Makes the node, or gives `was` back when nothing of it changed: React Flow then leaves its box alone. */
export function boxNode(
  was: BoxNode | undefined,
  place: Place,
  marks: BoxMarks,
  dragged: { x: number; y: number } | undefined,
): BoxNode {
  const { id, width, height } = place;
  const data: BoxNode['data'] = {
    leads: marks.lead === id,
    entry: marks.entry === id,
    editing: marks.editing === id,
    // What is being written is read.
    dimmed: marks.bright !== null && !marks.bright.has(id) && marks.editing !== id,
    found: marks.found === id,
    branches: marks.branches.has(id),
    target: marks.target === id,
  };
  const selected = marks.selected.has(id);
  // In columns the aim has one place.
  const draggable = (marks.isFree || place.kind !== 'aim') && !data.editing;
  const { x, y } = dragged ?? place;
  const stays =
    was?.position.x === x &&
    was.position.y === y &&
    was.width === width &&
    was.height === height &&
    was.draggable === draggable &&
    was.selected === selected;
  if (was && stays && sameData(was.data, data)) return was;
  return {
    id,
    type: 'box',
    position: { x, y },
    width,
    height,
    // Given as measured, with its handles, React Flow need not look at the page to learn them.
    measured: { width, height },
    handles: handlesOf(place),
    selected,
    draggable,
    // What a box offers reaches beyond its edges, over its neighbours.
    zIndex: dragged || data.editing ? 10 : data.leads ? 5 : 0,
    data: was && sameData(was.data, data) ? was.data : data,
  };
}

function handlesOf({ kind, width, height }: Place): NodeHandle[] {
  const at = (position: Position.Left | Position.Right, x: number): NodeHandle => ({
    id: position,
    type: 'source',
    position,
    x: x - handle.width / 2,
    y: (height - handle.height) / 2,
    ...handle,
  });
  return [...(kind === 'aim' ? [] : [at(Position.Left, 0)]), ...(kind === 'change' ? [] : [at(Position.Right, width)])];
}

function sameData(a: BoxNode['data'], b: BoxNode['data']): boolean {
  return (Object.keys(a) as (keyof BoxNode['data'])[]).every((key) => a[key] === b[key]);
}
