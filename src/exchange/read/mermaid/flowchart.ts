/**
 * Reads a Mermaid flowchart: boxes with their labels, arrows of every kind, chains and `&`, subgraphs and classes that are
 * called as columns are. What only says how it looks is passed over.
 */
import type { NamedColumn } from '../../../plan/model/outlineItem';
import { limits } from '../../../plan/model/limits';
import { count } from '../../../kit/english';
import { readColumnLabel, type ColumnWords } from '../../clipboard/columnWords';
import type { Recognised, RecognisedRow } from '../../recognise/recognised';
import { graphRows, type GraphArrow } from '../graphRows';
import { labelAt, readableLabel } from './label';
import { readLink, type MermaidLink } from './link';
import type { MermaidText } from './statements';

interface Box {
  label: string;
  column: NamedColumn | undefined;
  readonly line: number;
}

interface Chart {
  readonly boxes: Map<string, Box>;
  readonly arrows: GraphArrow[];
  /** The columns of the subgraphs around the line, the innermost last. */
  readonly groups: (NamedColumn | undefined)[];
  readonly ignored: { groups: number; clicks: number; lines: number };
}

const passedOver = /^(?:style|linkStyle|classDef|direction|accTitle|accDescr)\b/u;

export function readFlowchart({ title, lines }: MermaidText, words: ColumnWords): Recognised {
  const chart: Chart = { boxes: new Map(), arrows: [], groups: [], ignored: { groups: 0, clicks: 0, lines: 0 } };
  for (const { text, line } of lines)
    for (const statement of statementsIn(text)) readStatement(chart, statement, line, words);
  const keys = new Map([...chart.boxes.keys()].map((id, index) => [id, `r${index + 1}`]));
  const boxes = [...chart.boxes].map(([id, { label, column, line }]): RecognisedRow => ({
    key: keys.get(id) ?? id,
    text: label === '' ? id : label,
    ...(column !== undefined && { column }),
    parents: [],
    at: { line },
  }));
  const arrows = chart.arrows.flatMap((arrow): GraphArrow[] => {
    const [from, to] = [keys.get(arrow.from), keys.get(arrow.to)];
    return from === undefined || to === undefined ? [] : [{ ...arrow, from, to }];
  });
  const { rows, ignored } = graphRows(boxes, arrows);
  const { groups, clicks, lines: unread } = chart.ignored;
  return {
    form: 'diagram',
    ...(title !== '' && { title }),
    rows,
    doubts: [],
    done: [],
    ignored: [
      ...ignored,
      ...(groups > 0 ? [`${count(groups, 'group')} (subgraph) left out.`] : []),
      ...(clicks > 0 ? [`${count(clicks, 'link')} to pages left out.`] : []),
      ...(unread > 0 ? [`${count(unread, 'line')} that could not be read left out.`] : []),
    ],
  };
}

