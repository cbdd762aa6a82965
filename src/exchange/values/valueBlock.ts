/**
 * A block of cells as values of a measure: what each column means, and what each row then says. What is understood is
 * shown before it is kept; each choice of the reading can be another.
 *
 * Must not know: the measure's own values, how the block came.
 */
import { count, quote } from '../../kit/english';
import { decimalSign, isGap, readValueNumber, type DecimalSign } from './valueNumber';
import { likeliestOrder, ordersDiffer, possibleOrders, readColumnDate, type DateOrder } from './dateColumn';

export type ValueMeaning = 'date' | 'value' | 'numerator' | 'denominator' | 'note' | 'none';

/** What a chart takes: a value, so many out of so many, so many for so much, or the day of an event. */
export type Takes = 'value' | 'share' | 'rate' | 'date';

export interface ValueChoices {
  /** For each column. */
  readonly meanings: readonly ValueMeaning[];
  readonly order: DateOrder;
  /** The orders among which only the user can choose; one or none where the dates tell. */
  readonly askedOrders: readonly DateOrder[];
  readonly hasHeadings: boolean;
  readonly decimal: DecimalSign;
}

export interface ReadValue {
  /** Undefined where the block has no dates. */
  readonly date?: string;
  /** Null: a gap. */
  readonly value?: number | null;
  readonly numerator?: number;
  readonly denominator?: number;
  readonly note?: string;
}

export interface ReadValues {
  readonly values: readonly ReadValue[];
  readonly gaps: number;
  /** Rows that were left out, each with its reason. */
  readonly problems: readonly string[];
  readonly isPercent: boolean;
}

type Cells = readonly (readonly string[])[];

/** The block as rows by time: without empty rows and columns, turned where its dates stand side by side. */
export function valueRows(cells: Cells, today: string): Cells {
  const rows = cells.filter((row) => row.some((cell) => cell.trim() !== ''));
  const width = rows.reduce((most, row) => Math.max(most, row.length), 0);
  const used = Array.from({ length: width }, (_, at) => at).filter((at) =>
    rows.some((row) => (row[at] ?? '').trim() !== ''),
  );
  const tidy = rows.map((row) => used.map((at) => row[at] ?? ''));
  const [head = []] = tidy;
  const isAcross =
    head.length > Math.max(3, tidy.length) && tidy.length > 1 && possibleOrders(head.slice(1), today).length > 0;
  return isAcross ? head.map((_, at) => tidy.map((row) => row[at] ?? '')) : tidy;
}

/** @param rows as `valueRows` gives them */
export function guessChoices(rows: Cells, takes: Takes, today: string): ValueChoices {
  const width = rows[0]?.length ?? 0;
  const column = (at: number, from: number) => rows.slice(from).map((row) => row[at] ?? '');
  const decimal = decimalSign(rows.flat());
  const isData = (cell: string) =>
    readValueNumber(cell, decimal) !== undefined || possibleOrders([cell], today).length > 0;
  const hasHeadings = rows.length > 1 && !(rows[0] ?? []).some(isData);
  const from = hasHeadings ? 1 : 0;
  const columns = Array.from({ length: width }, (_, at) => column(at, from));
  const dates = columns.findIndex((cells) => looksLikeDates(cells, today, width));
  const numeric = columns.flatMap((cells, at) => (at !== dates && isNumeric(cells, decimal) ? [at] : []));
  const meanings = columns.map((cells, at): ValueMeaning => {
    if (at === dates) return 'date';
    const place = numeric.indexOf(at);
    if (place < 0) return cells.some((cell) => cell.trim() !== '') ? 'note' : 'none';
    if ((takes === 'share' || takes === 'rate') && numeric.length > 1)
      return place === 0 ? 'numerator' : place === 1 ? 'denominator' : 'none';
    return place === 0 ? 'value' : 'none';
  });
  const isFirstNote = (at: number) => meanings.indexOf('note') === at;
  const orders = dates < 0 ? [] : possibleOrders(columns[dates] ?? [], today);
  const asks = dates >= 0 && ordersDiffer(columns[dates] ?? [], orders, today);
  return {
    meanings: meanings.map((meaning, at) => (meaning === 'note' && !isFirstNote(at) ? 'none' : meaning)),
    order: likeliestOrder(columns[dates] ?? [], orders, today),
    askedOrders: asks ? orders : [],
    hasHeadings,
    decimal,
  };
}

