/**
 * Writes a sheet as a part of a workbook (SpreadsheetML, ECMA-376 part 1, 18.3): headings that stay in sight, real
 * dates, widths, merged cells, a filter. Texts are texts: none of them can run as a formula.
 */
import { element, textElement, xmlPart } from '../../../kit/xmlElement';
import { serialOf } from '../../../kit/dates/serialDate';
import { guardedCell } from '../../guardedCell';
import { cellStyles, sheetNames } from './stylesPart';
import type { Cell, Sheet } from './sheet';

/** The most that a cell holds, in characters. */
const longestText = 32_767;

export function sheetPart({ columns, rows, merged = [], heights = [], filter }: Sheet): string {
  const whole = `A1:${place(columns.length - 1, rows.length)}`;
  const width = ({ width: characters }: { readonly width: number }, index: number) => {
    const number = String(index + 1);
    return element('col', { min: number, max: number, width: String(characters), customWidth: '1' });
  };
  const head = element(
    'row',
    { r: '1' },
    columns.map(({ heading }, index) => textCell(place(index, 0), heading, cellStyles.heading)),
  );
  const body = rows.map((cells, index) => {
    const height = heights[index];
    const size = height === undefined ? {} : { ht: String(height), customHeight: '1' };
    return element(
      'row',
      { r: String(index + 2), ...size },
      cells.map((cell, column) => cellXml(place(column, index + 1), cell)),
    );
  });
  const areas = merged.map(({ column, first, last }) =>
    element('mergeCell', { ref: `${place(column, first + 1)}:${place(column, last + 1)}` }),
  );
  const frozen = { ySplit: '1', topLeftCell: 'A2', activePane: 'bottomLeft', state: 'frozen' };
  return xmlPart(
    element(
      'worksheet',
      sheetNames,
      element('sheetPr', {}, element('pageSetUpPr', { fitToPage: '1' })),
      element('dimension', { ref: whole }),
      element('sheetViews', {}, element('sheetView', { workbookViewId: '0' }, element('pane', frozen))),
      element('sheetFormatPr', { defaultRowHeight: '15' }),
      element('cols', {}, columns.map(width)),
      element('sheetData', {}, head, body),
      filter && element('autoFilter', { ref: whole }),
      areas.length > 0 && element('mergeCells', { count: String(areas.length) }, areas),
      element('pageMargins', { left: '0.5', right: '0.5', top: '0.6', bottom: '0.6', header: '0.3', footer: '0.3' }),
      element('pageSetup', { paperSize: '9', orientation: 'landscape', fitToHeight: '0' }),
    ),
  );
}

function cellXml(r: string, cell: Cell): string {
  if (cell === undefined || cell === '') return element('c', { r, s: String(cellStyles.text) });
  if (typeof cell === 'number') return numberCell(r, cell, cellStyles.number);
  if (typeof cell === 'string') {
    return textCell(r, cell, guardedCell(cell) === cell ? cellStyles.text : cellStyles.quoted);
  }
  const serial = serialOf(cell.date);
  return serial === undefined ? textCell(r, cell.date, cellStyles.text) : numberCell(r, serial, cellStyles.date);
}

function numberCell(r: string, value: number, style: number): string {
  return element('c', { r, s: String(style) }, textElement('v', String(value)));
}

/** What looks like a character written by its number (`_x000D_`) is one to a spreadsheet: its first sign is written so. */
function textCell(r: string, text: string, style: number): string {
  const lines = text.slice(0, longestText).replace(/\r\n?|[\u2028\u2029]/gu, '\n');
  const written = lines.replace(/_(?=x[\da-fA-F]{4}_)/gu, '_x005F_');
  const value = textElement('t', written, { 'xml:space': 'preserve' });
  return element('c', { r, s: String(style), t: 'inlineStr' }, element('is', {}, value));
}

/** `A1` for the first column and the row of the headings. */
export function place(column: number, row: number): string {
  let letters = '';
  for (let left = column; left >= 0; left = Math.floor(left / 26) - 1)
    letters = String.fromCharCode(65 + (left % 26)) + letters;
  return `${letters}${row + 1}`;
}
