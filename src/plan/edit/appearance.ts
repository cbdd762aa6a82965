/** How this plan's picture looks; never what it means. `undefined` goes back to the app's default. */
import { EditRefused } from '../model/editRefused';
import { assign, fittingText } from './setMember';
import { columnIn, nodeIn } from '../ask/queries';
import { lookMembers, type Look } from '../model/look';
import type { Appearance, ColumnId, NodeId, Plan, Position } from '../model/schema';

const narrowest = 80;
const widest = 2_000;

export function setLinkShape(draft: Plan, shape: Appearance['links']): void {
  assign(draft.appearance, 'links', shape);
}

export function setArrows(draft: Plan, arrows: Appearance['arrows']): void {
  assign(draft.appearance, 'arrows', arrows);
}

/** Changes the members named; one that is named and `undefined` goes back to the default. */
export function setLook(draft: Plan, look: Look): void {
  for (const member of lookMembers) if (member in look) assign(draft.appearance, member, look[member]);
}

/** Sets the width of a column in px, within what a file may hold. */
export function setColumnWidth(draft: Plan, column: ColumnId, width: number | undefined): void {
  columnIn(draft, column);
  const widths = (draft.appearance.columnWidths ??= {});
  assign(widths, column, width === undefined ? undefined : Math.min(widest, Math.max(narrowest, Math.round(width))));
  if (Object.keys(widths).length === 0) delete draft.appearance.columnWidths;
}

/** Sets the widths of these columns, as one change. */
export function setColumnWidths(draft: Plan, widths: Readonly<Record<ColumnId, number>>): void {
  for (const [column, width] of Object.entries(widths)) setColumnWidth(draft, column, width);
}

/** Tidy or free. Positions made by hand stay for next time. */
export function setArrangement(draft: Plan, arrangement: Appearance['arrangement']): void {
  assign(draft.appearance, 'arrangement', arrangement);
}

/** Notes where boxes were put by hand (px, top-left corner); those of other boxes stay. */
export function setPositions(draft: Plan, positions: Readonly<Record<NodeId, Position>>): void {
  for (const [id, { x, y }] of Object.entries(positions)) {
    nodeIn(draft, id);
    if (!Number.isFinite(x) || !Number.isFinite(y)) throw new EditRefused('A box cannot stand there.');
    const kept = (draft.appearance.positions ??= {});
    const old = kept[id];
    if (old?.x !== x || old.y !== y) kept[id] = { ...old, x, y };
  }
}

/** The plan’s own words for places of a picture; nothing goes back to the usual ones. */
export function setPlaceWords(draft: Plan, words: Readonly<Record<string, string>>): void {
  const kept = (draft.appearance.words ??= {});
  for (const [place, text] of Object.entries(words)) assign(kept, place, fittingText(text));
  if (Object.keys(kept).length === 0) delete draft.appearance.words;
}
