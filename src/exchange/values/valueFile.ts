/** Cells of a file with values: the first sheet of an Excel workbook that holds some, or text whose cells are parted. */
import { decodeAnyText } from '../../format/decodeText';
import { openOffice } from '../read/officeParts';
import { readSheets } from '../read/sheets';
import { csvRows } from '../recognise/commaRows';

export type ValueFileReading =
  | { readonly cells: readonly (readonly string[])[] }
  /** Why not, in a sentence. */
  | { readonly refused: string };

/** The letters that every zip begins with. */
const isZip = ([first, second]: Uint8Array) => first === 0x50 && second === 0x4b;

export function readValueFile(bytes: Uint8Array): ValueFileReading {
  const read = isZip(bytes) ? ofWorkbook(bytes) : ofText(bytes);
  if ('refused' in read) return read;
  return read.cells.some((row) => row.some((cell) => cell.trim() !== ''))
    ? read
    : { refused: 'There are no values in this file.' };
}

function ofWorkbook(bytes: Uint8Array): ValueFileReading {
  const parts = openOffice(bytes);
  if ('refused' in parts) return parts;
  const sheets = readSheets(parts);
  if (!sheets) return { refused: 'This is no Excel workbook, or it is damaged. Save it again in Excel.' };
  return { cells: sheets.find(({ cells }) => cells.length > 0)?.cells ?? [] };
}

function ofText(bytes: Uint8Array): ValueFileReading {
  const decoded = decodeAnyText(bytes);
  return decoded.ok
    ? { cells: csvRows(decoded.text) }
    : { refused: 'This is neither CSV nor an Excel workbook. Save it as one of these.' };
}
