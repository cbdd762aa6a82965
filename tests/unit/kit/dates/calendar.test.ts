/** Days and months are counted as the calendar has them. */
import { describe, expect, it } from 'vitest';
import { addDays, addMonths, calendarDate, dateWithWeekday, longDate } from '../../../../src/kit/dates/calendar';

describe('the calendar', () => {
  it('has the 29th of February in leap years alone', () => {
    const leap = [1900, 2000, 2027, 2028, 2100].filter((year) => calendarDate(year, 2, 29) !== undefined);
    expect(leap).toEqual([2000, 2028]);
  });

  it('has no thirteenth month, no day 0 and no year beyond four digits', () => {
    expect([calendarDate(2027, 13, 1), calendarDate(2027, 0, 1), calendarDate(2027, 1, 0)]).toEqual(
      Array(3).fill(undefined),
    );
    expect([calendarDate(10_000, 1, 1), calendarDate(0, 1, 1)]).toEqual([undefined, undefined]);
    expect(calendarDate(33, 1, 1)).toBe('0033-01-01');
  });

  it('goes on a day at a time over the ends of months and years, to its last day', () => {
    expect(addDays('2027-12-31', 1)).toBe('2028-01-01');
    expect(addDays('2028-03-01', -1)).toBe('2028-02-29');
    expect(addDays('9999-12-31', 1)).toBeUndefined();
  });

  it('goes on a month at a time, to the last day where the month is too short', () => {
    expect(addMonths('2027-01-31', 1)).toBe('2027-02-28');
    expect(addMonths('2027-01-31', -2)).toBe('2026-11-30');
    expect(addMonths('2027-11-30', 14)).toBe('2029-01-30');
    expect(addMonths('9999-12-31', 1)).toBeUndefined();
  });

  it('says a date in full, and leaves alone what is none', () => {
    expect(longDate('2027-07-01')).toBe('1 July 2027');
    expect(dateWithWeekday('2027-07-01')).toBe('Thursday 1 July 2027');
    expect(longDate('2027-13-01')).toBe('2027-13-01');
    expect(longDate('soon')).toBe('soon');
  });
});
