/**
 * Numbers as spreadsheets and people write them in a column of values: `1,200.5`, `1.200,5`, `1 200`, `17,5`, `74 %`,
 * `(12)`, `−3`. Which sign parts the decimals is read from the column as a whole.
 *
 * Must not know: what is measured.
 */

export type DecimalSign = '.' | ',';

export interface ValueNumber {
  readonly value: number;
  readonly isPercent: boolean;
}

/** A longer text is no number. */
const longest = 40;

const gapWords = new Set([
  '',
  '-',
  '–',
  '—',
  '.',
  '..',
  '?',
  'n/a',
  'na',
  '#n/a',
  'nil return',
  'no data',
  'missing',
  'null',
]);

/** Whether a cell says that there is no value. */
export function isGap(cell: string): boolean {
  return gapWords.has(cell.trim().toLowerCase());
}

/** Undefined for what is no number. */
export function readValueNumber(cell: string, decimal: DecimalSign): ValueNumber | undefined {
  const text = plainDigits(cell);
  if (text.length > longest) return undefined;
  const isPercent = text.endsWith('%');
  const bare = (isPercent ? text.slice(0, -1) : text).replace(/^\((.+)\)$/u, '-$1');
  const [, sign = '', digits = ''] = /^([+-]?)([\d.,' ]+)$/u.exec(bare) ?? [];
  const [, power] = /^[+-]?\d+(?:[.,]\d+)?(e[+-]?\d{1,3})$/u.exec(bare.toLowerCase()) ?? [];
  const value = power === undefined ? plain(digits, decimal) : Number(bare.replace(',', '.'));
  if (value === undefined || !Number.isFinite(value)) return undefined;
  return { value: sign === '-' ? -value : value, isPercent };
}

/** Which sign parts decimals here; the point where nothing tells. */
export function decimalSign(cells: readonly string[]): DecimalSign {
  let [commas, points] = [0, 0];
  for (const cell of cells) {
    const text = plainDigits(cell).replace(/%$/u, '');
    if (readValueNumber(text, '.') === undefined && readValueNumber(text, ',') === undefined) continue;
    const last = Math.max(text.lastIndexOf(','), text.lastIndexOf('.'));
    const sign = text.charAt(last);
    if (last < 0) continue;
    const hasBoth = text.includes(',') && text.includes('.');
    const isRepeated = text.indexOf(sign) !== last;
    // `1,200` may be either; what cannot part thousands parts decimals.
    const partsThousands = text.length - last === 4 && /^[+-]?[1-9]\d{0,2}$/u.test(text.slice(0, last));
    if (isRepeated) {
      if (sign === ',') points += 1;
      else commas += 1;
    } else if (hasBoth || !partsThousands) {
      if (sign === ',') commas += 1;
      else points += 1;
    }
  }
  return commas > points ? ',' : '.';
}

function plainDigits(cell: string): string {
  return cell
    .normalize('NFKC')
    .replace(/\p{Cf}/gu, '')
    .replace(/[\p{Pd}\u2212]/gu, '-')
    .replace(/\u2019/gu, "'")
    .trim()
    .replace(/\s%$/u, '%');
}

function plain(digits: string, decimal: DecimalSign): number | undefined {
  if (digits === '') return undefined;
  const at = digits.lastIndexOf(decimal);
  const isWhole = at < 0;
  const whole = isWhole ? digits : digits.slice(0, at);
  const fraction = isWhole ? '' : digits.slice(at + 1);
  const thousands = decimal === '.' ? ',' : '.';
  const groups = whole.split(/[,.' ]/u);
  const parting = whole.replace(/\d/gu, '');
  if (!(isWhole || /^\d+$/u.test(fraction)) || parting.includes(decimal)) return undefined;
  if (groups.length > 1) {
    const isEven = groups.slice(1).every((group) => group.length === 3) && (groups[0]?.length ?? 4) <= 3;
    if (!isEven || groups[0] === '' || new Set(parting).size > 1) return undefined;
    if (![thousands, "'", ' '].includes(parting.charAt(0))) return undefined;
  }
  const number = `${groups.join('') || '0'}.${fraction || '0'}`;
  return /^\d+\.\d+$/u.test(number) ? Number(number) : undefined;
}