/** Parted by semicolons outside of labels; `#35;` is a sign and parts nothing. */
function statementsIn(text: string): string[] {
  const parts: string[] = [];
  let [from, isQuoted] = [0, false];
  for (let at = 0; at < text.length; at += 1) {
    const sign = text.charAt(at);
    if (sign === '"') isQuoted = !isQuoted;
    if (sign !== ';' || isQuoted || /[#&]\w{1,8}$/u.test(text.slice(Math.max(from, at - 9), at))) continue;
    parts.push(text.slice(from, at));
    from = at + 1;
  }
  return [...parts, text.slice(from)].map((part) => part.trim()).filter((part) => part !== '');
}

function readStatement(chart: Chart, statement: string, line: number, words: ColumnWords): void {
  if (passedOver.test(statement)) return;
  if (/^click\b/u.test(statement)) chart.ignored.clicks += 1;
  else if (/^subgraph\b/u.test(statement)) {
    const column = readColumnLabel(groupLabel(statement.slice(8).trim()), words)?.column;
    if (column === undefined) chart.ignored.groups += 1;
    chart.groups.push(column);
  } else if (statement === 'end') chart.groups.pop();
  else if (/^class\s/u.test(statement)) {
    const [, ids = '', name = ''] = statement.split(/\s+/u);
    for (const id of ids.split(',')) setColumn(chart, id, classColumn(name));
  } else if (!readChain(chart, statement, line)) chart.ignored.lines += 1;
}

function groupLabel(text: string): string {
  const at = text.search(/[[("]/u);
  const labelled = at < 0 ? null : labelAt(text, at);
  return labelled?.label ?? readableLabel(text);
}

const classColumns: ReadonlyMap<string, NamedColumn> = new Map<string, NamedColumn>([
  ['aim', 'aim'],
  ['change', 'change'],
  ['primary', 1],
  ['secondary', 2],
  ...([1, 2, 3, 4] as const).map((level) => [`driver${level}`, level] as const),
]);

/** Classes that are called as columns are. */
function classColumn(name: string): NamedColumn | undefined {
  return classColumns.get(name);
}

function setColumn(chart: Chart, id: string, column: NamedColumn | undefined): void {
  const box = chart.boxes.get(id.trim());
  if (box && column !== undefined) box.column = column;
}

/** `A & B --> C -- text --> D`; whether all of it was read. */
function readChain(chart: Chart, statement: string, line: number): boolean {
  let at = 0;
  let before: readonly string[] = [];
  let link: MermaidLink | null = null;
  for (;;) {
    const group = readGroup(chart, statement, at, line);
    if (!group) return false;
    if (link && !link.isHidden)
      for (const from of before) for (const to of group.ids) addArrow(chart, arrowOf(link, from, to));
    before = group.ids;
    link = readLink(statement, group.end);
    if (!link) return statement.slice(group.end).trim() === '';
    at = link.end;
  }
}

/** `&` multiplies: a short line could draw more than a plan may hold. */
function addArrow({ arrows }: Chart, arrow: GraphArrow): void {
  if (arrows.length <= limits.links) arrows.push(arrow);
}

function arrowOf({ isTurned, confidence, text }: MermaidLink, from: string, to: string): GraphArrow {
  const ends = isTurned ? { from: to, to: from } : { from, to };
  return { ...ends, ...(confidence && { confidence }), ...(text !== '' && { notes: text }) };
}

function readGroup(chart: Chart, text: string, from: number, line: number) {
  const ids: string[] = [];
  let at = from;
  for (;;) {
    const box = readBox(chart, text, at, line);
    if (!box) return null;
    ids.push(box.id);
    const [between] = /^\s{0,50}&\s{0,50}/u.exec(text.slice(box.end)) ?? [];
    if (between === undefined) return { ids, end: box.end };
    at = box.end + between.length;
  }
}

const letter = /[\p{L}\p{M}\p{N}_]/u;

/** Dashes belong to an id only between letters: `a-b` is one, `a--b` is a link. */
function readId(text: string, from: number): { id: string; end: number } | null {
  let start = from;
  while (text.charAt(start) === ' ' || text.charAt(start) === '\t') start += 1;
  let end = start;
  while (letter.test(text.charAt(end)) || (end > start && isWithin(text, end))) end += 1;
  return end > start ? { id: text.slice(start, end), end } : null;
}

function isWithin(text: string, at: number): boolean {
  return /[-.]/u.test(text.charAt(at)) && letter.test(text.charAt(at - 1)) && letter.test(text.charAt(at + 1));
}

function readBox(chart: Chart, text: string, from: number, line: number): { id: string; end: number } | null {
  const read = readId(text, from);
  if (!read) return null;
  const { id } = read;
  const shaped = labelAt(text, read.end) ?? detailsAt(text, read.end);
  const end = shaped?.end ?? read.end;
  const [styled = '', name = ''] = /^:::([\w-]+)/u.exec(text.slice(end)) ?? [];
  const known = chart.boxes.get(id) ?? { label: '', column: undefined, line };
  if (shaped && shaped.label !== '') known.label = shaped.label;
  known.column ??= chart.groups.findLast((column) => column !== undefined);
  chart.boxes.set(id, known);
  setColumn(chart, id, classColumn(name));
  return { id, end: end + styled.length };
}

/** `@{ shape: rect, label: "text" }`. */
function detailsAt(text: string, at: number): { label: string; end: number } | null {
  const close = text.startsWith('@{', at) ? text.indexOf('}', at) : -1;
  if (close < 0) return null;
  const details = text.slice(at, close);
  const [, label = ''] = details.slice(details.indexOf('label:')).split('"');
  return { label: readableLabel(label), end: close + 1 };
}
