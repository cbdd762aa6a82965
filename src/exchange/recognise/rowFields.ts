/** What each row of a table says about its last box, from the columns that hold no boxes. */
import { count } from '../../kit/english';
import { joinedFields } from './details';
import { areMonthFirst, readFieldCell } from './fieldCells';
import type { RecognisedFields } from './recognised';
import type { RecognisedTable } from './recognisedTable';
import { readColumnHeading } from './columnHeadings';

export interface RowFields {
  /** One for each row. */
  readonly rows: readonly (RecognisedFields | undefined)[];
  readonly done: readonly string[];
}

export function readFields({ cells, headings, meanings }: RecognisedTable, today: string): RowFields {
  const columns = meanings.flatMap((meaning, at) => {
    if (meaning.kind !== 'field') return [];
    const isMonthFirst = areMonthFirst(cells.map((row) => row[at] ?? ''));
    return { at, field: meaning.field, isMonthFirst, heading: headings[at] ?? '' };
  });
  let unread = 0;
  const rows = cells.map((row) => {
    let fields: RecognisedFields | undefined;
    for (const { at, field, isMonthFirst, heading } of columns) {
      const cell = row[at] ?? '';
      if (cell === '') continue;
      const read = readFieldCell(field, cell, { today, isMonthFirst });
      if (!read) unread += 1;
      const isNote = read === null || field === 'notes';
      fields = joinedFields(fields, isNote ? { notes: asNote(heading, cell) } : read);
    }
    return fields;
  });
  return { rows, done: unread > 0 ? [`${count(unread, 'cell')} put into the notes, as written`] : [] };
}

/** `Budget: 300`: a heading that only says “Notes” is not said. */
function asNote(heading: string, cell: string): string {
  const meaning = readColumnHeading(heading, new Map());
  const isPlain = meaning?.kind === 'ignored' || (meaning?.kind === 'field' && meaning.field === 'notes');
  return isPlain ? cell : `${heading}: ${cell}`;
}
