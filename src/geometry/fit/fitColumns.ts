/**
 * What fitting needs to know of a diagram: for each column the texts of its boxes, so that the heights of all boxes can
 * be had at any width of it.
 *
 * Must not know: frames, which widths are good.
 */
import { chartedUnder } from '../../plan/ask/chartedUnder';
import { chartsHeight } from '../text/chartRows';
import { ideaSpacing, ideaText } from '../boxes/groupContents';
import { groupRoom, placeGroup } from '../boxes/groupPlaces';
import { groupIdeas } from '../boxes/ideaGroups';
import { visibleParts } from '../boxes/visibility';
import type { Steps } from '../../kit/steps';
import { orderOf, type Ordered } from '../layout/placeInOrder';
import { boxFooter } from '../text/boxFooter';
import { typesettingOf } from '../text/typesetting';
import type { Wrapper } from '../text/wrapText';
import type { IdeasForm, Spacing } from '../types/form';
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
  readonly boxes: readonly (FitBox | FitGroup)[];
  readonly heading: LineCount;
}

interface FitBox {
  readonly text: LineCount;
  readonly footer?: LineCount;
  /** Of its small charts, px. */
  readonly charts: number;
}

/** The ideas of one driver, laid out as one box. */
interface FitGroup {
  readonly ideas: readonly FitBox[];
  readonly note?: LineCount;
}

export interface FitDiagram {
  readonly columns: readonly FitColumn[];
  readonly ordered: Ordered;
  /** What is laid out, by number: boxes, and groups of ideas where there are some. */
  readonly nodes: readonly NodeId[];
  readonly links: readonly Link[];
  /** All boxes. */
  readonly boxes: readonly NodeId[];
  readonly ideas?: IdeasForm;
  /** How much larger than usual the text is. */
  readonly textScale: number;
}

/** Texts that are looked at between two rests. */
const batch = 50;

export function* fitDiagram(
  plan: Plan,
  collapsed: ReadonlySet<NodeId>,
  wrap: Wrapper,
  ideas?: IdeasForm,
): Steps<FitDiagram> {
  const shown = visibleParts(plan, collapsed);
  const grouped = ideas && groupIdeas(plan, shown);
  const visible = grouped?.visible ?? shown;
  const groups = new Map(grouped?.groups.map((group) => [group.id, group]));
  const set = typesettingOf(plan.appearance);
  const columns: FitColumn[] = [];
  let first = 0;
  for (const [level, { id, kind, title }] of columnsOf(plan).entries()) {
    const nodes = visible.columns[level]?.nodes ?? [];
    const boxOf = (one: NodeId): FitBox => {
      const node = plan.nodes[one];
      const text = lineCount(ideaText(node?.text ?? '', grouped?.letters.get(one)), set.box(kind, level), wrap);
      const footer = node ? boxFooter(plan, node, kind === 'change') : '';
      const charts = chartsHeight(chartedUnder(plan, one).length, set.footer);
      return footer === '' ? { text, charts } : { text, charts, footer: lineCount(footer, set.footer, wrap) };
    };
    const boxes: (FitBox | FitGroup)[] = [];
    for (const one of nodes) {
      const group = kind === 'change' ? groups.get(one) : undefined;
      if (!group) boxes.push(boxOf(one));
      else {
        const also = group.also === '' ? {} : { note: lineCount(group.also, set.footer, wrap) };
        boxes.push({ ideas: group.members.map(boxOf), ...also });
      }
      if (boxes.length % batch === 0) yield;
    }
    const heading = lineCount(title, set.heading, wrap);
    columns.push({
      id,
      kind,
      ...widthsOf(boxes),
      first,
      end: first + nodes.length,
      boxes,
      heading,
    });
    first += nodes.length;
  }
  const links = grouped?.links ?? visible.links.flatMap((id) => plan.links[id] ?? []);
  const ordered = orderOf({
    columns: visible.columns.map(({ id, nodes }) => ({ id, nodes: nodes.map((node) => ({ id: node, height: 0 })) })),
    links,
  });
  const nodesOf = ({ columns: all }: typeof visible) => all.flatMap(({ nodes }) => nodes);
  return {
    columns,
    ordered,
    nodes: nodesOf(visible),
    links,
    boxes: nodesOf(shown),
    textScale: set.scale,
    ...(ideas && { ideas }),
  };
}

function widthsOf(boxes: FitColumn['boxes']): Pick<FitColumn, 'least' | 'most'> {
  const counts = boxes.flatMap((box) => ('ideas' in box ? box.ideas : [box])).flatMap(countsOf);
  const notes = boxes.flatMap((box) => ('ideas' in box && box.note ? [box.note] : []));
  return {
    least: Math.max(0, ...[...counts, ...notes].map(({ narrowest }) => narrowest)),
    most: Math.max(0, ...counts.map(({ widest }) => widest)),
  };
}

function countsOf({ text, footer }: FitBox): LineCount[] {
  return footer ? [text, footer] : [text];
}

/** Writes the heights of the column's boxes at a width of the column into `heights`, by number of the box. */
export function setHeights(
  column: FitColumn,
  width: number,
  spacing: Spacing,
  heights: Float64Array,
  ideas: IdeasForm | undefined,
): void {
  column.boxes.forEach((box, index) => {
    heights[column.first + index] =
      'ideas' in box ? (ideas ? groupHeight(box, width, spacing, ideas) : 0) : boxHeight(box, width, spacing);
  });
}

function boxHeight(
  { text, footer, charts }: FitBox,
  width: number,
  { padding, footerGap, minBoxHeight }: Spacing,
): number {
  const inner = width - 2 * padding.x;
  const below = footer ? footerGap + footer.at(inner) * footer.style.leading : 0;
  return Math.max(minBoxHeight, text.at(inner) * text.style.leading + below + charts + 2 * padding.y);
}

function groupHeight({ ideas, note }: FitGroup, width: number, spacing: Spacing, form: IdeasForm): number {
  const room = groupRoom(ideas.length, note?.widest ?? 0, width, form, spacing);
  const within = ideaSpacing(spacing, form);
  const heights = ideas.map((idea) => boxHeight(idea, room.width, within));
  return placeGroup(heights, note ? note.at(room.note) * note.style.leading : 0, room, form.kind).height;
}
