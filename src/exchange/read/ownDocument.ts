/**
 * Reads the Word document that this app writes (`figure/office/wordTable`): its table of the diagram, which is known by its
 * caption also when Word has saved it again. What the document records beside it is told of.
 */
import { count } from '../../kit/english';
import { groupBy } from '../../kit/groupBy';
import { oneLine, statusWords } from '../../plan/ask/words';
import { statuses } from '../../plan/model/choices';
import type { ColumnTitle, Recognised, RecognisedFields, RecognisedRow } from '../recognise/recognised';
import { paragraphText } from './documentText';
import { attribute, childAt, childrenCalled, type XmlElement } from './xmlTree';

const caption = 'The driver diagram as a table';
const factHeadings = ['Status', 'Owner'];
const [aimLabel, ownerLabel, unplaced] = ['Aim: ', 'Owner: ', 'Not yet placed'];
const also = /^Also contributes to “(.*)”$/su;

interface Box {
  readonly row: RecognisedRow;
  readonly column: number;
  readonly also: readonly string[];
}

/** Null where the document has no such table. */
export function readOwnDocument(body: XmlElement): Recognised | null {
  const tables = childrenCalled(body, 'tbl');
  const own = tables.find((table) => captionOf(table) === caption);
  if (!own) return null;
  const paragraphs = childrenCalled(body, 'p');
  const aim = paragraphs.map(paragraphText).find((text) => text.startsWith(aimLabel));
  const title = textOfStyle(paragraphs, 'Title');
  const [heading, ...lines] = childrenCalled(own, 'tr').map((row) => childrenCalled(row, 'tc'));
  const headings = (heading ?? []).map((cell) => paragraphsIn(cell).join(' '));
  const columns = boxColumns(headings);
  const boxes = boxesIn(lines, headings, columns);
  const top: RecognisedRow = {
    key: 'aim',
    text: (aim ?? '').slice(aimLabel.length).trim(),
    column: 'aim',
    parents: [],
  };
  return {
    form: 'diagram',
    ...(title !== '' && { title }),
    columnTitles: columns === 0 ? [] : titlesOf(headings.slice(0, columns)),
    rows: [top, ...linked(boxes, top)],
    doubts: [],
    done: [],
    ignored: ignoredIn(paragraphs, tables.length - 1),
  };
}

function captionOf(table: XmlElement): string | undefined {
  return attribute(childAt(table, 'tblPr', 'tblCaption'), 'val');
}

function textOfStyle(paragraphs: readonly XmlElement[], style: string): string {
  const found = paragraphs.find((one) => attribute(childAt(one, 'pPr', 'pStyle'), 'val') === style);
  return found ? paragraphText(found).trim() : '';
}

function paragraphsIn(cell: XmlElement): string[] {
  return childrenCalled(cell, 'p').map((one) => paragraphText(one).trim());
}

/** How many there are before the facts about change ideas. */
function boxColumns(headings: readonly string[]): number {
  let columns = headings.length;
  for (const fact of factHeadings.toReversed()) if (columns > 1 && headings[columns - 1] === fact) columns -= 1;
  return columns;
}

function titlesOf(headings: readonly string[]): ColumnTitle[] {
  return headings.map((title, at) => ({ column: at === headings.length - 1 ? 'change' : at + 1, title }));
}

/** A box that stands over several rows is written in the first, and leads to the one before it in that row. */
function boxesIn(
  lines: readonly (readonly XmlElement[])[],
  headings: readonly string[],
  columns: number,
): readonly Box[] {
  const boxes: Box[] = [];
  const above: (Box | undefined)[] = [];
  for (const [index, cells] of lines.entries()) {
    const fact = (name: string) => {
      const cell = cells[headings.indexOf(name, columns)];
      return cell ? paragraphsIn(cell).join(' ') : '';
    };
    let parent = 'aim';
    for (const [column, cell] of cells.slice(0, columns).entries()) {
      const merge = mergeOf(cell);
      const [text = '', ...notes] = paragraphsIn(cell);
      const isIdea = column === columns - 1;
      if (merge === 'restart' || (merge === null && text !== '')) {
        const facts = isIdea ? factsOf(fact('Status'), fact('Owner')) : factsOf('', ownerIn(notes));
        above[column] = {
          row: {
            key: `r${boxes.length + 1}`,
            text,
            column: isIdea ? 'change' : column + 1,
            parents: notes.includes(unplaced) ? [] : [{ to: parent }],
            ...facts,
            at: { line: index + 2 },
          },
          column,
          also: notes.flatMap((note) => also.exec(note)?.[1] ?? []),
        };
        boxes.push(above[column]);
      } else if (merge === null) above[column] = undefined;
      parent = above[column]?.row.key ?? parent;
    }
  }
  return boxes;
}

/** Null for a cell that stands by itself. */
function mergeOf(cell: XmlElement): 'restart' | 'continue' | null {
  const merge = childAt(cell, 'tcPr', 'vMerge');
  return merge ? (attribute(merge, 'val') === 'restart' ? 'restart' : 'continue') : null;
}

function ownerIn(notes: readonly string[]): string {
  return notes.find((note) => note.startsWith(ownerLabel))?.slice(ownerLabel.length) ?? '';
}

function factsOf(said: string, owner: string): Pick<RecognisedRow, 'fields'> {
  // Those that say nothing are proposed anyway.
  const status = statuses.find((each) => each !== 'proposed' && statusWords[each] === said);
  const fields: RecognisedFields = { ...(status && { status }), ...(owner !== '' && { owner }) };
  return Object.keys(fields).length > 0 ? { fields } : {};
}

/** The further links name the texts of boxes further left. */
function linked(boxes: readonly Box[], aim: RecognisedRow): RecognisedRow[] {
  const byText = groupBy(boxes, ({ row }) => oneLine(row.text));
  return boxes.map(({ row, column, also: names }) => {
    const to = names.flatMap((name) => {
      const other = byText.get(name)?.find((one) => one.column < column);
      return other?.row.key ?? (name === oneLine(aim.text) ? aim.key : []);
    });
    const known = row.parents[0]?.to;
    return { ...row, parents: [...row.parents, ...to.filter((key) => key !== known).map((key) => ({ to: key }))] };
  });
}

function ignoredIn(paragraphs: readonly XmlElement[], tables: number): string[] {
  const styled = paragraphs.filter((one) => attribute(childAt(one, 'pPr', 'pStyle'), 'val') === 'Heading1');
  const records = styled
    .map((one) => paragraphText(one).trim())
    .filter((heading) => ['Notes', 'PDSA cycles', 'Measures'].includes(heading));
  if (records.length > 0)
    return [`Not taken: ${records.join(', ')}. They stand in the plan’s own file, which ends in .aimtree.json.`];
  return tables > 0 ? [`${count(tables, 'other table')} left out.`] : [];
}
