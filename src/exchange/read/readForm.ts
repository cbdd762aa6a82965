/**
 * What a reader of another program's files is given and what it gives. It finds the structure of its form; what lists and
 * cells mean is found by the same code for every form, which it is handed.
 */
import type { ColumnWords } from '../clipboard/columnWords';
import type { ListRow } from '../clipboard/rows';
import { withDoubts } from '../recognise/doubts';
import type { Recognised } from '../recognise/recognised';

export interface ForeignFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** What was recognised, or why nothing was, in a sentence or two. */
export type FileReading = { readonly recognised: Recognised } | { readonly refused: string };

export interface ReadingNeeds {
  /** How columns are called. */
  readonly words: ColumnWords;
  /** A list whose rows have depths. */
  readonly ofRows: (rows: readonly ListRow[]) => Recognised;
  /** Cells, with the columns whose merged cells are filled in. */
  readonly ofCells: (cells: readonly (readonly string[])[], merged: readonly number[]) => Recognised;
  /** HTML as it stands on the clipboard; null where there is nothing to be seen in it. */
  readonly ofHtml: (html: string) => Recognised | null;
  /** The cells of a text that is parted by commas, semicolons or tabs. */
  readonly csvCells: (text: string) => readonly (readonly string[])[];
  /** The text of a file in whatever encoding, or in a sentence why it is none. */
  readonly textOf: (bytes: Uint8Array) => { readonly text: string } | { readonly refused: string };
}

/** It never throws, whatever the file holds. */
export type FileReader = (file: ForeignFile, needs: ReadingNeeds) => FileReading;

export interface ReadForm {
  readonly id: string;
  /** How the names of such files end, with the dot; none where only the content tells. */
  readonly endings: readonly string[];
  /** Whether the file is of this form, by its first bytes as Latin-1; false where only its name tells. */
  readonly sniff: (start: string) => boolean;
  readonly load: () => Promise<FileReader>;
}

const nothingFound = 'There is no list, no table and no diagram in it.';

/** What was recognised, unless there is nothing in it. */
export function readingOf(recognised: Recognised | null, otherwise = nothingFound): FileReading {
  return recognised && recognised.rows.length > 0 ? { recognised } : { refused: otherwise };
}

/** The same for boxes that were neither a list nor cells: nobody has looked yet for what is doubtful in them. */
export function drawnReading(recognised: Recognised | null): FileReading {
  return readingOf(recognised && withDoubts(recognised));
}
