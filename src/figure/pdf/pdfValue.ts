/**
 * Writes the values that PDF objects consist of (ISO 32000-1, 7.3). A value is its text.
 *
 * Must not know: what the objects are for.
 */

export type PdfValue = string;
/** Number of an indirect object. */
export type ObjectId = number;

/** Up to four decimals: finer than any printer at any scale that occurs. */
export function num(value: number): PdfValue {
  const rounded = Math.round(value * 10_000) / 10_000;
  // Exponents do not exist in PDF, and −0 is for nobody.
  return Math.abs(rounded) < 1e-6 ? '0' : String(rounded);
}

export function nums(...values: readonly number[]): PdfValue {
  return values.map(num).join(' ');
}

export function name(text: string): PdfValue {
  return `/${text.replace(/[^A-Za-z0-9_.+-]/g, (one) => `#${one.charCodeAt(0).toString(16).padStart(2, '0')}`)}`;
}

export function ref(id: ObjectId): PdfValue {
  return `${id} 0 R`;
}

export function array(values: readonly PdfValue[]): PdfValue {
  return `[${values.join(' ')}]`;
}

/** What is undefined is left out. */
export function dict(entries: Readonly<Record<string, PdfValue | undefined>>): PdfValue {
  const written = Object.entries(entries).flatMap(([key, value]) =>
    value === undefined ? [] : `${name(key)} ${value}`,
  );
  return `<<${written.join(' ')}>>`;
}

/** Text for people: ASCII as it is, anything else as UTF-16. */
export function textString(text: string): PdfValue {
  if (/^[\x20-\x7e]*$/.test(text)) return `(${text.replace(/[()\\]/g, (mark) => `\\${mark}`)})`;
  return `<FEFF${utf16(text)}>`;
}

/** UTF-16BE in hexadecimal; halves of pairs that stand alone become U+FFFD. */
export function utf16(text: string): string {
  const whole = text.replace(/\p{Surrogate}/gu, '\ufffd');
  return Array.from({ length: whole.length }, (_, at) => hex(whole.charCodeAt(at))).join('');
}

/** Four digits. */
export function hex(code: number): string {
  return code.toString(16).toUpperCase().padStart(4, '0');
}

/** A UTC instant as PDF writes dates; undefined when it is none. */
export function date(instant: string): PdfValue | undefined {
  const parts = /^(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d):(\d\d)/.exec(instant);
  return parts ? `(D:${parts.slice(1).join('')}Z)` : undefined;
}
