/**
 * Places the ideas of a group within it: below each other as a list, or as boxes in stacks beside each other.
 *
 * Must not know: where the group stands.
 */
import type { IdeasForm, Spacing } from '../types/form';
import type { Point } from '../types/types';
import { stacked } from './stacks';

/** The distances within a group, in px. */
export interface GroupRoom {
  /** Between the edge of the group and what stands in it. */
  readonly edge: Point;
  /** Left of the ideas of a list, for their bullets. */
  readonly indent: number;
  /** Between two ideas, and between two stacks. */
  readonly gap: number;
  readonly stacks: number;
  /** Of one idea. */
  readonly width: number;
  /** Of the note, which stands below a list and beside stacks; 0 for none. */
  readonly note: number;
}

/** A box alone needs no frame. `note` is the width of the note on one line, 0 for none. */
export function groupRoom(members: number, note: number, width: number, form: IdeasForm, spacing: Spacing): GroupRoom {
  const { padding, gaps } = spacing;
  if (form.kind === 'lists') {
    const indent = listIndent;
    const gap = Math.round(gaps.sibling / 2);
    const room = Math.max(0, width - 2 * padding.x - indent);
    return { edge: padding, indent, gap, stacks: 1, width: room, note: note === 0 ? 0 : room };
  }
  const stacks = Math.max(1, Math.min(form.across, members));
  const gap = Math.round(gaps.sibling * 0.75);
  const isAlone = members === 1 && note === 0;
  const edge = isAlone ? 0 : Math.floor(gaps.sibling / 2);
  const inner = width - 2 * edge;
  const beside = Math.ceil(Math.min(note, members === 0 ? inner : inner / 4));
  const left = inner - (beside === 0 ? 0 : beside + gap);
  return {
    edge: { x: edge, y: edge },
    indent: 0,
    gap,
    stacks,
    width: Math.max(0, Math.floor((left - (stacks - 1) * gap) / stacks)),
    note: beside,
  };
}

/** Left of the lines of a list, in px. */
export const listIndent = 14;

export interface PlacedGroup {
  readonly height: number;
  /** From the corner of the group: of each idea, then of the note. */
  readonly at: readonly Point[];
}

/** `note` is the height of the note, 0 for none. */
export function placeGroup(
  heights: readonly number[],
  note: number,
  room: GroupRoom,
  kind: IdeasForm['kind'],
): PlacedGroup {
  const { edge, indent, gap, stacks, width } = room;
  if (kind === 'lists' && note > 0) return placeGroup([...heights, note], 0, room, kind);
  const { height, starts } = stacked(heights, stacks, gap);
  const at: Point[] = [];
  let [stack, y] = [-1, 0];
  heights.forEach((own, index) => {
    if (starts[stack + 1] === index) [stack, y] = [stack + 1, edge.y];
    at.push({ x: edge.x + indent + stack * (width + gap), y });
    y += own + gap;
  });
  // Beside the last stack.
  if (note > 0) at.push({ x: edge.x + (heights.length === 0 ? 0 : stacks * (width + gap)), y: edge.y });
  return { height: Math.max(height, note) + 2 * edge.y, at };
}
