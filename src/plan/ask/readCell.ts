/**
 * Reads what was typed or pasted into a cell of the plan’s table, as people write it. What cannot be read comes back with
 * the reason, and is never made into something else.
 *
 * Must not know: the clock (today is an argument), who makes ids of new tags.
 */
import { readDate } from '../../kit/dates/readDate';
import { dateOfSerial } from '../../kit/dates/serialDate';
import { enumerate, number, quote } from '../../kit/english';
import { tidyName } from '../../kit/names';
import { limits, statuses, type Confidence, type Status } from '../model/schema';
import { confidenceOf, sizeOf, statusOf, type Size } from './readWords';
import type { WrittenColumn } from './tableColumns';
import { confidenceWords, statusWords } from './words';

/** What a cell holds; `undefined` for nothing. Tags are told by their names. */
export type CellValue =
  | { readonly column: 'text'; readonly value: string }
  | { readonly column: 'owner' | 'start' | 'due'; readonly value: string | undefined }
  | { readonly column: 'status'; readonly value: Status | undefined }
  | { readonly column: 'impact' | 'effort'; readonly value: Size | undefined }
  | { readonly column: 'confidence'; readonly value: Confidence | undefined }
  | { readonly column: 'tags'; readonly value: readonly string[] };

export type CellReading =
  | { readonly ok: true; readonly cell: CellValue }
  /** A sentence. */
  | { readonly ok: false; readonly reason: string };

/** @param today `YYYY-MM-DD` */
export function readCell(column: WrittenColumn, typed: string, today: string): CellReading {
  const words = typed.trim();
  switch (column) {
    case 'text':
      return fitting(typed.replace(/\r\n?/gu, '\n').trim(), (value) => ({ column, value }));
    case 'owner':
      return fitting(tidyName(typed), (value) => ({ column, value: value === '' ? undefined : value }));
    case 'tags':
      return readTags(typed);
    case 'start':
    case 'due':
      return readDay(column, words, today);
    case 'status':
      return chosen(words, statusOf, (value) => ({ column, value }), {
        what: 'a status',
        words: statuses.map((each) => statusWords[each]),
      });
    case 'confidence':
      return chosen(words, confidenceOf, (value) => ({ column, value }), {
        what: 'a confidence',
        words: Object.values(confidenceWords),
      });
    case 'impact':
    case 'effort':
      return chosen(words, sizeOf, (value) => ({ column, value }), {
        what: `an ${column}`,
        words: ['1', '2', '3', '4', '5'],
      });
  }
}

const refuse = (reason: string): CellReading => ({ ok: false, reason });

function fitting(text: string, cell: (text: string) => CellValue): CellReading {
  return text.length > limits.text
    ? refuse(`This text is too long: up to ${number(limits.text)} characters fit.`)
    : { ok: true, cell: cell(text) };
}

/** A cell of one of few values. The dash that stands for nothing in tables is nothing. */
function chosen<T>(
  words: string,
  read: (words: string) => T | undefined,
  cell: (value: T | undefined) => CellValue,
  known: { readonly what: string; readonly words: readonly string[] },
): CellReading {
  if (words === '' || /^[-–—]$/u.test(words)) return { ok: true, cell: cell(undefined) };
  const value = read(words);
  if (value !== undefined) return { ok: true, cell: cell(value) };
  return refuse(`${quote(words)} is not ${known.what}. Type ${enumerate(known.words, 'or')}.`);
}

/** Spreadsheets hand a day over as a number where its cell has no form of dates. */
const serial = /^[2-7]\d{4}$/u;

function readDay(column: 'start' | 'due', words: string, today: string): CellReading {
  if (/^[-–—]$/u.test(words)) return { ok: true, cell: { column, value: undefined } };
  const ofSheet = serial.test(words) ? dateOfSerial(Number(words)) : undefined;
  if (ofSheet !== undefined) return { ok: true, cell: { column, value: ofSheet } };
  const reading = readDate(words, today);
  return reading.ok ? { ok: true, cell: { column, value: reading.date } } : refuse(reading.reason);
}

function readTags(typed: string): CellReading {
  const names = new Map<string, string>();
  for (const part of typed.split(/[,;\n]/u)) {
    const name = tidyName(part);
    if (name.length > limits.text) return refuse('The name of a tag is too long.');
    if (name !== '' && !names.has(name.toLowerCase())) names.set(name.toLowerCase(), name);
  }
  return { ok: true, cell: { column: 'tags', value: [...names.values()] } };
}
