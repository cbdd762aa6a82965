/**
 * Reads a table by what its columns mean: each row is a path from left to right. An empty cell in front of a filled one
 * means “as above”, unless merged cells say already how far a text reaches. The same text below the same box is one box.
 *
 * Must not know: how the meanings were found.
 */
import { count } from '../../kit/english';
import { limits } from '../../plan/model/limits';
import type { NamedColumn } from '../../plan/model/outlineItem';
import { cellBoxes, type CellBox } from './cellBoxes';
import { joinedFields, readDetails } from './details';
import { withDoubts } from './doubts';
import { readFields } from './rowFields';
import { tableDoubts } from './tableDoubts';
import { target, type Recognised, type RecognisedFields, type RecognisedRow } from './recognised';
import type { RecognisedTable } from './recognisedTable';

interface Entry {
  readonly key: string;
  readonly text: string;
  readonly column: NamedColumn | undefined;
  readonly parents: string[];
  readonly at: { readonly line: number; readonly cell: number };
  readonly below: Map<string, Entry>;
  fields: RecognisedFields | undefined;
  /** What it may belong under, where nothing says what it contributes to. */
  beside?: string | undefined;
}

/** What has been done while reading. */
interface Reading {
  readonly table: RecognisedTable;
  readonly entries: Entry[];
  readonly top: Entry;
  /** The last boxes of each column. */
  readonly latest: Entry[][];
  /** What cells have been read as: the drivers of a table stand in many of its rows. */
  readonly read: Map<string, readonly CellBox[]>;
  filledDown: number;
  split: number;
  unmarked: number;
  pathless: number;
}

export function readTable(table: RecognisedTable, today: string): Recognised {
  const top = entry(target, '', undefined, { line: 0, cell: 0 });
  const reading: Reading = {
    table,
    entries: [],
    top,
    latest: [],
    read: new Map(),
    filledDown: 0,
    split: 0,
    unmarked: 0,
    pathless: 0,
  };
  const facts = readFields(table, today);
  let above: readonly Entry[][] = [];
  for (const [row, cells] of table.cells.entries()) {
    // It cannot be brought in anyway, and whoever wants to is told.
    if (reading.entries.length > limits.nodes) break;
    const path = table.rows === 'together' ? readPath(reading, row, cells, above) : readLists(reading, row, cells);
    above = path;
    const last = path.findLast((boxes) => boxes.length > 0) ?? [];
    const fields = facts.rows[row];
    if (fields && last.length > 0) for (const each of last) each.fields = joinedFields(each.fields, fields);
    else if (fields) reading.pathless += 1;
  }
  return withDoubts({
    form: 'table',
    rows: underAim(table, reading.entries.map(asRow)),
    doubts: tableDoubts(table, reading.entries),
    done: [...wordDone(reading), ...facts.done],
    ignored: wordIgnored(reading),
    table,
  });
}

function entry(key: string, text: string, column: NamedColumn | undefined, at: Entry['at']): Entry {
  return { key, text, column, parents: [], at, below: new Map(), fields: undefined };
}

/** The boxes of one row, column of boxes by column of boxes. */
function readPath(reading: Reading, row: number, cells: readonly string[], above: readonly Entry[][]): Entry[][] {
  const { table, top } = reading;
  const columns = boxColumns(table);
  const last = columns.findLastIndex(({ at }) => (cells[at] ?? '') !== '');
  const path: Entry[][] = [];
  let parents: readonly Entry[] = [top];
  let isSame = true;
  let beside: string | undefined;
  for (const [level, { at, column }] of columns.slice(0, last + 1).entries()) {
    const cell = cells[at] ?? '';
    let boxes: Entry[] = [];
    if (cell === '') {
      const held = isSame ? (above[level] ?? []) : [];
      // Where cells were merged, one that is empty is meant to be so.
      if (!table.merged.includes(at)) boxes = held;
      else beside = reading.latest[level]?.at(-1)?.key ?? beside;
      if (boxes.length > 0) reading.filledDown += 1;
    } else {
      const read = boxesIn(reading, cell, level < last || column === 'aim');
      boxes = read.map((box) =>
        below(reading, parents, box, { column, at: { line: table.lines[row] ?? 0, cell: at } }),
      );
      if (read.length > 1) reading.split += 1;
      if (read.some(({ wasMarked }) => wasMarked)) reading.unmarked += 1;
      const isAlone = parents.every((each) => each === top || each.column === 'aim');
      if (beside !== undefined && isAlone) for (const each of boxes) setBeside(each, beside);
      beside = undefined;
      reading.latest[level] = boxes;
    }
    isSame &&= boxes.at(-1) === above[level]?.at(-1);
    path[level] = boxes;
    if (boxes.length > 0) parents = boxes;
  }
  return path;
}

