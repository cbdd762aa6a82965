/**
 * The shapes of a slide as boxes: columns are found by their left edges, headings above them are taken for their titles,
 * and glued connectors give the links. Where there are none, a box may belong to the one beside it, which is asked.
 */
import type { NamedColumn } from '../../../plan/model/outlineItem';
import { count } from '../../../kit/english';
import { readColumnLabel, type ColumnWords } from '../../clipboard/columnWords';
import type { ColumnTitle, Doubt, Recognised, RecognisedRow } from '../../recognise/recognised';
import type { Slide, SlideShape } from './slideShapes';

interface Placed {
  readonly id: string;
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

interface FoundColumn {
  readonly boxes: readonly Placed[];
  readonly title: string | undefined;
  readonly named: NamedColumn | undefined;
}

/** Null where the shapes stand in no columns. */
export function placedRows(slide: Slide, words: ColumnWords): Recognised | null {
  const title = slide.shapes.find(({ placeholder }) => placeholder === 'title' || placeholder === 'ctrTitle');
  const glued = new Set(slide.connectors.flatMap(({ from, to }) => [from, to]));
  const shapes = slide.shapes.flatMap((shape) => (shape === title ? [] : (placedShape(shape) ?? [])));
  const columns = columnsOf(shapes, glued, words).filter(({ boxes }) => boxes.length > 0);
  if (columns.length < 2) return null;
  const meanings = meaningsOf(columns);
  const rows = rowsOf(columns, meanings);
  const { linked, lost } = withConnectors(rows, slide);
  const heading = title ? textOf(title) : '';
  return {
    form: 'diagram',
    ...(heading !== '' && { title: heading }),
    ...titlesIn(columns, meanings),
    rows: linked.map(({ row }) => row),
    doubts: slide.connectors.length > 0 ? [] : besides(linked),
    done: ['Columns found by their places', ...(slide.connectors.length > 0 ? ['Connectors made links'] : [])],
    ignored: ignoredIn(slide, lost),
  };
}

function placedShape(shape: SlideShape): Placed | null {
  const text = textOf(shape);
  return shape.place && text !== '' ? { id: shape.id, text, ...shape.place } : null;
}

function textOf({ paragraphs }: SlideShape): string {
  return paragraphs.map(({ text }) => text).join('\n');
}

/** Left edges that are nearer than a part of a usual box's width are of one column. */
function columnsOf(shapes: readonly Placed[], glued: ReadonlySet<string>, words: ColumnWords): FoundColumn[] {
  const widths = shapes.map(({ width }) => width).sort((a, b) => a - b);
  const near = (widths[Math.floor(widths.length / 2)] ?? 0) * 0.4;
  const columns: Placed[][] = [];
  for (const shape of shapes.toSorted((a, b) => a.x - b.x)) {
    const last = columns.at(-1);
    const left = last?.[0]?.x;
    if (last && left !== undefined && shape.x - left <= near) last.push(shape);
    else columns.push([shape]);
  }
  return columns.map((column) => {
    const [first, ...others] = column.toSorted((a, b) => a.y - b.y);
    const label = first && !glued.has(first.id) ? readColumnLabel(first.text, words) : null;
    const isHeading = label !== null && others.length > 0;
    return {
      boxes: isHeading ? others : first ? [first, ...others] : [],
      title: isHeading ? first?.text : undefined,
      named: isHeading ? label.column : undefined,
    };
  });
}

/** As the headings say; else the first column is the aim where it has one box, and the others follow. */
function meaningsOf(columns: readonly FoundColumn[]): (NamedColumn | undefined)[] {
  if (columns.every(({ named }) => named !== undefined)) return columns.map(({ named }) => named);
  const first = columns[0]?.boxes.length === 1 ? 0 : 1;
  const last = columns.length - 1;
  return columns.map(({ named }, at): NamedColumn => {
    if (named !== undefined) return named;
    const level = at + first;
    if (level === 0) return 'aim';
    return at === last && level >= 3 ? 'change' : level;
  });
}

interface Row {
  readonly row: RecognisedRow;
  readonly place: Placed;
  readonly column: number;
}

function rowsOf(columns: readonly FoundColumn[], meanings: readonly (NamedColumn | undefined)[]): Row[] {
  return columns
    .flatMap(({ boxes }, column) => boxes.map((place) => ({ place, column })))
    .map(({ place, column }, index) => {
      const meaning = meanings[column];
      const own = meaning === undefined ? {} : { column: meaning };
      return { row: { key: `r${index + 1}`, text: place.text, ...own, parents: [] }, place, column };
    });
}

/** A connector joins two boxes of different columns: the one further right contributes to the other. */
function withConnectors(rows: readonly Row[], { connectors }: Slide): { linked: Row[]; lost: number } {
  const byId = new Map(rows.map((row) => [row.place.id, row]));
  const parents = new Map<string, Set<string>>();
  let lost = 0;
  for (const { from, to } of connectors) {
    const [one, other] = [byId.get(from), byId.get(to)];
    if (!one || !other || one.column === other.column) {
      lost += 1;
      continue;
    }
    const [right, left] = one.column > other.column ? [one, other] : [other, one];
    const known = parents.get(right.row.key) ?? new Set();
    parents.set(right.row.key, known.add(left.row.key));
  }
  const linked = rows.map((one) => {
    const own = [...(parents.get(one.row.key) ?? [])].map((to) => ({ to }));
    return { ...one, row: { ...one.row, parents: own } };
  });
  return { linked, lost };
}

/** Without connectors, each box may belong to the one in the column before it that it stands beside. */
function besides(rows: readonly Row[]): Doubt[] {
  const groups = new Map<string, string[]>();
  for (const { row, place, column } of rows) {
    const before = rows.filter((other) => other.column === column - 1);
    const middle = place.y + place.height / 2;
    const distance = (other: Row) => Math.abs(other.place.y + other.place.height / 2 - middle);
    const [best] = before.toSorted((a, b) => distance(a) - distance(b));
    if (best) groups.set(best.row.key, [...(groups.get(best.row.key) ?? []), row.key]);
  }
  return [...groups].map(([beside, keys]): Doubt => ({ kind: 'unplaced', rows: keys, beside }));
}

function titlesIn(columns: readonly FoundColumn[], meanings: readonly (NamedColumn | undefined)[]) {
  const titles = columns.flatMap(({ title }, at): ColumnTitle[] => {
    const column = meanings[at];
    return title === undefined || column === undefined ? [] : [{ column, title }];
  });
  return titles.length > 0 ? { columnTitles: titles } : {};
}

function ignoredIn({ loose, pictures }: Slide, lost: number): string[] {
  return [
    ...(loose > 0 ? [`${count(loose, 'line')} not glued to boxes left out.`] : []),
    ...(lost > 0 ? [`${count(lost, 'connector')} within one column left out.`] : []),
    ...(pictures > 0 ? [`${count(pictures, 'picture')} left out.`] : []),
  ];
}
