/**
 * Reads JSON Canvas (https://jsoncanvas.org/spec/1.0): cards of text become boxes, edges links. Groups that are called as
 * columns are, or that stand side by side around all cards, say the columns.
 */
import { count } from '../../kit/english';
import { isObject } from '../../format/members';
import { readColumnLabel, type ColumnWords } from '../clipboard/columnWords';
import type { ColumnTitle, Recognised, RecognisedRow } from '../recognise/recognised';
import { graphRows, type GraphArrow } from './graphRows';

interface Place {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

interface Card extends Place {
  readonly id: string;
  readonly text: string;
}

interface Group extends Place {
  readonly label: string;
}

type Json = Readonly<Record<string, unknown>>;

/** Null where the value is no canvas. */
export function readJsonCanvas(file: unknown, words: ColumnWords): Recognised | null {
  if (!isObject(file) || (!Array.isArray(file['nodes']) && !Array.isArray(file['edges']))) return null;
  const nodes = listOf(file['nodes']);
  const cards = nodes.flatMap((node): Card[] =>
    node['type'] === 'text' ? [{ ...placeOf(node), id: textOf(node['id']), text: textOf(node['text']) }] : [],
  );
  // As they are read: column by column, each from the top.
  const sorted = cards.toSorted((a, b) => a.x - b.x || a.y - b.y);
  const groups = nodes.flatMap((node): Group[] =>
    node['type'] === 'group' ? [{ ...placeOf(node), label: textOf(node['label']).trim() }] : [],
  );
  const { columnOf, titles } = columnsIn(groups, sorted, words);
  const keys = new Map(sorted.map(({ id }, index) => [id, `r${index + 1}`]));
  const boxes = sorted.map((card, index): RecognisedRow => {
    const column = columnOf(card);
    const key = `r${index + 1}`;
    return {
      key,
      text: withoutHashes(card.text),
      ...(column !== undefined && { column }),
      parents: [],
      at: { line: index + 1 },
    };
  });
  const edges = listOf(file['edges']);
  const { rows, ignored } = graphRows(boxes, arrowsIn(edges, keys));
  const known = new Set(nodes.map(({ id }) => textOf(id)));
  const lost = edges.filter((edge) => ['fromNode', 'toNode'].some((end) => !known.has(textOf(edge[end])))).length;
  const files = nodes.filter(({ type }) => type === 'file' || type === 'link').length;
  return {
    form: 'diagram',
    ...(titles.length > 0 && { columnTitles: titles }),
    rows,
    doubts: [],
    done: titles.length > 0 ? ['Groups made columns'] : [],
    ignored: [
      ...ignored,
      ...(files > 0 ? [`${count(files, 'card')} that show files or pages left out.`] : []),
      ...(lost > 0 ? [`${count(lost, 'edge')} to a card that is not there left out.`] : []),
      ...(titles.length === 0 && groups.length > 0 ? [`${count(groups.length, 'group')} left out.`] : []),
    ],
  };
}

/** Cards hold Markdown: the signs of headings are taken off, those that are escaped stay. */
function withoutHashes(text: string): string {
  const lines = text
    .trim()
    .split('\n')
    .map((line) => {
      const [hashes] = /^\s{0,3}#{1,6}\s/u.exec(line) ?? [];
      if (hashes === undefined) return line.replace(/^\\(?=#{1,6}\s)/u, '');
      const heading = line.slice(hashes.length).trim();
      const bare = heading.replace(/(?:^|\s)#{1,6}$/u, '');
      return bare.trim();
    });
  return lines.join('\n').trim();
}

function arrowsIn(edges: readonly Json[], keys: ReadonlyMap<string, string>): GraphArrow[] {
  return edges.flatMap((edge): GraphArrow[] => {
    const [from, to] = [keys.get(textOf(edge['fromNode'])), keys.get(textOf(edge['toNode']))];
    if (from === undefined || to === undefined) return [];
    const isTurned = edge['fromEnd'] === 'arrow' && edge['toEnd'] === 'none';
    const notes = textOf(edge['label']).trim();
    return [{ ...(isTurned ? { from: to, to: from } : { from, to }), ...(notes !== '' && { notes }) }];
  });
}

interface Columns {
  readonly columnOf: (card: Card) => RecognisedRow['column'];
  readonly titles: readonly ColumnTitle[];
}

function columnsIn(groups: readonly Group[], cards: readonly Card[], words: ColumnWords): Columns {
  const sorted = groups.filter(({ label }) => label !== '').toSorted((a, b) => a.x - b.x);
  const within = (card: Card) => sorted.findIndex((group) => holds(group, card));
  const named = sorted.map(({ label }) => readColumnLabel(label, words)?.column);
  const isAll = sorted.length > 2 && cards.every((card) => within(card) >= 0) && areApart(sorted);
  const inFirst = cards.filter((card) => within(card) === 0).length;
  const columns: readonly RecognisedRow['column'][] =
    isAll && inFirst === 1
      ? sorted.map((_, at) => (at === 0 ? 'aim' : at === sorted.length - 1 ? 'change' : at))
      : named;
  return {
    columnOf: (card) => columns[within(card)],
    titles: columns.flatMap((column, at) => (column === undefined ? [] : [{ column, title: sorted[at]?.label ?? '' }])),
  };
}

function areApart(groups: readonly Group[]): boolean {
  return groups.every((group, index) => {
    const before = groups[index - 1];
    return !before || before.x + before.width <= group.x;
  });
}

function holds(group: Group, { x, y, width, height }: Place): boolean {
  const [middle, centre] = [x + width / 2, y + height / 2];
  return middle >= group.x && middle <= group.x + group.width && centre >= group.y && centre <= group.y + group.height;
}

function listOf(value: unknown): readonly Json[] {
  return Array.isArray(value) ? value.filter(isObject) : [];
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

function placeOf(node: Json): Place {
  const number = (name: string) => (typeof node[name] === 'number' && Number.isFinite(node[name]) ? node[name] : 0);
  return { x: number('x'), y: number('y'), width: number('width'), height: number('height') };
}
