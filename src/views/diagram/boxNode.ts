/** A box as React Flow sees it: its place and size explicit, everything drawn in `data`. */
import type { Node } from '@xyflow/react';
import type { Box } from '../../geometry/types';
import type { NodeId } from '../../plan/schema';
import type { PaintStyle } from './paintStyle';

export type BoxNode = Node<
  {
    readonly box: Box;
    /** “Primary driver: TEXT”. */
    readonly name: string;
    /** Said after the name: status, cycles, last decision. */
    readonly more: string;
    readonly leads: boolean;
    /** The box that Tab from outside comes to. */
    readonly entry: boolean;
    readonly editing: boolean;
    readonly dimmed: boolean;
    readonly found: boolean;
    readonly branches: boolean;
    readonly target: boolean;
    readonly paint: PaintStyle | undefined;
  },
  'box'
>;

export interface BoxMarks {
  readonly selected: ReadonlySet<NodeId>;
  readonly lead: NodeId | undefined;
  readonly entry: NodeId | undefined;
  readonly editing: NodeId | undefined;
  /** Boxes that stay bright while a branch is focused on; null when all do. */
  readonly bright: ReadonlySet<NodeId> | null;
  readonly found: NodeId | undefined;
  readonly target: NodeId | null;
}

export interface BoxFacts {
  readonly name: string;
  readonly branches: boolean;
  readonly paint: PaintStyle | undefined;
}

/** Makes the node, or gives `was` back when nothing of it changed: React Flow then leaves its box alone. */
export function boxNode(
  was: BoxNode | undefined,
  box: Box,
  facts: BoxFacts,
  marks: BoxMarks,
  dragged: { x: number; y: number } | undefined,
): BoxNode {
  const { id } = box;
  const data: BoxNode['data'] = {
    box,
    name: facts.name,
    more: box.footer?.text.lines.map((line) => line.text).join(' ') ?? '',
    leads: marks.lead === id,
    entry: marks.entry === id,
    editing: marks.editing === id,
    dimmed: marks.bright !== null && !marks.bright.has(id),
    found: marks.found === id,
    branches: facts.branches,
    target: marks.target === id,
    paint: facts.paint,
  };
  const selected = marks.selected.has(id);
  const { x, y } = dragged ?? box;
  if (was && was.selected === selected && was.position.x === x && was.position.y === y && sameData(was.data, data))
    return was;
  return {
    id,
    type: 'box',
    position: { x, y },
    width: box.width,
    height: box.height,
    // Given as measured, React Flow need not look at the page to learn it.
    measured: { width: box.width, height: box.height },
    selected,
    draggable: box.kind !== 'aim' && !data.editing,
    zIndex: dragged || data.editing ? 10 : 0,
    data: was && sameData(was.data, data) ? was.data : data,
  };
}

function sameData(a: BoxNode['data'], b: BoxNode['data']): boolean {
  return (Object.keys(a) as (keyof BoxNode['data'])[]).every((key) => a[key] === b[key]);
}
