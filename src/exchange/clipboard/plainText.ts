/**
 * Plain text as a list or as cells: which of them it is, and what its line breaks mean. Letters that are quoted are read
 * as if they were not.
 */
import { readMarker } from '../lineMarker';
import { delimitedRows, type TextRow } from './delimited';
import { isBlank, trimmed, withoutUnseenStart } from './invisible';
import type { Pasted } from './pasted';
import { pipedRows } from './pipedRows';
import { listRows } from './textLines';

/** Reads any text; null when there is nothing in it to be seen. */
export function readPlainText(source: string): Pasted | null {
  const text = unquoted(withPlainBreaks(source));
  const drawn = pipedRows(text);
  if (drawn) return { kind: 'cells', rows: drawn };
  const rows = delimitedRows(text);
  const full = rows.filter(({ cells }) => cells.some((cell) => !isBlank(cell)));
  if (full.length === 0) return null;
  if (isTable(full)) return { kind: 'cells', rows: evenRows(rows) };
  const items = listRows(full.map(({ cells, raw, line }) => ({ line, source: singleCell(cells, raw) })));
  return items.length > 0 ? { kind: 'outline', items } : null;
}

/** `\n` between lines, `\v` within one. A text that has no other breaks means its soft ones as lines. */
function withPlainBreaks(source: string): string {
  const text = source.replace(/\r\n?|[\f\u0085\u2029]/gu, '\n').replace(/\u2028/gu, '\v');
  return text.trimEnd().includes('\n') ? text : text.replace(/\v/gu, '\n');
}

/** More often a letter was not answered. */
const mostAnswers = 20;

/** A letter that is quoted has `>` before each line; comparisons (`> 80 %`) have a number behind it. */
function unquoted(text: string): string {
  let lines = text.split('\n');
  for (let answer = 0; answer < mostAnswers; answer += 1) {
    const starts = lines.map((line) => withoutUnseenStart(line).trimStart());
    const full = starts.filter((line) => line !== '');
    const isQuoted = full.length > 0 && full.every((line) => line.startsWith('>'));
    if (!isQuoted || full.every((line) => /^>\s*[\d.=]/u.test(line))) break;
    lines = starts.map((line) => line.replace(/^> ?/u, ''));
  }
  return lines.join('\n');
}

/** Cells, when all rows have as many of them or most have several; but a bullet or number, a tab and a text are a list. */
function isTable(rows: readonly TextRow[]): boolean {
  const several = rows.filter(({ cells }) => filledSpan(cells) > 1);
  if (several.length === 0) return false;
  const isEven = new Set(rows.map(({ cells }) => cells.length)).size === 1;
  if (!isEven && several.length < rows.length * 0.6) return false;
  return !several.every(({ cells }) => {
    const first = trimmed(cells.find((cell) => !isBlank(cell)) ?? '');
    const isNumbered = readMarker(`${first}\t`).marker !== null || /^\d{1,3}(?:\.\d{1,3}){1,8}(?=\s|$)/u.test(first);
    return isNumbered && filledSpan(cells) === 2;
  });
}

/** How many cells there are from the first that is filled to the last. */
function filledSpan(cells: readonly string[]): number {
  const first = cells.findIndex((cell) => !isBlank(cell));
  return first < 0 ? 0 : cells.findLastIndex((cell) => !isBlank(cell)) - first + 1;
}

function evenRows(rows: readonly TextRow[]): string[][] {
  const widest = rows.reduce((most, { cells }) => Math.max(most, cells.length), 0);
  return rows.map(({ cells }) =>
    Array.from({ length: widest }, (_, column) => trimmed(cells[column] ?? '').replace(/\v/gu, '\n')),
  );
}

/** A cell that holds line breaks is one line with soft breaks in it; anything else is as it was written. */
function singleCell(cells: readonly string[], raw: string): string {
  const [only = ''] = cells;
  const isQuoted = cells.length === 1 && only.length !== raw.length && /[\n\t"]/u.test(only);
  return (isQuoted ? only : raw).replace(/\n/gu, '\v');
}
