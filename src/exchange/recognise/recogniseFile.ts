/**
 * A file that is no plan, as boxes: lists, cells and pages that are text, and the forms of other programs (`read/forms`).
 *
 * Must not know: how the file is chosen. Whatever it holds, it never throws.
 */
import { decodeAnyText } from '../../format/decodeText';
import { wordProblem } from '../../format/wordProblem';
import { csvRows } from './commaRows';
import { recogniseCells, type TableOptions } from './recogniseCells';
import { formOf } from '../read/forms';
import type { FileReading, ForeignFile, ReadingNeeds } from '../read/readForm';
import { wordUnread } from '../read/unread';
import { recogniseClipboard } from './recogniseClipboard';
import { recogniseRows } from './recogniseRows';
import type { Recognised } from './recognised';

interface FileForm {
  /** How the names of such files end. */
  readonly endings: readonly string[];
  readonly read: (file: ForeignFile, options: TableOptions) => FileReading;
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
  textForm(['.txt', '.text'], (text, options) => recogniseClipboard({ text }, options)),
];

/** So many bytes tell the form of a file. */
const looked = 4_096;

/** Null where neither the name nor the content says that it is a form that is read. */
export async function recogniseFile(file: ForeignFile, options: TableOptions): Promise<FileReading | null> {
  const start = [...file.bytes.subarray(0, looked)].map((byte) => String.fromCharCode(byte)).join('');
  const unread = wordUnread(file.name, start);
  if (unread !== undefined) return { refused: unread };
  const foreign = formOf(file.name, start);
  const name = file.name.toLowerCase();
  const form = forms.find(({ endings }) => endings.some((ending) => name.endsWith(ending)));
  try {
    if (!foreign) return form?.read(file, options) ?? null;
    const read = await foreign.load();
    return read(file, needsOf(options));
  } catch {
    return { refused: 'It could not be read: something in it is damaged.' };
  }
}

function needsOf(options: TableOptions): ReadingNeeds {
  const { words } = options;
  return {
    words,
    ofRows: (rows) => recogniseRows(rows, words),
    ofCells: (cells, merged) => recogniseCells(cells, { ...options, merged }),
    ofHtml: (html) => recogniseClipboard({ html, text: '' }, options),
    csvCells: csvRows,
    textOf(bytes) {
      const decoded = decodeAnyText(bytes);
      return decoded.ok ? { text: decoded.text } : { refused: wordProblem(decoded.problem) };
    },
  };
}