function boxesIn({ read }: Reading, cell: string, whole: boolean): readonly CellBox[] {
  const name = `${whole ? 'whole' : 'parts'} ${cell}`;
  const known = read.get(name) ?? cellBoxes(cell, whole);
  read.set(name, known);
  return known;
}

function setBeside(each: Entry, beside: string): void {
  if (each.beside !== undefined) return;
  each.beside = beside;
  each.parents.length = 0;
}

/** Each cell a box of its own that is not placed yet, but for the column next to the aim. */
function readLists(reading: Reading, row: number, cells: readonly string[]): Entry[][] {
  const { table, top } = reading;
  return boxColumns(table).map(({ at, column }) =>
    boxesIn(reading, cells[at] ?? '', false).map((box) => {
      const made = below(reading, [top], box, { column, at: { line: table.lines[row] ?? 0, cell: at } });
      if (column !== undefined && column !== 'aim' && column !== 1) made.parents.length = 0;
      return made;
    }),
  );
}

function below(
  reading: Reading,
  parents: readonly Entry[],
  { text, fields }: CellBox,
  { column, at }: Pick<Entry, 'column' | 'at'>,
): Entry {
  // Texts of different columns below one box are different boxes.
  const name = `${String(column)}\n${text}`;
  const known = parents[0]?.below.get(name);
  const made = known ?? entry(`r${reading.entries.length + 1}`, text, column, at);
  if (!known) reading.entries.push(made);
  for (const parent of parents) {
    if (parent.below.has(name)) continue;
    parent.below.set(name, made);
    if (column !== 'aim') made.parents.push(parent.key);
  }
  made.fields = joinedFields(made.fields, fields);
  return made;
}

function boxColumns({
  meanings,
}: RecognisedTable): { readonly at: number; readonly column: NamedColumn | undefined }[] {
  const columns = meanings.flatMap((meaning, at) => (meaning.kind === 'boxes' ? { at, column: meaning.column } : []));
  // A table may have its aim at the right; what is not named stays where it is.
  const rank = (column: NamedColumn | undefined) => (column === 'aim' ? 0 : column === 'change' ? 99 : column);
  if (columns.some(({ column }) => column === undefined)) return columns;
  return columns.sort((a, b) => (rank(a.column) ?? 0) - (rank(b.column) ?? 0));
}

/** The aim that stands beside a table, above all that has nothing left of it. */
function underAim({ aim }: RecognisedTable, rows: readonly RecognisedRow[]): readonly RecognisedRow[] {
  if (aim === undefined || rows.some(({ column }) => column === 'aim')) return rows;
  const { text, fields } = readDetails(aim);
  const top: RecognisedRow = { key: 'aim', text, column: 'aim', parents: [], fields };
  const parentsOf = (row: RecognisedRow) =>
    row.parents.map((link) => (link.to === target ? { ...link, to: top.key } : link));
  return [top, ...rows.map((row) => ({ ...row, parents: parentsOf(row) }))];
}

function asRow({ key, text, column, parents, at, fields }: Entry): RecognisedRow {
  return {
    key,
    text,
    ...(column !== undefined && { column }),
    parents: parents.map((to) => ({ to })),
    ...(fields && { fields }),
    at,
  };
}

function wordDone({ table, filledDown, split, unmarked }: Reading): string[] {
  return [
    ...(table.merged.length > 0 ? ['Merged cells filled down'] : []),
    ...(filledDown > 0 ? ['Empty cells filled from above'] : []),
    ...(split > 0 ? [`${count(split, 'cell')} made several boxes`] : []),
    ...(unmarked > 0 ? ['Bullets and numbers taken off'] : []),
  ];
}

function wordIgnored({ table, pathless }: Reading): string[] {
  const unused = table.meanings.flatMap(({ kind }, at) =>
    kind === 'ignored' ? table.headings[at] || `column ${at + 1}` : [],
  );
  const { length: beside } = table.beside;
  return [
    ...(beside > 0 ? [`${count(beside, 'line')} beside the table ${beside === 1 ? 'was' : 'were'} left out.`] : []),
    ...(pathless > 0 ? [`${count(pathless, 'row')} without a box ${pathless === 1 ? 'was' : 'were'} left out.`] : []),
    ...(unused.length > 0 ? [`Not taken: ${unused.join(', ')}.`] : []),
  ];
}
