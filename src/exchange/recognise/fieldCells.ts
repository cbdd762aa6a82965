/**
 * Cells that say something about a box: dates, status, impact, tags, measures. What cannot be read is kept as a note, with
 * the heading of its column.
 */
import { readDate } from '../../kit/dates/readDate';
import { sizeOf, statusOf } from '../../plan/ask/readWords';
import { kindOf, readMeasure } from './details';
import type { RecognisedFields, RecognisedTag } from './recognised';
import type { FieldMeaning } from './recognisedTable';

export interface CellOptions {
  readonly today: string;
  /** The column writes the month before the day. */
  readonly isMonthFirst: boolean;
}

/** What the cell says; null when it cannot be read as that. */
export function readFieldCell(field: FieldMeaning, cell: string, options: CellOptions): RecognisedFields | null {
  switch (field) {
    case 'owner':
      return { owner: parts(cell, /\n/u).join(', ') };
    case 'notes':
      return { notes: cell };
    case 'status': {
      const status = statusOf(cell);
      return status ? { status } : null;
    }
    case 'start':
    case 'due': {
      const date = readDateCell(cell, options);
      return date === undefined ? null : { [field]: date };
    }
    case 'impact':
    case 'effort': {
      const size = sizeOf(cell);
      return size === undefined ? null : { [field]: size };
    }
    case 'tags':
      return { tags: parts(cell, /[,;\n]/u).map((name): RecognisedTag => ({ name })) };
    case 'measure':
      return { measures: parts(cell, /[;\n]/u).map(measureOf) };
  }
}

export function isDateCell(cell: string, today: string): boolean {
  return /\d/u.test(cell) && /[-/. ]/u.test(cell) && readDateCell(cell, { today, isMonthFirst: false }) !== undefined;
}

export function isStatusCell(cell: string): boolean {
  return statusOf(cell) !== undefined;
}

const numbered = /^(\d{1,2})([/.-])(\d{1,2})\2(\d{2,4})\b/u;

/** Whether the dates of a column can only be written with the month first. */
export function areMonthFirst(cells: readonly string[]): boolean {
  const dates = cells.flatMap((cell) => {
    const [, first, , second] = numbered.exec(cell) ?? [];
    return first === undefined ? [] : [[Number(first), Number(second)] as const];
  });
  return dates.some(([, second]) => second > 12) && dates.every(([first]) => first <= 12);
}

/** Days of a sheet are counted from the last but one of 1899; those of plans lie between 1954 and 2119. */
const serial = /^([2-7]\d{4})(?:\.\d{1,12})?$/u;

function readDateCell(cell: string, { today, isMonthFirst }: CellOptions): string | undefined {
  const days = serial.exec(cell)?.[1];
  if (days !== undefined) return dateOfSerial(Number(days));
  const dayFirst = isMonthFirst ? cell.replace(numbered, '$3$2$1$2$4') : cell;
  const withoutTime = dayFirst.replace(/[T ]\d{1,2}:\d{2}(?::\d{2})?(?:\.\d{1,6})?Z?$/u, '');
  const read = readDate(withoutTime, today);
  return read.ok ? read.date : undefined;
}

function dateOfSerial(days: number): string {
  // Not the clock: a count of days as a date of the calendar.
  return new Date((days - 25_569) * 86_400_000).toISOString().slice(0, 10);
}

function parts(cell: string, borders: RegExp): string[] {
  return cell
    .split(borders)
    .map((part) => part.replace(/^[-•*▪o]\s+/u, '').trim())
    .filter((part) => part !== '');
}

function measureOf(text: string) {
  const read = readMeasure(text);
  if (read) return read;
  const at = text.slice(0, 20).indexOf(':');
  const kind = at < 0 ? undefined : kindOf(text.slice(0, at));
  const name = text.slice(at + 1).trim();
  return kind && name !== '' ? { name, kind } : { name: text };
}
