/**
 * The lines of a text as the rows of a list: how deep each is, from its indentation, its number, its bullet, or what is
 * drawn in front of it.
 *
 * Must not know: how the text was cut into lines.
 */
import { readMarker, type MarkedLine } from '../lineMarker';
import { listNumbers } from '../lineNumbers';
import { readDrawing, readHeading, ruleOnly, width } from '../outlineLine';
import { trimmed, withoutUnseenStart } from './invisible';
import { closedUp, type ListRow, type RankedRow } from './rows';

export interface SourceLine {
  /** The line as it is written; `\v` stands for a line break within it. */
  readonly source: string;
  readonly line: number;
}

interface Line extends MarkedLine, RankedRow {
  /** A line like others; what is drawn or a heading has its level from that. */
  readonly plain: boolean;
}

/** The rows of a list; what there is nothing behind and nothing below is left out. */
export function listRows(lines: readonly SourceLine[]): ListRow[] {
  const sources = lines.map(({ source, line }) => ({ line, source: withoutUnseenStart(source) }));
  const numbers = listNumbers(sources.map(({ source }) => source.trimStart()));
  const read = sources.flatMap(({ source, line }, index) => readLine(source, line, numbers[index]) ?? []);
  return closedUp(levelsBeforeText(withoutSoftBreaks(read)).map(withNumber)).filter(
    ({ text, depth }, index, rows) => text !== '' || (rows[index + 1]?.depth ?? -1) > depth,
  );
}

/** `(1.2)` and `1.2.` are both 1.2. */
function withNumber(row: RankedRow & Partial<Pick<Line, 'marker'>>): RankedRow {
  const number = row.marker?.kind === 'number' ? /\d[\d.]{0,40}/u.exec(row.marker.sign)?.[0] : undefined;
  return number === undefined ? row : { ...row, number: number.replace(/\.$/u, '') };
}

function readLine(source: string, line: number, number: string | undefined): Line | null {
  const drawing = readDrawing(source);
  if (drawing) {
    const text = inLines(drawing.text);
    return text === '' ? null : { plain: false, line, rank: drawing.indent, text, marker: null };
  }
  const heading = readHeading(source);
  if (heading) return { plain: false, line, rank: heading.indent, text: inLines(heading.text), marker: null };
  if (ruleOnly.test(source.trim())) return null;
  const body = source.trimStart();
  const indent = width(source.slice(0, source.length - body.length));
  const rank = indent > 0 || number === undefined ? indent : 2 * (number.split('.').length - 1);
  const { marker, text } = readMarker(body.trimEnd());
  if (marker !== null || number === undefined) return { plain: true, line, rank, marker, text: inLines(text) };
  const rest = body.slice(number.length);
  const counted = { kind: 'number', sign: number, tab: rest.startsWith('\t') };
  return { plain: true, line, rank, marker: counted, text: inLines(rest) };
}

/** What is between soft breaks, trimmed; a tab would be taken for the border of cells. */
function inLines(text: string): string {
  return text
    .split('\v')
    .map((part) => trimmed(part.replace(/\t+/gu, ' ')))
    .filter((part) => part !== '')
    .join('\n');
}

/** In a list of which most lines have a bullet or number, a line without one that begins small goes on with the one above. */
function withoutSoftBreaks(lines: readonly Line[]): readonly Line[] {
  const marked = lines.filter(({ marker }) => marker !== null).length;
  if (marked < 2 || marked < lines.length / 2) return lines;
  const joined: Line[] = [];
  for (const line of lines) {
    const last = joined.at(-1);
    const isRest =
      last?.marker && line.plain && line.marker === null && line.rank >= last.rank && /^\p{Ll}/u.test(line.text);
    if (isRest) joined[joined.length - 1] = { ...last, text: `${last.text} ${line.text}` };
    else joined.push(line);
  }
  return joined;
}

/** Where nothing is indented, what stands before the text can say how deep it is. */
function levelsBeforeText(lines: readonly Line[]): readonly RankedRow[] {
  const [first, second, third] = lines;
  if (!first) return lines;
  const isFlat = lines.every(({ plain, rank }) => plain && rank === 0);
  const isMarked = lines.every(({ marker }) => marker !== null);
  const isHeaded = first.marker === null && second?.marker && third?.marker;
  if (isFlat && (isMarked || isHeaded)) return levelsByMarker(lines);
  const others = lines.slice(1);
  return isHeaded && isListBelow(first, others)
    ? [first, ...others.map((line) => ({ ...line, rank: line.rank + 1 }))]
    : lines;
}

/** Below a line without bullet or number all that is indented no further has one: they stand below that line. */
function isListBelow({ plain, rank }: Line, others: readonly Line[]): boolean {
  const beside = others.filter((line) => line.rank <= rank);
  return plain && beside.length > 1 && beside.every((line) => line.plain && line.marker !== null && line.rank === rank);
}

/** A marker that has not been met begins a deeper level; one that has been, or none, goes back to its own. */
function levelsByMarker(lines: readonly Line[]): RankedRow[] {
  const path: string[] = [];
  return lines.map((line, index) => {
    const kind = kindOf(line, lines[index - 1]);
    const known = path.indexOf(kind);
    path.splice(known < 0 ? path.length : known + 1);
    if (known < 0) path.push(kind);
    return { ...line, rank: path.length - 1 };
  });
}

/** `i)` is a number unless `h)` stands before it. */
function kindOf({ marker }: Line, before: Line | undefined): string {
  if (marker?.kind !== 'roman') return marker?.kind ?? '';
  const [letter, previous] = [marker, before?.marker].map((each) => /^\(?([a-z])[.)]$/u.exec(each?.sign ?? '')?.[1]);
  return letter !== undefined && previous?.charCodeAt(0) === letter.charCodeAt(0) - 1 ? 'letter' : 'roman';
}
