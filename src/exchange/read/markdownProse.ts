/**
 * Paragraphs below a heading of Markdown are about what it names: they become its notes. Lines that say what they are
 * (“Aim: …”), what stands below the name of a column, and a few words above a list stay boxes.
 */
import { readColumnLabel, upTo, type ColumnWords } from '../clipboard/columnWords';
import { readMeasure } from '../recognise/details';
import { columnSaid } from './columnSaid';
import type { MarkdownRow } from './markdownRows';

export interface WithoutProse {
  readonly rows: readonly MarkdownRow[];
  /** By the lines of the headings; 0 is the title above all others. */
  readonly notesOf: ReadonlyMap<number, string>;
}

/** Longer than the name of a driver usually is. */
const longest = 80;

/** `isTitled`: whether paragraphs above the first heading are about a title. */
export function withoutProse(rows: readonly MarkdownRow[], words: ColumnWords, isTitled: boolean): WithoutProse {
  const notesOf = new Map<number, string>();
  let about = isTitled ? 0 : null;
  const kept = rows.filter((row, index) => {
    if (row.kind === 'heading') about = readColumnLabel(upTo(row.text, /[:：(]/u), words) ? null : row.line;
    if (about === null || row.kind !== 'text' || !isProse(row, rows[index + 1], words)) return true;
    notesOf.set(about, [notesOf.get(about), row.text].filter((note) => note !== undefined).join('\n'));
    return false;
  });
  return { rows: kept, notesOf };
}

function isProse({ text, depth }: MarkdownRow, next: MarkdownRow | undefined, words: ColumnWords): boolean {
  if (columnSaid(text, words) !== undefined || text.startsWith('Columns: ') || readMeasure(text)) return false;
  const isAbove = next?.kind === 'item' && next.depth > depth;
  return !isAbove || text.length > longest || /[.!?:…]$/u.test(text);
}
