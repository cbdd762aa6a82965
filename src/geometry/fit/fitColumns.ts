/**
 * What fitting needs to know of a diagram: for each column the texts of its boxes, so that the heights of all boxes can
 * be had at any width of it.
 *
 * Must not know: frames, which widths are good.
 */
import { visibleParts } from '../boxes/visibility';
import { orderOf, type Ordered } from '../layout/placeInOrder';
import { boxFooter } from '../text/boxFooter';
import { typesettingOf } from '../text/typesetting';
import type { Wrapper } from '../text/wrapText';
import type { Spacing } from '../types/form';
import { columnsOf } from '../../plan/ask/queries';
import type { ColumnId, ColumnKind, Link, NodeId, Plan } from '../../plan/model/schema';
import { lineCount, type LineCount } from './lineCount';

export interface FitColumn {
  readonly id: ColumnId;
  readonly kind: ColumnKind;
  /** Widths in px of the texts alone: at the least no word is cut, at the most nothing wraps. */
  readonly least: number;
  readonly most: number;
  /** The number of its first box, and one past its last. */
  readonly first: number;
  readonly end: number;
  readonly boxes: readonly FitBox[];
  readonly heading: LineCount;
}

interface FitBox {
  readonly text: LineCount;
  readonly footer?: LineCount;
}

export interface FitDiagram {
  readonly columns: readonly FitColumn[];
  readonly ordered: Ordered;
  readonly nodes: readonly NodeId[];
  readonly links: readonly Link[];
}

/** Texts that are looked at between two rests. */
const batch = 50;

export function* fitDiagram(plan: Plan, collapsed: ReadonlySet<NodeId>, wrap: Wrapper) {
  const visible = visibleParts(plan, collapsed);
  const set = typesettingOf(plan.appearance);
  const columns: FitColumn[] = [];
  let first = 0;
  for (const [level, { id, kind, title }] of columnsOf(plan).entries()) {
    const nodes = visible.columns[level]?.nodes ?? [];
    const boxes: FitBox[] = [];
    for (const node of nodes.flatMap((one) => plan.nodes[one] ?? [])) {
      const text = lineCount(node.text, set.box(kind, level), wrap);
      const footer = boxFooter(plan, node, kind === 'change');
      boxes.push(footer === '' ? { text } : { text, footer: lineCount(footer, set.footer, wrap) });
      if (boxes.length % batch === 0) yield;
    }
    const heading = lineCount(title, set.heading, wrap);
    const counts = [heading, ...boxes.flatMap(({ text, footer }) => (footer ? [text, footer] : [text]))];
    columns.push({
      id,
      kind,
      least: Math.max(...counts.map(({ narrowest }) => narrowest)),
      most: Math.max(...counts.map(({ widest }) => widest)),
      first,
      end: first + nodes.length,
      boxes,
      heading,
    });
    first += nodes.length;
  }
  const links = visible.links.flatMap((id) => plan.links[id] ?? []);
  const ordered = orderOf({
    columns: visible.columns.map(({ id, nodes }) => ({ id, nodes: nodes.map((node) => ({ id: node, height: 0 })) })),
    links,
  });
  return { columns, ordered, nodes: visible.columns.flatMap(({ nodes }) => nodes), links } satisfies FitDiagram;
}

/** Writes the heights of the column's boxes at a width of the column into `heights`, by number of the box. */
export function setHeights(column: FitColumn, width: number, spacing: Spacing, heights: Float64Array): void {
  const { padding, footerGap, minBoxHeight } = spacing;
  const inner = width - 2 * padding.x;
  column.boxes.forEach(({ text, footer }, index) => {
    const below = footer ? footerGap + footer.at(inner) * footer.style.leading : 0;
    const height = text.at(inner) * text.style.leading + below + 2 * padding.y;
    heights[column.first + index] = Math.max(minBoxHeight, height);
  });
}
