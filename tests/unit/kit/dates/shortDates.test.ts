import { describe, expect, it } from 'vitest';
import { daysBetween } from '../../../../src/kit/dates/calendar';
import { shortSpan, spokenSpan } from '../../../../src/kit/dates/shortDates';

const today = '2027-02-23';

describe('spans of dates', () => {
  it.each([
    ['2027-02-01', '2027-02-19', '1–19 Feb', '1 to 19 February'],
    ['2027-01-30', '2027-02-02', '30 Jan – 2 Feb', '30 January to 2 February'],
    ['2026-12-30', '2027-01-02', '30 Dec 2026 – 2 Jan', '30 December 2026 to 2 January'],
    ['2026-09-14', '2026-09-18', '14–18 Sep 2026', '14 to 18 September 2026'],
    ['2026-09-30', '2026-10-13', '30 Sep – 13 Oct 2026', '30 September to 13 October 2026'],
    ['2027-03-03', '2027-03-03', '3 Mar', '3 March'],
    ['2027-03-03', undefined, '3 Mar', '3 March'],
    [undefined, '2027-03-03', 'to 3 Mar', 'to 3 March'],
    [undefined, undefined, '', ''],
  ])('%s to %s is “%s”', (start, end, short, spoken) => {
    expect(shortSpan(start, end, today)).toBe(short);
    expect(spokenSpan(start, end, today)).toBe(spoken);
  });

  it('are counted over months and summer time', () => {
    expect(daysBetween('2027-02-27', '2027-04-01')).toBe(33);
    expect(daysBetween('2027-04-01', '2027-02-27')).toBe(-33);
  });
});
