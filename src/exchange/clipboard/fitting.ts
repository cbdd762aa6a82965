/**
 * Texts that are longer than a box can hold. Nothing is cut in silence: what does not fit goes into the notes of the
 * box, and whoever pasted it is told of which line that was.
 */
import { limits } from '../../plan/model/schema';
import type { OutlineRow } from './outlineRow';

export interface LongLine {
  /** The line of the text or the item of the list, from 1. */
  readonly line: number;
  /** How many characters it has. */
  readonly length: number;
  /** How many of them fitted neither into the box nor into its notes. */
  readonly lost: number;
}

/** The rows as boxes can hold them, and those that were too long. */
export function fittingRows(rows: readonly OutlineRow[]): { rows: readonly OutlineRow[]; long: readonly LongLine[] } {
  const long: LongLine[] = [];
  const fitted = rows.map((row): OutlineRow => {
    const [text, rest] = cutAt(row.text, limits.text);
    const wanted = [rest, row.notes ?? ''].filter((part) => part !== '').join('\n\n');
    const [notes, lost] = cutAt(wanted, limits.notes);
    if (rest !== '' || lost !== '') long.push({ line: row.line, length: row.text.length, lost: lost.length });
    return { ...row, text, ...(notes !== '' && { notes }) };
  });
  return { rows: fitted, long };
}

/** How far before the limit a space is looked for. */
const nearby = 120;

/** A text in two: as much as fits, parted between words where there are words, and the rest. */
export function cutAt(text: string, limit: number): [string, string] {
  if (text.length <= limit) return [text, ''];
  let at = limit;
  while (at > limit - nearby && !/\s/u.test(text.charAt(at))) at -= 1;
  if (at <= limit - nearby) at = /[\ud800-\udbff]/.test(text.charAt(limit - 1)) ? limit - 1 : limit;
  return [text.slice(0, at).trimEnd(), text.slice(at).trimStart()];
}
