/**
 * The columns of the grid of values, what a cell of each says, and what is meant by what is typed into it.
 *
 * Must not know: how cells are drawn, where the keyboard is.
 */
import { isGap } from '../../../exchange/values/valueNumber';
import { countsProblem, shareProblem } from '../../../exchange/values/valueBlock';
import { longDate } from '../../../kit/dates/calendar';
import { readDate } from '../../../kit/dates/readDate';
import { quote } from '../../../kit/english';
import { typedNumber } from '../../../kit/typedNumber';
import type { PointChange } from '../../../plan/edit/pointEdits';
import type { Measure, Point } from '../../../plan/model/schema';
import { chartKinds, type ChartKind } from '../../../stats/limits/chartKinds';

export type PointColumn = 'date' | 'numerator' | 'denominator' | 'value' | 'note' | 'mark' | 'reason';

/** Those in which numbers are typed come behind the date; a chart of counts has its value from them. */
export function pointColumns(measure: Measure, kind: ChartKind): readonly PointColumn[] {
  const { takes } = chartKinds[kind];
  const isCounted = takes === 'share' || takes === 'rate' || hasCounts(measure);
  return ['date', ...(isCounted ? (['numerator', 'denominator'] as const) : []), 'value', 'note', 'mark', 'reason'];
}

/** Whether its values are counted: so many out of so many. */
export function hasCounts({ points, numerator, denominator }: Measure): boolean {
  const isSaid = (numerator ?? '').trim() !== '' && (denominator ?? '').trim() !== '';
  return isSaid || Object.values(points).some((point) => point.denominator !== undefined);
}

/** A value that follows from counts is not typed. */
export function isFixed(column: PointColumn, point: Point | undefined, kind: ChartKind): boolean {
  if (column !== 'value') return false;
  const { takes } = chartKinds[kind];
  return takes === 'share' || takes === 'rate' || point?.denominator !== undefined;
}

const most = 40;
const short = (words: string | undefined, otherwise: string) => {
  const line = (words ?? '').trim();
  return line === '' ? otherwise : line.length > most ? `${line.slice(0, most - 1).trimEnd()}…` : line;
};

export function columnWords(column: PointColumn, measure: Measure, kind: ChartKind): string {
  switch (column) {
    case 'date':
      return 'Date';
    case 'numerator':
      return short(measure.numerator, 'Counted');
    case 'denominator':
      return short(measure.denominator, 'Out of');
    case 'value':
      return kind === 't' ? 'Days since the one before' : kind === 'g' ? 'Cases between' : 'Value';
    case 'note':
      return 'Note';
    case 'mark':
      return 'Flag on the chart';
    case 'reason':
      return 'Left out because';
  }
}

/** What a cell holds, as it is copied; dates as computers write them. */
export function pointText(point: Point, column: PointColumn): string {
  switch (column) {
    case 'date':
      return point.date;
    case 'reason':
      return point.ghost === true ? (point.reason ?? 'No reason given') : '';
    case 'note':
    case 'mark':
      return point[column] ?? '';
    default: {
      const number = point[column];
      return typeof number === 'number' ? String(number) : '';
    }
  }
}

/** What its field starts with. */
export function startText(point: Point | undefined, column: PointColumn): string {
  if (!point) return '';
  return column === 'date' ? longDate(point.date) : pointText(point, column);
}

export type PointReading = { readonly change: PointChange } | { readonly problem: string };

export interface ReadingPlace {
  /** Undefined for one that is only beginning. */
  readonly point: Point | undefined;
  readonly kind: ChartKind;
  readonly today: string;
}

export function readPointCell(column: PointColumn, typed: string, place: ReadingPlace): PointReading {
  const words = typed.trim();
  switch (column) {
    case 'date': {
      const read = readDate(words, place.today);
      if (!read.ok) return { problem: read.reason };
      return read.date === undefined ? { problem: 'A value needs its date.' } : { change: { date: read.date } };
    }
    case 'note':
    case 'mark':
      return { change: { [column]: words === '' ? undefined : words } };
    case 'reason':
      return { change: words === '' ? { ghost: false, reason: undefined } : { ghost: true, reason: words } };
    default:
      return readNumber(column, words, place);
  }
}

function readNumber(
  column: 'value' | 'numerator' | 'denominator',
  words: string,
  { point, kind }: ReadingPlace,
): PointReading {
  if (isFixed(column, point, kind)) return { problem: 'This value follows from the counts beside it.' };
  if (isGap(words)) {
    // Without a value the day of an event still counts.
    const isDerived = column !== 'value' || kind === 't';
    return { change: { [column]: isDerived ? undefined : null } };
  }
  const number = typedNumber(words)?.value;
  if (number === undefined) return { problem: `${quote(words)} is not a number.` };
  const { takes } = chartKinds[kind];
  if (column === 'value') {
    const isCount = takes === 'count' || takes === 'time';
    return isCount && number < 0 ? { problem: `${words} is less than none.` } : { change: { value: number } };
  }
  const counts = { numerator: point?.numerator, denominator: point?.denominator, [column]: number };
  const problem = (takes === 'share' ? shareProblem : countsProblem)(counts);
  // Counts take the place of a gap that was said before.
  return problem === null ? { change: { [column]: number, value: undefined } } : { problem };
}
