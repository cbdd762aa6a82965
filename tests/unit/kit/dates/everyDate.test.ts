/** Every date comes back from every form that it is written in, and no text becomes a date that it does not name. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, calendarDate, dateWithWeekday, longDate, partsOf } from '../../../../src/kit/dates/calendar';
import { readDate } from '../../../../src/kit/dates/readDate';

const today = '2026-11-30';

const dates = fc.integer({ min: 0, max: 182_000 }).map((days) => addDays('1900-01-01', days) ?? '');
const twoDigits = (number: number) => String(number).padStart(2, '0');

/** Everything that a date is written as, by this app and by others. */
const forms: readonly ((date: string) => string)[] = [
  (date) => date,
  (date) => `${date}T00:00:00Z`,
  (date) => date.replaceAll('-', ''),
  longDate,
  dateWithWeekday,
  (date) => longDate(date).replace(/ (...)\w* /, '-$1-'),
  (date) => longDate(date).replace(/(\d+) (\w+) (\d+)/, '$2 $1, $3'),
  ...['/', '.', '-', ' ', '–', '\u2011', '／'].flatMap((separator) => [
    (date: string) => Object.values(partsOf(date)).reverse().join(separator),
    (date: string) => Object.values(partsOf(date)).reverse().map(twoDigits).join(separator),
  ]),
  (date) => date.replace(/\d/g, (digit) => String.fromCodePoint(0x0e50 + Number(digit))),
  (date) => longDate(date).replace(/\d/g, (digit) => String.fromCodePoint(0xff10 + Number(digit))),
  (date) => [...longDate(date)].join('\u200b'),
  (date) => longDate(date).replaceAll(' ', '\u00a0'),
];

describe('every date', () => {
  it('comes back from every form that it is written in', () => {
    const check = (date: string, form: (date: string) => string) => {
      expect(readDate(form(date), today)).toEqual({ ok: true, date });
    };
    fc.assert(fc.property(dates, fc.constantFrom(...forms), check), { numRuns: 2_000 });
  });

  it('of the Buddhist era is the same day 543 years before', () => {
    const inOurs = fc.date({ min: new Date('1900-01-01'), max: new Date('2099-12-31'), noInvalidDate: true });
    const check = (at: Date) => {
      const date = at.toISOString().slice(0, 10);
      const { year, month, day } = partsOf(date);
      expect(readDate(`${day}/${month}/${year + 543}`, today)).toEqual({ ok: true, date });
    };
    fc.assert(fc.property(inOurs, check));
  });
});

const unseen = /[\s\p{Cf}\p{Cc}\p{Variation_Selector}]/gu;

describe('whatever is typed', () => {
  it('three numbers are that very day or no date at all', () => {
    const part = fc.integer({ min: 0, max: 40 });
    const check = (day: number, month: number, year: number) => {
      const reading = readDate(`${day}/${month}/${year}`, today);
      expect(reading.ok ? reading.date : undefined).toBe(calendarDate(year, month, day));
    };
    fc.assert(fc.property(part, part, fc.integer({ min: 1900, max: 2399 }), check), { numRuns: 2_000 });
  });

  it('gives a date that exists, none, or a reason, and never throws', () => {
    const bits = fc.constantFrom(
      ...'0123456789/.- ,:',
      'July',
      'in ',
      'next ',
      'week',
      'end of ',
      '๑',
      '\u200b',
      'th',
      '٣',
      '½',
    );
    const strange = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.array(bits, { maxLength: 12 }).map((some) => some.join('')),
    );
    const check = (typed: string) => {
      const reading = readDate(typed, today);
      if (!reading.ok) expect(reading.reason).toMatch(/^\S.*\.$/);
      else if (reading.date === undefined) expect(typed.replace(unseen, '')).toBe('');
      else {
        const { year, month, day } = partsOf(reading.date);
        expect(reading.date).toBe(calendarDate(year, month, day));
      }
    };
    fc.assert(fc.property(strange, check), { numRuns: 3_000 });
  });
});