/** A column of nothing but five digits may be numbers: alone it is. */
function looksLikeDates(cells: readonly string[], today: string, width: number): boolean {
  const filled = cells.filter((cell) => cell.trim() !== '');
  if (possibleOrders(filled, today).length === 0) return false;
  return width > 1 || filled.some((cell) => /\D/u.test(cell.trim()));
}

function isNumeric(cells: readonly string[], decimal: DecimalSign): boolean {
  const said = cells.filter((cell) => !isGap(cell));
  const read = said.filter((cell) => readValueNumber(cell, decimal) !== undefined);
  return read.length > 0 && read.length * 2 > said.length;
}

export function readValues(rows: Cells, choices: ValueChoices, takes: Takes, today: string): ReadValues {
  const { meanings, hasHeadings } = choices;
  const problems: string[] = [];
  const values: ReadValue[] = [];
  let isPercent = false;
  for (const [index, row] of rows.entries()) {
    if (hasHeadings && index === 0) continue;
    const at = (meaning: ValueMeaning) => row[meanings.indexOf(meaning)];
    const read = readRow(at, choices, takes, today);
    if ('problem' in read) problems.push(`Row ${index + 1}: ${read.problem}`);
    else values.push(read.value);
    if (readValueNumber(at('value') ?? '', choices.decimal)?.isPercent) isPercent = true;
  }
  return { values, gaps: values.filter(({ value }) => value === null).length, problems, isPercent };
}

type RowReading = { readonly value: ReadValue } | { readonly problem: string };

function readRow(
  at: (meaning: ValueMeaning) => string | undefined,
  { order, decimal }: ValueChoices,
  takes: Takes,
  today: string,
): RowReading {
  const dated = at('date');
  const date = dated === undefined ? undefined : readColumnDate(dated, order, today);
  if (dated !== undefined && date === undefined)
    return { problem: dated.trim() === '' ? 'it has no date.' : `${quote(dated)} is not a date.` };
  const numbers: { value?: number | null; numerator?: number; denominator?: number } = {};
  for (const meaning of ['value', 'numerator', 'denominator'] as const) {
    const cell = at(meaning);
    if (cell === undefined || isGap(cell)) continue;
    const number = readValueNumber(cell, decimal)?.value;
    if (number === undefined) return { problem: `${quote(cell)} is not a number.` };
    numbers[meaning] = number;
  }
  const problem = (takes === 'share' ? shareProblem : countsProblem)(numbers);
  if (problem !== null) return { problem };
  const note = (at('note') ?? '').trim();
  const said = { ...(date !== undefined && { date }), ...(note !== '' && { note }) };
  const isEmpty = Object.keys(numbers).length === 0 && takes !== 'date';
  return { value: { ...said, ...(isEmpty ? { value: null } : numbers) } };
}

export interface Counts {
  readonly numerator?: number | undefined;
  readonly denominator?: number | undefined;
}

/** Why these are no counts; null when they are, or are missing. */
export function countsProblem({ numerator, denominator }: Counts): string | null {
  if (numerator !== undefined && numerator < 0) return `${numerator} is less than none.`;
  if (denominator !== undefined && denominator < 0) return `${denominator} is less than none.`;
  return null;
}

/** The same for shares, where no more can be counted than there were. */
export function shareProblem(counts: Counts): string | null {
  const { numerator, denominator } = counts;
  const problem = countsProblem(counts);
  if (problem !== null || numerator === undefined || denominator === undefined || denominator === 0) return problem;
  return numerator > denominator ? `${count(numerator, 'was', 'were')} counted out of ${denominator}.` : null;
}
