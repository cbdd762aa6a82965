/**
 * What was typed or pasted as a date, made plain: digits of any script, dashes and blanks of any kind, unseen
 * characters, quotes from a spreadsheet and a time of day behind the date all come down to small Latin letters, the
 * digits 0 to 9, and the separators `/ . , -` and one blank.
 */
import { monthNames } from './calendar';

const digit = /\p{Nd}/u;
/** The digits of mathematical typefaces follow each other without a gap, five kinds of them. */
const longestRunOfDigits = 50;

/** The start of a time of day, with what joins it to the date before. */
const clock = /^(?:t|,? (?:at )?)\d{1,2}:\d{2}(?::\d{2}(?:[.,]\d{1,9})?)?/;
/** What may stand behind its digits. */
const [halfOfDay, zone] = [/^ ?[ap]\.?m\.?$/, /^ ?(?:z|utc|gmt|[+-]\d{2}:?\d{2})$/];
/** Characters of a time of day before its first colon, at most: “, at 12”. */
const beforeColon = 7;
const quotes = new Set(`"'“”‘’`);

const thaiMonths: readonly (readonly [full: string, short: RegExp])[] = [
  ['มกราคม', /ม\. ?ค\.?/g],
  ['กุมภาพันธ์', /ก\. ?พ\.?/g],
  ['มีนาคม', /มี\. ?ค\.?/g],
  ['เมษายน', /เม\. ?ย\.?/g],
  ['พฤษภาคม', /พ\. ?ค\.?/g],
  ['มิถุนายน', /มิ\. ?ย\.?/g],
  ['กรกฎาคม', /ก\. ?ค\.?/g],
  ['สิงหาคม', /ส\. ?ค\.?/g],
  ['กันยายน', /ก\. ?ย\.?/g],
  ['ตุลาคม', /ต\. ?ค\.?/g],
  ['พฤศจิกายน', /พ\. ?ย\.?/g],
  ['ธันวาคม', /ธ\. ?ค\.?/g],
];

export interface PlainDateText {
  readonly text: string;
  /** Thai letters or digits were in it: a year of two digits is of the Buddhist era. */
  readonly isThai: boolean;
}

export function plainDateText(typed: string): PlainDateText {
  const isThai = /[\u0e00-\u0e7f]/.test(typed);
  // Fractions and raised digits would be made digits of the day; as they are, they are no part of a date.
  const composed = /\p{No}/u.test(typed) ? typed : typed.normalize('NFKC');
  const line = composed
    .replace(/\p{Nd}/gu, latinDigit)
    .replace(/[\p{Cf}\p{Variation_Selector}]/gu, '')
    .replace(/[\p{Pd}\u2212]/gu, '-')
    .replace(/[\u2044\u2215]/g, '/')
    .replace(/[\u00b7\u3002]/g, '.')
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim()
    .toLowerCase();
  const text = withoutQuotes(line).replace(/['’‘](?=\d\d(?!\d))/g, '');
  return { text: withoutTime(isThai ? withoutThai(text) : text).trim(), isThai };
}

/** Quotation marks around the whole are a spreadsheet's; a text of nothing else stays. */
function withoutQuotes(text: string): string {
  let [start, end] = [0, text.length];
  while (start < end && quotes.has(text.charAt(start))) start += 1;
  if (start === end) return text;
  while (quotes.has(text.charAt(end - 1))) end -= 1;
  return text.slice(start, end);
}

function withoutTime(text: string): string {
  const colon = text.indexOf(':');
  for (let start = Math.max(0, colon - beforeColon); start < colon; start += 1) {
    const follows = text.charAt(start) !== 't' || /\d/.test(text.charAt(start - 1));
    if (follows && isTimeOfDay(text.slice(start))) return text.slice(0, start);
  }
  return text;
}

function isTimeOfDay(text: string): boolean {
  const [found] = clock.exec(text) ?? [];
  if (found === undefined) return false;
  const behind = text.slice(found.length);
  return behind === '' || halfOfDay.test(behind) || zone.test(behind);
}

function latinDigit(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  let before = 0;
  while (before < longestRunOfDigits && digit.test(String.fromCodePoint(code - before - 1))) before += 1;
  return String(before % 10);
}

function withoutThai(text: string): string {
  let plain = text.replace(/^วันที่|พ\. ?ศ\.?/g, ' ');
  thaiMonths.forEach(([full], month) => {
    plain = plain.replace(full, ` ${monthNames[month]?.toLowerCase()} `);
  });
  // “ก.พ.” and its like only when the full names are gone, in which their letters stand too.
  thaiMonths.forEach(([, short], month) => {
    plain = plain.replace(short, ` ${monthNames[month]?.toLowerCase()} `);
  });
  return plain.replace(/ +/g, ' ').trim();
}
