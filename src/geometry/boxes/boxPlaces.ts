/**
 * Gives every visible box its place: by layout, or where the user has put it.
 *
 * Must not know: texts, lines, looks.
 */
import type { Appearance, NodeId } from '../../plan/model/schema';
import type { BoxContent } from '../text/boxContent';
import { createFreeRoom } from './freePlace';
import type { LayoutGaps, LayoutInput, LayoutLink, Placement } from '../layout/layoutTypes';
import { placeInOrder } from '../layout/placeInOrder';
import type { ColumnBand, Point, Rect } from '../types/types';
import { measurements } from '../types/typography';
import type { Visible } from './visibility';

export interface Places {
  readonly at: ReadonlyMap<NodeId, Point>;
  readonly lanes: Placement['lanes'];
}

export interface PlacesInput {
  readonly visible: Visible;
  readonly links: readonly LayoutLink[];
  readonly bands: readonly ColumnBand[];
  readonly contents: ReadonlyMap<NodeId, Pick<BoxContent, 'width' | 'height'>>;
  readonly gaps: LayoutGaps;
}

export function placeBoxes(input: PlacesInput, { arrangement, positions = {} }: Appearance): Places {
  if (arrangement !== 'free') return tidyPlaces(input);
  const fixed = new Map(Object.entries(positions));
  const all = input.visible.columns.flatMap(({ nodes }) => nodes);
  const loose = all.filter((id) => !fixed.has(id));
  const at = new Map<NodeId, Point>();
  for (const id of all) {
    const position = fixed.get(id);
    if (position) at.set(id, { x: withinReach(position.x), y: withinReach(position.y) });
  }
  // Those without a place of their own stand as near as they can to where they would stand in a tidy diagram.
  if (loose.length > 0) {
    const { contents } = input;
    const tidy = tidyPlaces(input);
    const room = createFreeRoom(input.gaps.sibling);
    for (const [id, point] of at) room.take({ ...point, ...sizeOf(contents.get(id)) });
    for (const id of loose) {
      const size = sizeOf(contents.get(id));
      const place = room.find(size, tidy.at.get(id) ?? { x: 0, y: 0 });
      at.set(id, place);
      room.take({ ...place, ...size });
    }
  }
  return { at, lanes: {} };
}

function tidyPlaces({ visible, links, bands, contents, gaps }: PlacesInput): Places {
  const input: LayoutInput = {
    columns: visible.columns.map(({ id, nodes }) => ({
      id,
      nodes: nodes.map((node) => ({ id: node, height: sizeOf(contents.get(node)).height })),
    })),
    links,
  };
  const { y, lanes } = placeInOrder(input, gaps);
  const at = visible.columns.flatMap(({ nodes }, level) =>
    nodes.map((id): [NodeId, Point] => [id, { x: bands[level]?.x ?? 0, y: y[id] ?? 0 }]),
  );
  return { at: new Map(at), lanes };
}

/** A file may hold any number: what nobody could scroll to would cost time and memory for nothing. */
function withinReach(value: number): number {
  return Math.max(-measurements.reach, Math.min(measurements.reach, value));
}

function sizeOf(content: Pick<BoxContent, 'width' | 'height'> | undefined): Pick<Rect, 'width' | 'height'> {
  return { width: content?.width ?? 0, height: content?.height ?? 0 };
}
