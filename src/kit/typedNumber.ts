/**
 * A number as people type it, with what they write behind it: `170`, `17,5 cm`, `1,200`, `−5`, `6.7"`. What is anything
 * else is no number.
 */

export interface TypedNumber {
  readonly value: number;
  /** In small letters; empty where nothing stands behind the number. */
  readonly unit: string;
}

/** A longer text is no number, and is not looked through. */
const longest = 40;

export function typedNumber(typed: string): TypedNumber | null {
  const text = typed
    .normalize('NFKC')
    .replace(/[\p{Cf}]/gu, '')
    .trim();
  if (text.length > longest) return null;
  const [sign = ''] = /^[+\p{Pd}\u2212]/u.exec(text) ?? [];
  const unsigned = text.slice(sign.length).trimStart();
  const end = unsigned.split('').findLastIndex((letter) => /\d/u.test(letter)) + 1;
  const value = plain(unsigned.slice(0, end));
  if (value === undefined) return null;
  const word = unsigned.slice(end).trim().replace(/\.$/u, '').toLowerCase();
  return { value: sign === '' || sign === '+' ? value : -value, unit: word };
}

/** Thousands as the British and the Swiss part them; a comma that parts no thousands is that of the decimals. */
function plain(digits: string): number | undefined {
  if (/^\d+(?:\.\d+)?$/u.test(digits) || /^\.\d+$/u.test(digits)) return Number(digits);
  if (/^\d{1,3}(?:[,' \u2019]\d{3})+(?:\.\d+)?$/u.test(digits)) return Number(digits.replace(/[^\d.]/gu, ''));
  return /^\d*,\d+$/u.test(digits) ? Number(digits.replace(',', '.')) : undefined;
}
