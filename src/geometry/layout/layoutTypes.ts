/** Defines what layout takes and gives: sizes in, places out. It knows no text, no colours and no plan. */
import type { ColumnId, LinkId, NodeId } from '../../plan/model/schema';

/** A box that wants a place: `height` in px, given order within its column. */
export interface LayoutNode {
  readonly id: NodeId;
  readonly height: number;
}

/** Columns from left (aim) to right (change ideas), nodes in the order of the page. */
export interface LayoutColumn {
  readonly id: ColumnId;
  readonly nodes: readonly LayoutNode[];
}

/** `from` stands in a column right of `to`'s; it may skip columns. */
export interface LayoutLink {
  readonly id: LinkId;
  readonly from: NodeId;
  readonly to: NodeId;
}

export interface LayoutInput {
  readonly columns: readonly LayoutColumn[];
  readonly links: readonly LayoutLink[];
}

/** Least distance in px between two boxes of a column, between groups of different parents, and around a passing line. */
export interface LayoutGaps {
  readonly sibling: number;
  readonly group: number;
  readonly lane: number;
  /** Between two things of the last column that have frames, whatever their parents: the frames tell them apart. */
  readonly framed?: number;
}

export interface Placement {
  /** Top edge of every box in px; the topmost thing in the diagram stands at 0. */
  readonly y: Readonly<Record<NodeId, number>>;
  /**
   * For each link that skips columns: where it passes each column between its ends, as the y of the line in px, by
   * column id. The place is kept free of boxes by half of `gaps.lane` on either side.
   */
  readonly lanes: Readonly<Record<LinkId, Readonly<Record<ColumnId, number>>>>;
  /** Total height in px. */
  readonly height: number;
}
