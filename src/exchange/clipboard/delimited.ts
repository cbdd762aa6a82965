/**
 * Text in which tabs, or another character, part cells and line breaks part rows, as spreadsheets put it on the clipboard
 * and into files: a cell that holds line breaks or tabs stands in quotation marks, its own quotation marks doubled. Other quotation marks are text.
 */
export interface TextRow {
  readonly cells: readonly string[];
  /** As it stands in the text. */
  readonly raw: string;
  /** The number of its first line, from 1. */
  readonly line: number;
}

/** The rows of a text whose line breaks are `\n`; one line break at the end begins no row. */
export function delimitedRows(text: string, delimiter = '\t'): TextRow[] {
  const end = text.endsWith('\n') ? text.length - 1 : text.length;
  const rows: TextRow[] = [];
  let line = 1;
  let start = 0;
  let cells: string[] = [];
  for (let at = 0; ;) {
    const quoted = text.charAt(at) === '"' ? quotedEnd(text, at, end, delimiter) : -1;
    const to = quoted < 0 ? cellEnd(text, at, end, delimiter) : quoted;
    cells.push(quoted < 0 ? text.slice(at, to) : text.slice(at + 1, to - 1).replaceAll('""', '"'));
    at = to + 1;
    if (to < end && text.charAt(to) === delimiter) continue;
    const raw = text.slice(start, to);
    rows.push({ cells, raw, line });
    if (to >= end) return rows;
    line += raw.split('\n').length;
    start = at;
    cells = [];
  }
}

function cellEnd(text: string, from: number, end: number, delimiter: string): number {
  for (let at = from; at < end; at += 1) {
    const character = text.charAt(at);
    if (character === delimiter || character === '\n') return at;
  }
  return end;
}

/**
 * Behind the quotation mark that ends a quoted cell; -1 when what begins here is none. Fails at the first mark that
 * neither is doubled nor ends the cell, so that all attempts together read each character no more than twice.
 */
function quotedEnd(text: string, from: number, end: number, delimiter: string): number {
  for (let at = from + 1; ;) {
    const mark = text.indexOf('"', at);
    if (mark < 0 || mark >= end) return -1;
    const next = mark + 1 < end ? text.charAt(mark + 1) : '\n';
    if (next !== '"') return next === delimiter || next === '\n' ? mark + 1 : -1;
    at = mark + 2;
  }
}
