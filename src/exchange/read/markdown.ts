/**
 * Reads Markdown: headings and lists, or a table where there is no list. A heading above everything else is the aim, unless
 * a line below it says what the aim is.
 */
import { count } from '../../kit/english';
import { readColumnLabel, type ColumnWords } from '../clipboard/columnWords';
import { diagramAmong } from '../recognise/diagramAmong';
import { joinedFields } from '../recognise/details';
import { target, type Recognised, type RecognisedFields, type RecognisedRow } from '../recognise/recognised';
import { columnSaid } from './columnSaid';
import { unplacedBelow, withFacts, withoutFacts } from './markdownFacts';
import { withoutProse } from './markdownProse';
import { markdownRows, type MarkdownRow, type MarkdownRows } from './markdownRows';
import type { ReadingNeeds } from './readForm';

/** Null where there is nothing in it. */
export function readMarkdown(text: string, needs: ReadingNeeds): Recognised | null {
  const read = markdownRows(text);
  const { title, tables, leftOut } = read;
  const aimSaid = read.rows.some((row) => isAim(row, needs.words));
  const { rows, notesOf } = withoutProse(read.rows, needs.words, title !== '' && !aimSaid);
  const isTable = tables.length > 0 && !rows.some(({ kind }) => kind === 'item');
  const recognised = isTable ? ofTables(read, rows, needs) : ofList(rows, notesOf, needs);
  if (!recognised && title === '') return null;
  const found = recognised ?? { form: 'list', rows: [], doubts: [], done: [], ignored: [] };
  const { pictures, code } = leftOut;
  const whole = aimSaid || title === '' ? found : belowAim(found, title, notesOf.get(0));
  return {
    ...whole,
    ...(title !== '' && whole.title === undefined && { title }),
    ignored: [
      ...whole.ignored,
      ...(tables.length > 0 && !isTable ? [`${count(tables.length, 'table')} beside the list left out.`] : []),
      ...(pictures > 0 ? [`${count(pictures, 'picture')} left out.`] : []),
      ...(code > 0 ? [`${count(code, 'block of code', 'blocks of code')} left out.`] : []),
    ],
  };
}

function isAim({ text, kind }: MarkdownRow, words: ColumnWords): boolean {
  const column = columnSaid(text, words) ?? (kind === 'heading' ? readColumnLabel(text, words)?.column : undefined);
  return column === 'aim';
}

function ofList(
  rows: readonly MarkdownRow[],
  notesOf: ReadonlyMap<number, string>,
  { ofRows }: ReadingNeeds,
): Recognised | null {
  if (rows.length === 0) return null;
  const { boxes, factsOf, unplacedFrom } = withoutFacts(rows);
  const facts = new Map<number, RecognisedFields>(factsOf);
  for (const [line, notes] of notesOf) if (line > 0) facts.set(line, joinedFields(facts.get(line), { notes }) ?? {});
  const ticked = rows.filter(({ isTicked }) => isTicked === true);
  for (const { line } of ticked) facts.set(line, joinedFields(facts.get(line), { status: 'adopted' }) ?? {});
  const recognised = unplacedBelow(withFacts(ofRows(boxes), facts), unplacedFrom);
  const lines = new Set(recognised.rows.map(({ at }) => at?.line));
  const lost = [...notesOf.keys()].filter((line) => line > 0 && !lines.has(line)).length;
  return {
    ...recognised,
    done: [...recognised.done, ...(ticked.length > 0 ? ['Ticked items are adopted'] : [])],
    ignored: [...recognised.ignored, ...(lost > 0 ? [`${count(lost, 'paragraph')} below headings left out.`] : [])],
  };
}

/** Lines that are no part of a table are told of, but for the aim. */
function ofTables(
  { tables }: MarkdownRows,
  rows: readonly MarkdownRow[],
  { ofCells, words }: ReadingNeeds,
): Recognised {
  const all = tables.map((cells) => ({ rows: cells, merged: [] }));
  const chosen = diagramAmong(all, words);
  const recognised = ofCells(chosen?.rows ?? tables[0] ?? [], []);
  const said = rows.find((row) => columnSaid(row.text, words) === 'aim');
  const others = rows.length - (said ? 1 : 0);
  const ignored = [
    ...recognised.ignored,
    ...(chosen?.ignored ?? []),
    ...(others > 0 ? [`${count(others, 'line')} beside the table left out.`] : []),
  ];
  const aim = said?.text.slice(said.text.search(/[:：]/u) + 1).trim();
  return { ...(aim === undefined ? recognised : belowAim(recognised, aim)), ignored };
}

/** All that contributes to whatever it is brought in below contributes to the aim. */
function belowAim(recognised: Recognised, text: string, notes?: string): Recognised {
  if (recognised.rows.some(({ column }) => column === 'aim')) return recognised;
  const fields = notes === undefined ? {} : { fields: { notes } };
  const aim: RecognisedRow = { key: 'aim', text, column: 'aim', parents: [], ...fields };
  const rows = recognised.rows.map((row) => ({
    ...row,
    parents: row.parents.map((link) => (link.to === target ? { ...link, to: aim.key } : link)),
  }));
  return { ...recognised, rows: [aim, ...rows] };
}
