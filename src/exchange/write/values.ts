/** Writes the values of a measure for other programs: a row a value, the columns that they paste back. */
import { pointsInOrder } from '../../plan/model/points';
import type { Measure, Point } from '../../plan/model/schema';
import { csvText } from './csvText';
import { dayCell, listSheet, type Cell, type Field } from './workbook/sheet';
import { writeSheets } from './xlsx';

interface Row {
  readonly point: Point;
  /** As the chart has it, where it follows from counts. */
  readonly value: number | null;
}

/** @param values of the points in their order, as the chart reads them */
function rowsOf({ points }: Measure, values: readonly (number | null)[]): readonly Row[] {
  return pointsInOrder(points).map((point, at) => ({ point, value: values[at] ?? null }));
}

function fieldsOf({ numerator = '', denominator = '', unit = '', points }: Measure): readonly Field<Row>[] {
  const isCounted = Object.values(points).some((point) => point.denominator !== undefined);
  const counts: readonly Field<Row>[] = [
    [numerator.trim() || 'Counted', 14, ({ point }) => point.numerator],
    [denominator.trim() || 'Out of', 14, ({ point }) => point.denominator],
  ];
  return [
    ['Date', 13, ({ point }) => dayCell(point.date)],
    ...(isCounted ? counts : []),
    [unit.trim() === '' ? 'Value' : `Value (${unit.trim()})`, 12, ({ value }) => value ?? undefined],
    ['Note', 36, ({ point }) => point.note],
    ['Flag on the chart', 24, ({ point }) => point.mark],
    ['Left out because', 24, ({ point }) => (point.ghost === true ? (point.reason ?? 'No reason given') : undefined)],
  ];
}

export function valuesCsv(measure: Measure, values: readonly (number | null)[]): string {
  const fields = fieldsOf(measure);
  const rows = rowsOf(measure, values).map((row) => fields.map(([, , of]) => cellText(of(row))));
  return csvText([fields.map(([heading]) => heading), ...rows], { mark: true });
}

/** @param about its title, and instants of when it was made */
export function valuesXlsx(
  measure: Measure,
  values: readonly (number | null)[],
  about: Parameters<typeof writeSheets>[1],
): Uint8Array<ArrayBuffer> {
  return writeSheets([listSheet('Values', fieldsOf(measure), rowsOf(measure, values))], about);
}

function cellText(cell: Cell): string {
  if (cell === undefined) return '';
  return typeof cell === 'object' ? cell.date : String(cell);
}
