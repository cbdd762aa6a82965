/** Cells of a text or a file with ties: pasted lines, CSV, an Excel workbook, of which the sheet with ties counts. */
import { decodeAnyText } from '../../format/decodeText';
import { readTieLine } from '../../plan/ask/people/tieWords';
import { readBlock } from '../clipboard/readBlock';
import { openOffice } from '../read/officeParts';
import { readSheets } from '../read/sheets';
import { csvRows } from '../recognise/commaRows';
import { tableColumns } from './tieColumns';

type Cells = readonly (readonly string[])[];

export type TieFile = { readonly cells: Cells } | { readonly refused: string };

export function textTieCells(text: string): Cells {
  if (text.includes('\t')) return readBlock({ text });
  const lines = text.split(/\r\n?|\n/u).filter((line) => line.trim() !== '');
  // In lines that name two with a dash between, a comma is part of a name.
  return lines.every((line) => readTieLine(line)) ? lines.map((line) => [line]) : csvRows(text);
}

export function fileTieCells(bytes: Uint8Array): TieFile {
  const sheets = workbookCells(bytes);
  if (sheets && 'refused' in sheets) return sheets;
  if (sheets) {
    const withTies = sheets.cells.find(([head = []]) => tableColumns(head).hasHeadings);
    return { cells: withTies ?? sheets.cells.find((cells) => cells.length > 0) ?? [] };
  }
  const decoded = decodeAnyText(bytes);
  return decoded.ok
    ? { cells: textTieCells(decoded.text) }
    : { refused: 'This is neither CSV nor an Excel workbook. Save it as one of these.' };
}

/** The cells of each sheet; undefined for what is no workbook. */
export function workbookCells(
  bytes: Uint8Array,
): { readonly cells: readonly Cells[] } | { readonly refused: string } | undefined {
  const [first, second] = bytes;
  if (first !== 0x50 || second !== 0x4b) return undefined;
  const parts = openOffice(bytes);
  if ('refused' in parts) return parts;
  const sheets = readSheets(parts);
  return sheets
    ? { cells: sheets.map(({ cells }) => cells) }
    : { refused: 'This is no Excel workbook, or it is damaged. Save it again in Excel.' };
}
