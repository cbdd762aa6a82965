/**
 * Lists that say themselves what each line is: “Aim: …”, “Primary driver 2: …”, “Change ideas” above their items,
 * `sd1: … -> pd1, pd2`. The names are taken off and become columns and lines; other lists stay as they are.
 */
import type { NamedColumn } from '../../plan/model/outlineItem';
import { readColumnLabel, upTo, type ColumnLabel, type ColumnWords } from './columnWords';
import type { OutlineRow } from './outlineRow';
import type { ListRow } from './rows';

/** What a row says of itself, as far as it alone can tell. */
interface Reading {
  readonly row: ListRow;
  readonly label: ColumnLabel | null;
  /** Only a label: the rows below it are meant. */
  readonly isHeading: boolean;
  readonly text: string;
  readonly key: string | undefined;
}

export function namedRows(rows: readonly ListRow[], words: ColumnWords): OutlineRow[] {
  const readings = onlyMeant(rows.map((row) => readRow(row, words)));
  const keys = new Set(readings.flatMap(({ key }) => key ?? []));
  const named = readings.map((reading) => ({ ...reading, ...readReferences(reading.text, keys) }));
  const used = new Set(named.flatMap(({ to }) => to));
  if (named.every(({ label, to }) => !label && to.length === 0)) return [...rows];
  return inColumns(
    named.map((reading) => {
      // `A1:` in front of a text is a name only where somebody calls it so.
      const isNamed =
        reading.label !== null || (reading.key !== undefined && (used.has(reading.key) || reading.to.length > 0));
      return isNamed
        ? reading
        : { ...reading, key: undefined, text: reading.to.length > 0 ? reading.text : reading.row.text };
    }),
  );
}

const colon = /[:：]/u;
const dash = /\s[-–—]\s/u;
const ownKey = /^[a-z]{1,3}\d{1,3}$/iu;

