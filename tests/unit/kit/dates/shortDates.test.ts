import { describe, expect, it } from 'vitest';
import { daysBetween, shortDate, shortSpan } from '../../../../src/kit/dates/shortDates';

const today = '2027-02-23';

describe('dates in few words', () => {
  it.each([
    ['2027-02-15', '15 Feb'],
    ['2026-11-03', '3 Nov 2026'],
  ])('%s is “%s”', (date, words) => {
    expect(shortDate(date, today)).toBe(words);
  });

  it.each([
    ['2027-02-01', '2027-02-19', '1–19 Feb'],
    ['2027-01-30', '2027-02-02', '30 Jan – 2 Feb'],
    ['2026-12-30', '2027-01-02', '30 Dec 2026 – 2 Jan'],
    ['2026-09-14', '2026-09-18', '14–18 Sep 2026'],
    ['2027-03-03', '2027-03-03', '3 Mar'],
    ['2027-03-03', undefined, '3 Mar'],
    [undefined, '2027-03-03', 'to 3 Mar'],
    [undefined, undefined, ''],
  ])('%s to %s is “%s”', (start, end, words) => {
    expect(shortSpan(start, end, today)).toBe(words);
  });

  it('counts days over months and summer time', () => {
    expect(daysBetween('2027-02-27', '2027-04-01')).toBe(33);
    expect(daysBetween('2027-04-01', '2027-02-27')).toBe(-33);
  });
});
