/**
 * Makes boxes out of their content and their places. A box that has not changed stays the same object.
 *
 * Must not know: how places were found.
 */
import type { NodeId } from '../../plan/model/schema';
import type { BoxContent } from '../text/boxContent';
import type { Places } from './boxPlaces';
import type { Box, ColumnBand } from '../types/types';
import type { Visible } from './visibility';

export type Boxes = Readonly<Record<NodeId, Box>>;

export interface BoxesInput {
  readonly visible: Visible;
  readonly bands: readonly ColumnBand[];
  readonly contents: ReadonlyMap<NodeId, BoxContent>;
  readonly at: Places['at'];
}

/** All visible boxes at their places; the same record as `before` when every box of it is the same. */
export function allBoxes({ visible, bands, contents, at }: BoxesInput, before: Boxes = {}): Boxes {
  const boxes: Record<NodeId, Box> = {};
  let same = true;
  let count = 0;
  visible.columns.forEach(({ nodes }, level) => {
    const band = bands[level];
    for (const id of nodes) {
      const [content, place, old] = [contents.get(id), at.get(id), before[id]];
      if (!band || !content || !place) continue;
      const { source: _, footer, ...rest } = content;
      const hidden = visible.hidden.get(id) ?? 0;
      const box: Box = {
        id,
        column: band.id,
        level,
        kind: band.kind,
        ...place,
        ...rest,
        ...(footer && { footer }),
        hidden,
      };
      boxes[id] = old && sameBox(old, box) ? old : box;
      same &&= boxes[id] === old;
      count += 1;
    }
  });
  return same && count === Object.keys(before).length ? before : boxes;
}

/** The boxes with `fresh` content, whose size has stayed, in place of what they held. */
export function patchBoxes(before: Boxes, fresh: ReadonlyMap<NodeId, BoxContent>): Boxes {
  if (fresh.size === 0) return before;
  const boxes: Record<NodeId, Box> = { ...before };
  for (const [id, { text, textAt, footer, charts }] of fresh) {
    const old = before[id];
    if (!old) continue;
    const { footer: _, charts: __, ...rest } = old;
    boxes[id] = { ...rest, text, textAt, ...(footer && { footer }), ...(charts && { charts }) };
  }
  return boxes;
}

function sameBox(a: Box, b: Box): boolean {
  return (
    a.text === b.text &&
    a.footer === b.footer &&
    a.charts === b.charts &&
    a.x === b.x &&
    a.y === b.y &&
    a.width === b.width &&
    a.height === b.height &&
    a.textAt.x === b.textAt.x &&
    a.textAt.y === b.textAt.y &&
    a.hidden === b.hidden &&
    a.column === b.column &&
    a.level === b.level &&
    a.kind === b.kind
  );
}
