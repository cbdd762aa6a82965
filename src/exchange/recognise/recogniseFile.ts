/**
 * A file that is no plan, as boxes: lists, cells and pages that are text. Forms that are packed or have a syntax of their
 * own stand in the same table.
 *
 * Must not know: how the file is chosen. Whatever it holds, it never throws.
 */
import { decodeAnyText } from '../../format/decodeText';
import { wordProblem } from '../../format/wordProblem';
import { csvRows } from './commaRows';
import { recogniseCells, type TableOptions } from './recogniseCells';
import { recogniseClipboard } from './recogniseClipboard';
import type { Recognised } from './recognised';

export interface ForeignFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** What was recognised, or why nothing was, in a sentence or two. */
export type FileReading = { readonly recognised: Recognised } | { readonly refused: string };

export interface FileForm {
  /** How the names of such files end. */
  readonly endings: readonly string[];
  readonly read: (file: ForeignFile, options: TableOptions) => FileReading | Promise<FileReading>;
}

const nothing = 'There is no list and no table in it.';

/** A form whose files are text. */
function textForm(
  endings: readonly string[],
  read: (text: string, options: TableOptions) => Recognised | null,
): FileForm {
  return {
    endings,
    read: ({ bytes }, options) => {
      const decoded = decodeAnyText(bytes);
      if (!decoded.ok) return { refused: wordProblem(decoded.problem) };
      const recognised = read(decoded.text, options);
      return recognised && recognised.rows.length > 0 ? { recognised } : { refused: nothing };
    },
  };
}

const forms: readonly FileForm[] = [
  textForm(['.csv', '.tsv', '.tab'], (text, options) => recogniseCells(csvRows(text), options)),
  textForm(['.html', '.htm'], (html, options) => recogniseClipboard({ html, text: '' }, options)),
  textForm(['.txt', '.text', '.md', '.markdown'], (text, options) => recogniseClipboard({ text }, options)),
];

/** Null where the name says that it is another kind of file. */
export async function recogniseFile(file: ForeignFile, options: TableOptions): Promise<FileReading | null> {
  const name = file.name.toLowerCase();
  const form = forms.find(({ endings }) => endings.some((ending) => name.endsWith(ending)));
  if (!form) return null;
  try {
    return await form.read(file, options);
  } catch {
    return { refused: 'It could not be read: something in it is damaged.' };
  }
}
