/** Somebody as React Flow sees them: the mark with its place and size explicit. */
import { Position, type Node, type NodeHandle } from '@xyflow/react';
import { mapSizes } from '../../../../geometry/network/mapTypes';
import type { Point, Rect } from '../../../../geometry/types/types';
import type { StakeholderId } from '../../../../plan/model/schema';

export type PersonNode = Node<
  {
    readonly name: string;
    readonly words: string;
    readonly lines: readonly string[];
    /** Of the label, relative to the frame of the mark. */
    readonly label: Rect;
    readonly align: 'start' | 'middle' | 'end';
    readonly form: 'person' | 'group' | 'organisation';
    readonly hasVoice: boolean;
    readonly isAwaited: boolean;
    readonly hasRing: boolean;
    readonly colour: string;
    /** Tab from outside comes to this one. */
    readonly entry: boolean;
    readonly leads: boolean;
    /** Others are looked at. */
    readonly faded: boolean;
  },
  'person'
>;

/** Of the frame around a mark, px. */
export const frame = 2 * mapSizes.ring;

const grip = 16;
const handles: NodeHandle[] = [
  {
    id: 'tie',
    type: 'source',
    position: Position.Right,
    x: frame - grip / 2,
    y: 0,
    width: grip,
    height: grip,
  },
];

export interface NodeOf {
  readonly id: StakeholderId;
  readonly at: Point;
  readonly selected: boolean;
  readonly data: PersonNode['data'];
}

/** Makes nodes, and remembers them: one of whom nothing has changed is the same object, and React Flow leaves it alone. */
export function createNodes(): (people: readonly NodeOf[]) => PersonNode[] {
  let known: ReadonlyMap<StakeholderId, PersonNode> = new Map();
  return (people) => {
    const nodes = people.map((one) => personNode(known.get(one.id), one));
    known = new Map(nodes.map((node) => [node.id, node]));
    return nodes;
  };
}

function personNode(was: PersonNode | undefined, { id, at, selected, data }: NodeOf): PersonNode {
  const position = { x: at.x - mapSizes.ring, y: at.y - mapSizes.ring };
  const isSameData = was !== undefined && sameData(was.data, data);
  const stays = was?.position.x === position.x && was.position.y === position.y && was.selected === selected;
  if (was && stays && isSameData) return was;
  return {
    id,
    type: 'person',
    position,
    width: frame,
    height: frame,
    measured: { width: frame, height: frame },
    handles,
    selected,
    zIndex: selected ? 2 : 1,
    data: isSameData ? was.data : data,
  };
}

function sameData(a: PersonNode['data'], b: PersonNode['data']): boolean {
  return (Object.keys(a) as (keyof PersonNode['data'])[]).every((key) =>
    key === 'label'
      ? a.label.x === b.label.x && a.label.y === b.label.y && a.label.width === b.label.width
      : key === 'lines'
        ? a.lines.join('\n') === b.lines.join('\n')
        : a[key] === b[key],
  );
}