function readRow(row: ListRow, words: ColumnWords): Reading {
  const at = separatorIn(row.text.slice(0, 80), words);
  const before = at < 0 ? row.text : row.text.slice(0, at);
  const behind = at < 0 ? '' : row.text.slice(at + 1).trim();
  const heading = behind === '' ? upTo(before, /->|→|\(/u) : before;
  const label = readColumnLabel(heading.trim(), words);
  if (label) {
    const key = label.key === undefined ? undefined : canonicalKey(label.key, label.column);
    return { row, label, isHeading: behind === '', text: behind, key };
  }
  const isKey = behind !== '' && ownKey.test(before.trim());
  return {
    row,
    label: null,
    isHeading: false,
    text: isKey ? behind : row.text,
    key: isKey ? canonicalKey(before) : undefined,
  };
}

/** Where the label ends: at a colon, or at a dash behind words that name a column; -1 where there is none. */
function separatorIn(text: string, words: ColumnWords): number {
  const at = text.search(colon);
  const dashed = text.search(dash) + 1;
  const isLabel =
    dashed > 0 && (at < 0 || dashed < at) && readColumnLabel(text.slice(0, dashed).trim(), words) !== null;
  return isLabel ? dashed : at;
}

/** Without labels that could be ordinary words, where nothing clearer stands beside them. */
function onlyMeant(readings: readonly Reading[]): Reading[] {
  const prefixes = readings.flatMap(({ label, isHeading }) => (label && !isHeading ? label : []));
  const isClear = prefixes.some(({ weak }) => !weak) || new Set(prefixes.map(({ column }) => column)).size > 1;
  const headings = new Set(
    readings.flatMap(({ label, isHeading }) => (label && isHeading && !label.weak ? label.column : [])),
  );
  return readings.map((reading, index) => {
    const { label, isHeading, row } = reading;
    if (!label) return reading;
    // A list that only begins with the word “Aim” has that for its text.
    const counts = isHeading ? isClear || headings.size > 1 : isClear || headings.size > 1 || !label.weak;
    const misplaced = label.column === 'aim' && index > 0 && !isHeading;
    return counts && !misplaced ? reading : { row, label: null, isHeading: false, text: row.text, key: undefined };
  });
}

/** `pd1`, `P1` and the 1 of “Primary driver 1” are the same name. */
function canonicalKey(key: string, column?: NamedColumn): string {
  const plain = key.trim().toLowerCase();
  if (/^\d/u.test(plain))
    return `${column === 'change' ? 'c' : column === 1 ? 'p' : column === 2 ? 's' : (column ?? '')}${plain}`;
  return plain.replace(/^(p|s|t)d(?=\d)/u, '$1').replace(/^ci(?=\d)/u, 'c');
}

const arrow = /->|→|=>|⇒/gu;

/** The names behind the last arrow, when all of them are names of rows. */
function readReferences(text: string, keys: ReadonlySet<string>): { text: string; to: readonly string[] } {
  const last = keys.size > 0 ? [...text.matchAll(arrow)].at(-1) : undefined;
  if (!last) return { text, to: [] };
  const to = text
    .slice(last.index + last[0].length)
    .split(/[,;&]/u)
    .map((key) => canonicalKey(key));
  return to.every((key) => keys.has(key)) ? { text: text.slice(0, last.index).trim(), to } : { text, to: [] };
}

interface Placed {
  readonly depth: number;
  readonly level: number;
  /** It says what it is; a line beside it that does not is one of its details. */
  readonly isNamed: boolean;
}

/** In lists side by side numbers say what belongs together: 1.2 contributes to 1. */
function byNumber({ number }: ListRow, numbers: ReadonlySet<string>): Pick<OutlineRow, 'key' | 'to'> {
  if (number === undefined) return {};
  const above = number.split('.').slice(0, -1).join('.');
  return { key: `#${number}`, ...(numbers.has(above) && { to: [`#${above}`] }) };
}

interface Heading {
  readonly depth: number;
  readonly column: NamedColumn;
  /** What is listed below it contributes to what stands above it. */
  readonly isOfOne: boolean;
}

/** The columns that are named as a heading more than once. */
function repeatedHeadings(readings: readonly Reading[]): ReadonlySet<NamedColumn> {
  const columns = readings.flatMap(({ label, isHeading }) => (label && isHeading ? label.column : []));
  return new Set(columns.filter((column, at) => columns.indexOf(column) !== at));
}

const levelOf = (column: NamedColumn): number => (column === 'aim' ? 0 : column === 'change' ? 99 : column);
const letterColumns: Readonly<Record<string, NamedColumn>> = { p: 1, s: 2, t: 3, c: 'change' };

/** The depth of each row from the columns that are named; the others stay below the row that they are indented under. */
function inColumns(readings: readonly (Reading & { readonly to: readonly string[] })[]): OutlineRow[] {
  const path: Placed[] = [];
  let heading: Heading | null = null;
  const repeated = repeatedHeadings(readings);
  const numbers = new Set(readings.flatMap(({ row }) => row.number ?? []));
  return readings.flatMap((reading, index): OutlineRow[] => {
    const { row, label, text, key, to } = reading;
    if (label && reading.isHeading) {
      // Below each driver anew, or further in than it: the list is of that driver.
      const isOfOne = repeated.has(label.column) || (path.at(-1)?.depth ?? Infinity) < row.depth;
      heading = { depth: row.depth, column: label.column, isOfOne };
      return [];
    }
    if (heading && row.depth < heading.depth) heading = null;
    const isListed: boolean = heading !== null && row.depth <= heading.depth + 1 && !label;
    if (heading?.column === 'aim' && isListed && index > 1) heading = null;
    const listed = isListed ? heading?.column : undefined;
    const column = label?.column ?? listed ?? (key === undefined ? undefined : letterColumns[key.charAt(0)]);
    const above = path.findLastIndex((each) =>
      column === undefined ? each.depth < row.depth + (each.isNamed ? 1 : 0) : each.level < levelOf(column),
    );
    const parent = path[above];
    const numbered = listed === undefined ? {} : byNumber(row, numbers);
    const isOfOne = listed !== undefined && heading?.isOfOne === true && parent !== undefined;
    const isBelow = parent !== undefined && parent.depth < row.depth && listed === undefined;
    const loose = to.length > 0 ? !isBelow : listed !== undefined && !isOfOne;
    const level = column === undefined ? (parent?.level ?? 0) + 1 : levelOf(column);
    if (isTitle(reading, readings[index + 1], level)) return [];
    path.length = above + 1;
    const placed = { depth: path.length, text, line: row.line };
    path.push({ depth: row.depth, level, isNamed: label !== null });
    return [
      {
        ...placed,
        ...(column !== undefined && { column }),
        ...(key !== undefined && { key }),
        ...(to.length > 0 && { to }),
        ...(loose && { loose }),
        ...numbered,
      },
    ];
  });
}

/** A line above a list that says what each of its lines is, and which none of them can contribute to. */
function isTitle({ row, label, key }: Reading, next: Reading | undefined, level: number): boolean {
  if (label || key !== undefined || !next?.label || next.isHeading) return false;
  return next.row.depth > row.depth && levelOf(next.label.column) <= level;
}
