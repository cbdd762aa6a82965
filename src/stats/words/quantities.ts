/** Values of a chart as a sentence says them: with as many places as tell them apart, and their unit. */
import { legible } from '../../kit/english';
import type { BareChart } from '../chartTypes';
import type { ChartKind } from '../limits/chartKinds';
import type { ChartOptions } from '../options';

export type Say = (value: number) => string;

/** @param unit empty where the name of the measure has it already */
export function sayerOf(values: readonly number[], unit: string): Say {
  const places = placesFor(values);
  return (value) => [plain(value, places), ...(unit === '' ? [] : [unit])].join(' ');
}

/** Of the values that count. */
export function valuesIn({ points }: Pick<BareChart, 'points'>, first = 0): number[] {
  const values: number[] = [];
  for (let index = first; index < points.length; index += 1) {
    const { value = null, isGhost = false } = points[index] ?? {};
    if (value !== null && !isGhost) values.push(value);
  }
  return values;
}

export function unitOf({ unit = '', name = '' }: Pick<ChartOptions, 'unit' | 'name'>, kind: ChartKind): string {
  const words = legible(unit) || (kind === 't' ? 'days' : '');
  return words !== '%' && name.toLowerCase().includes(words.toLowerCase()) ? '' : words;
}

/** A twentieth of what they range over is worth telling. */
function placesFor(values: readonly number[]): number {
  const [least, most] = values.reduce(
    ([low, high], value) => [Math.min(low, value), Math.max(high, value)],
    [Infinity, -Infinity],
  );
  const range = most - least > 0 ? most - least : Math.abs(most) || 1;
  const places = Math.ceil(-Math.log10(range / 20));
  return Number.isFinite(places) ? Math.max(0, Math.min(12, places)) : 0;
}

const formats = new Map<number, Intl.NumberFormat>();

function formatWith(places: number): Intl.NumberFormat {
  const known = formats.get(places);
  if (known) return known;
  const format = new Intl.NumberFormat('en-GB', { maximumFractionDigits: places });
  formats.set(places, format);
  return format;
}

/** Beyond these a number is told by its power of ten. */
const [large, tiny] = [1e12, 1e-9];

function plain(value: number, places: number): string {
  if (value !== 0 && (Math.abs(value) >= large || Math.abs(value) < tiny)) return byPower(value);
  return formatWith(places).format(value).replace('-', '−').replace(/^−0$/, '0');
}

const raised = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/** “1.2 × 10¹⁵”. */
function byPower(value: number): string {
  const [digits = '', power = '0'] = value.toExponential(2).split('e');
  const superscript = [...power.replace('+', '')].map((digit) => (digit === '-' ? '⁻' : (raised[Number(digit)] ?? '')));
  return `${String(Number(digits)).replace('-', '−')} × 10${superscript.join('')}`;
}
