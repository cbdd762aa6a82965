/**
 * The day, month and year that a plain text names, by their places, before anybody asks whether there is such a day:
 * day first as the British write, year first as computers do, month by number or by name.
 */
import { monthNames, weekdayNames } from './calendar';
import { nameIn } from './nameIn';

/** Digits as they were typed; what is missing was not said. */
export interface WrittenDate {
  readonly day?: string;
  /** 1 is January; what was typed may be 13. */
  readonly month: number;
  readonly year?: string;
  /** 0 is Monday. */
  readonly weekday?: number;
  /** Whoever writes the year first does not take the day for the month. */
  readonly isYearFirst: boolean;
}

const fillers = new Set(['of', 'the', 'on']);
const ordinals = new Set(['st', 'nd', 'rd', 'th']);

interface Words {
  readonly numbers: readonly string[];
  readonly month?: number;
  readonly monthPlace: number;
  readonly weekday?: number;
  readonly hasOrdinal: boolean;
}

/**
 * @param text as `plainDateText` gives it
 * @returns undefined when the text is not made like a date
 */
export function writtenDate(text: string): WrittenDate | undefined {
  if (!/^[\d\p{L}\p{M} /.,-]+$/u.test(text)) return undefined;
  // Eight or six digits without a break are a date as well; Excel and many forms write them.
  const unbroken = /^\d{6}(?:\d\d)?$/.test(text) ? broken(text) : text;
  const words = wordsOf(unbroken);
  if (words === undefined) return undefined;
  return words.month === undefined ? inNumbers(words) : withMonthName(words, words.month);
}

/** `01072027`, `20270701`, `010727`: no day has a month 19 or 20, so the former two cannot be mistaken. */
function broken(digits: string): string {
  const isYearFirst = digits.length === 8 && !/^\d{4}(?:19|2[0-6])/.test(digits);
  return isYearFirst ? digits.replace(/^(....)(..)/, '$1-$2-') : digits.replace(/^(..)(..)/, '$1-$2-');
}

function wordsOf(text: string): Words | undefined {
  const numbers: string[] = [];
  let [month, weekday, monthPlace, hasOrdinal] = [
    undefined as number | undefined,
    undefined as number | undefined,
    0,
    false,
  ];
  for (const [word] of text.matchAll(/\d+|[\p{L}\p{M}]+/gu)) {
    const [asMonth, asWeekday] = [nameIn(monthNames, word), nameIn(weekdayNames, word)];
    if (/^\d/.test(word)) numbers.push(word);
    else if (ordinals.has(word) && numbers.length > 0) hasOrdinal = true;
    else if (asMonth !== undefined && month === undefined) [month, monthPlace] = [asMonth + 1, numbers.length];
    else if (asWeekday !== undefined && weekday === undefined) weekday = asWeekday;
    else if (!fillers.has(word)) return undefined;
  }
  return {
    numbers,
    monthPlace,
    hasOrdinal,
    ...(month !== undefined && { month }),
    ...(weekday !== undefined && { weekday }),
  };
}

const isLong = (digits: string | undefined) => digits !== undefined && digits.length > 2;

function inNumbers({ numbers, weekday }: Words): WrittenDate | undefined {
  const [first = '', second, third] = numbers;
  if (second === undefined || numbers.length > 3) return undefined;
  const said = weekday === undefined ? {} : { weekday };
  if (isLong(first)) {
    return {
      ...said,
      year: first,
      month: Number(second),
      ...(third !== undefined && { day: third }),
      isYearFirst: true,
    };
  }
  if (third === undefined && isLong(second)) return { ...said, month: Number(first), year: second, isYearFirst: false };
  return {
    ...said,
    day: first,
    month: Number(second),
    ...(third !== undefined && { year: third }),
    isYearFirst: false,
  };
}

function withMonthName({ numbers, monthPlace, weekday, hasOrdinal }: Words, month: number): WrittenDate | undefined {
  const [first, second] = numbers;
  if (numbers.length > 2) return undefined;
  const said = { month, ...(weekday !== undefined && { weekday }) };
  if (first === undefined) return { ...said, isYearFirst: false };
  if (isLong(first)) return { ...said, year: first, ...(second !== undefined && { day: second }), isYearFirst: true };
  if (second !== undefined) return { ...said, day: first, year: second, isYearFirst: false };
  // “Jul-27” is a month and its year in Excel; “27 July” and “July 27th” are days.
  const mayBeYear = monthPlace === 0 && first.length === 2 && !hasOrdinal;
  return mayBeYear ? { ...said, year: first, isYearFirst: false } : { ...said, day: first, isYearFirst: false };
}
