/**
 * Reads the sheets of an Excel workbook as rows of texts: dates as `YYYY-MM-DD`, merged cells filled in, formulas as the
 * values that they last had.
 *
 * Must not know: what the cells mean.
 */
import { dateOfSerial } from '../../kit/dates/serialDate';
import type { OfficeParts } from './officeParts';
import { allCalled, attribute, childAt, childrenCalled, textIn, type XmlElement } from './xmlTree';

export interface ReadSheet {
  readonly name: string;
  readonly cells: readonly (readonly string[])[];
  /** Columns in which merged cells were filled in. */
  readonly merged: readonly number[];
  readonly formulas: number;
}

/** No sheet that somebody wrote by hand is wider or longer. */
const most = { columns: 256, rows: 60_000, cells: 1_000_000 };

/** The visible sheets in their order; undefined where the file is no workbook. */
export function readSheets(parts: OfficeParts): readonly ReadSheet[] | undefined {
  const workbookPath = 'xl/workbook.xml';
  const workbook = parts.part(workbookPath);
  if (!workbook) return undefined;
  const related = parts.related(workbookPath);
  const shared = childrenCalled(parts.part('xl/sharedStrings.xml'), 'si').map(richText);
  const isDate = dateStyles(parts.part('xl/styles.xml'));
  const from1904 = ['1', 'true'].includes(attribute(childAt(workbook, 'workbookPr'), 'date1904') ?? '');
  return childrenCalled(childAt(workbook, 'sheets'), 'sheet').flatMap((sheet): ReadSheet[] => {
    const state = attribute(sheet, 'state');
    const root = parts.part(related.get(attribute(sheet, 'r:id') ?? attribute(sheet, 'id') ?? '') ?? '');
    if (!root || state === 'hidden' || state === 'veryHidden') return [];
    const needs = { shared, isDate, shift: from1904 ? 1_462 : 0 };
    return [{ name: attribute(sheet, 'name') ?? '', ...readSheet(root, needs) }];
  });
}

/** Of the text and not of how it is spoken: what stands above Japanese letters is left out. */
function richText(item: XmlElement): string {
  const texts = item.children.flatMap((child) => {
    if (typeof child === 'string' || child.name === 'rPh') return [];
    return child.name === 't' ? [textIn(child)] : childrenCalled(child, 't').map(textIn);
  });
  return texts.join('').replace(/_x([\da-fA-F]{4})_/gu, (_, code: string) => String.fromCharCode(parseInt(code, 16)));
}

interface Needs {
  readonly shared: readonly string[];
  readonly isDate: (style: string | undefined) => boolean;
  /** Days between the two beginnings that workbooks count from. */
  readonly shift: number;
}

function readSheet(root: XmlElement, needs: Needs): Omit<ReadSheet, 'name'> {
  const rows: string[][] = [];
  let [formulas, filled] = [0, 0];
  for (const row of childrenCalled(childAt(root, 'sheetData'), 'row')) {
    const at = Number(attribute(row, 'r') ?? rows.length + 1) - 1;
    if (!Number.isInteger(at) || at < rows.length || at >= most.rows) continue;
    while (rows.length < at) rows.push([]);
    const texts: string[] = [];
    for (const cell of childrenCalled(row, 'c')) {
      const column = columnAt(attribute(cell, 'r')) ?? texts.length;
      const text = cellText(cell, needs);
      if (column < texts.length || column >= most.columns || text === '') continue;
      while (texts.length < column) texts.push('');
      texts.push(text);
      filled += 1;
      if (childAt(cell, 'f')) formulas += 1;
    }
    rows.push(texts);
    if (filled > most.cells) break;
  }
  const width = rows.reduce((widest, { length }) => Math.max(widest, length), 0);
  const cells = rows.map((row) => [...row, ...Array<string>(width - row.length).fill('')]);
  return { cells, merged: fillMerged(cells, allCalled(childAt(root, 'mergeCells'), 'mergeCell')), formulas };
}

function cellText(cell: XmlElement, { shared, isDate, shift }: Needs): string {
  const [type, value] = [attribute(cell, 't'), textIn(childAt(cell, 'v'))];
  if (type === 's') return shared[Number(value)] ?? '';
  if (type === 'inlineStr') {
    const inline = childAt(cell, 'is');
    return inline ? richText(inline) : '';
  }
  if (type === 'b') return value === '1' ? 'Yes' : 'No';
  if (type === 'e') return '';
  if (type === 'str' || type === 'd') return value;
  const number = Number(value);
  if (value === '' || !Number.isFinite(number)) return value;
  const date = isDate(attribute(cell, 's')) ? dateOfSerial(number + shift) : undefined;
  return date ?? String(Number(number.toPrecision(15)));
}

/** Numbers of the formats for dates that every workbook has (ECMA-376 part 1, 18.8.30). */
const builtInDates: ReadonlySet<number> = new Set([
  14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 57, 58,
]);

/** Whether a cell of that style shows its number as a date. */
function dateStyles(styles: XmlElement | undefined): Needs['isDate'] {
  const own = new Map(
    childrenCalled(childAt(styles, 'numFmts'), 'numFmt').map((format) => [
      Number(attribute(format, 'numFmtId')),
      attribute(format, 'formatCode') ?? '',
    ]),
  );
  const looks = childrenCalled(childAt(styles, 'cellXfs'), 'xf').map((look) => {
    const id = Number(attribute(look, 'numFmtId'));
    const code = own.get(id);
    return code === undefined ? builtInDates.has(id) : saysDate(code);
  });
  return (style) => looks[Number(style ?? 0)] ?? false;
}

/** Days or years stand in the form, outside of quoted words and colours. */
function saysDate(code: string): boolean {
  let closing = '';
  for (let at = 0; at < code.length; at += 1) {
    const sign = code.charAt(at);
    if (closing !== '') {
      if (sign === closing) closing = '';
    } else if (sign === '"') closing = '"';
    else if (sign === '[') closing = ']';
    else if (sign === '\\') at += 1;
    else if ('dDyY'.includes(sign)) return true;
  }
  return false;
}

/** `B` of `B7` is 1. */
function columnAt(reference: string | undefined): number | undefined {
  const [, letters] = /^\$?([A-Z]{1,3})\$?\d{1,7}$/u.exec(reference ?? '') ?? [];
  if (letters === undefined) return undefined;
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

/** Fills merged cells downwards, not to the right: what spans columns is a title. */
function fillMerged(cells: string[][], areas: readonly XmlElement[]): number[] {
  const columns = new Set<number>();
  let left = most.cells;
  for (const area of areas) {
    const [from = '', to = ''] = (attribute(area, 'ref') ?? '').split(':');
    const column = columnAt(from);
    const [first, last] = [from, to].map((end) => Number(/\d{1,7}$/u.exec(end)?.[0] ?? 0) - 1);
    const text = cells[first ?? -1]?.[column ?? -1] ?? '';
    if (column === undefined || first === undefined || last === undefined || text === '') continue;
    for (let row = first + 1; row <= Math.min(last, cells.length - 1); row += 1) {
      const line = cells[row];
      left -= 1;
      if (!line || left < 0) break;
      line[column] = text;
      columns.add(column);
    }
  }
  return [...columns].sort((a, b) => a - b);
}
