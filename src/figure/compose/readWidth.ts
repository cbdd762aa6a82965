/** Reads a width as people type it: a number in the unit that is chosen, or one that says its unit itself. */
import { quote } from '../../kit/english';
import { typedNumber } from '../../kit/typedNumber';
import { fromMm, toMm, widthLimits, type Unit } from './figureSize';

export type WidthReading =
  | { readonly ok: true; readonly value: number }
  /** A sentence or two. */
  | { readonly ok: false; readonly reason: string };

const unitWords: Readonly<Record<Unit, string>> = { mm: 'mm', cm: 'cm', in: 'inches', px: 'px' };

const called: ReadonlyMap<string, (length: number) => number> = new Map([
  ...names('mm', ['mm', 'millimetre', 'millimetres', 'millimeter', 'millimeters']),
  ...names('cm', ['cm', 'centimetre', 'centimetres', 'centimeter', 'centimeters']),
  ...names('in', ['in', 'inch', 'inches', '"', '”', '″', "''", '′′']),
  ...names('px', ['px', 'pixel', 'pixels']),
  ...['m', 'metre', 'metres', 'meter', 'meters'].map((name) => [name, (length: number) => 1_000 * length] as const),
  ...['pt', 'point', 'points'].map((name) => [name, (length: number) => toMm(length, 'in') / 72] as const),
]);

function names(unit: Unit, all: readonly string[]): (readonly [string, (length: number) => number])[] {
  return all.map((name) => [name, (length: number) => toMm(length, unit)] as const);
}

/** @returns the width in `unit`, to two digits */
export function readWidth(typed: string, unit: Unit): WidthReading {
  const number = typedNumber(typed);
  const mm = number && (number.unit === '' ? toMm(number.value, unit) : called.get(number.unit)?.(number.value));
  const like = `Type one as in ${fromMm(170, unit)} or 17 cm.`;
  if (mm === null || mm === undefined)
    return {
      ok: false,
      reason: typed.trim() === '' ? `A figure has a width. ${like}` : `${quote(typed.trim())} is not a width. ${like}`,
    };
  const [least, greatest] = [fromMm(widthLimits.least, unit), fromMm(widthLimits.greatest, unit)];
  if (mm < widthLimits.least || mm > widthLimits.greatest)
    return {
      ok: false,
      reason: `A width is from ${least.toLocaleString('en-GB')} to ${greatest.toLocaleString('en-GB')} ${unitWords[unit]}.`,
    };
  return { ok: true, value: fromMm(mm, unit) };
}
