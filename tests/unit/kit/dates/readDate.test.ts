/** What people type and paste as a date is understood as they mean it, or refused in words; it never becomes another. */
import { describe, expect, it } from 'vitest';
import { readDate } from '../../../../src/kit/dates/readDate';

/** A Monday. */
const today = '2026-11-30';

const understood: readonly (readonly [typed: string, date: string])[] = [
  ['1/7/2027', '2027-07-01'],
  ['3/12/2027', '2027-12-03'],
  ['01/07/27', '2027-07-01'],
  ['01.07.27', '2027-07-01'],
  ['1-7-2027', '2027-07-01'],
  ['1 7 2027', '2027-07-01'],
  ['1 / 7 / 2027', '2027-07-01'],
  ['1.7.2027.', '2027-07-01'],
  ['2027-07-01', '2027-07-01'],
  ['2027/7/1', '2027-07-01'],
  ['2027-07-01T23:30:00.000Z', '2027-07-01'],
  ['2027-07-01 00:00:00', '2027-07-01'],
  ['01/07/2027 09:30 am', '2027-07-01'],
  ['1 July 2027, at 10:15', '2027-07-01'],
  ['01072027', '2027-07-01'],
  ['20270701', '2027-07-01'],
  ['20112027', '2027-11-20'],
  ['010727', '2027-07-01'],
  ['29/2/2028', '2028-02-29'],
  ['1/7', '2026-07-01'],
  ['1 July', '2026-07-01'],
  ['July 1', '2026-07-01'],
  ['27 July', '2026-07-27'],
  ['July 27th', '2026-07-27'],
  ['1 July 2027', '2027-07-01'],
  ['1 JUL 2027', '2027-07-01'],
  ['1 Jul 27', '2027-07-01'],
  ['1-Jul-27', '2027-07-01'],
  ['1july2027', '2027-07-01'],
  ['1 July ’27', '2027-07-01'],
  ['1st July 2027', '2027-07-01'],
  ['the 1st of July, 2027', '2027-07-01'],
  ['July 1, 2027', '2027-07-01'],
  ['Jul. 1st 2027', '2027-07-01'],
  ['2027 July 1', '2027-07-01'],
  ['22 Sept. 2027', '2027-09-22'],
  ['Thursday 1 July 2027', '2027-07-01'],
  ['Thu, 01/07/2027', '2027-07-01'],
  ['1/7/2570', '2027-07-01'],
  ['1 July 2570', '2027-07-01'],
  ['๑/๗/๒๕๗๐', '2027-07-01'],
  ['๑/๗/๗๐', '2027-07-01'],
  ['๑/๗/๒๐๒๗', '2027-07-01'],
  ['1 กรกฎาคม 2570', '2027-07-01'],
  ['วันที่ 1 กรกฎาคม พ.ศ. 2570', '2027-07-01'],
  ['1 ก.ค. 70', '2027-07-01'],
  ['28 ก.พ. 2570', '2027-02-28'],
  ['３／１２／２０２７', '2027-12-03'],
  ['１　Ｊｕｌｙ　２０２７', '2027-07-01'],
  ['٣/١٢/٢٠٢٧', '2027-12-03'],
  ['1\u00a0July\u202f2027', '2027-07-01'],
  ['\u200e1\u200b/7/\u20602027\ufeff', '2027-07-01'],
  ['1\u20117\u20112027', '2027-07-01'],
  ['1–7–2027', '2027-07-01'],
  ['01/07/2027\r\n', '2027-07-01'],
  ['01/07/2027\t', '2027-07-01'],
  ['"1 July 2027"', '2027-07-01'],
  ['“1 July 2027”', '2027-07-01'],
  ['’01/07/2027', '2027-07-01'],
];

const relative: readonly (readonly [typed: string, date: string])[] = [
  ['today', '2026-11-30'],
  ['Tomorrow', '2026-12-01'],
  ['yesterday', '2026-11-29'],
  ['the day after tomorrow', '2026-12-02'],
  ['in 2 weeks', '2026-12-14'],
  ['2 weeks', '2026-12-14'],
  ['in two weeks', '2026-12-14'],
  ['in a fortnight', '2026-12-14'],
  ['3 days ago', '2026-11-27'],
  ['10 days from now', '2026-12-10'],
  ['in a month', '2026-12-30'],
  ['in 3 months', '2027-02-28'],
  ['in a year', '2027-11-30'],
  ['Friday', '2026-12-04'],
  ['on Friday', '2026-12-04'],
  ['Monday', '2026-12-07'],
  ['next Monday', '2026-12-07'],
  ['next Friday', '2026-12-11'],
  ['last Friday', '2026-11-27'],
  ['last Monday', '2026-11-23'],
  ['end of March 2027', '2027-03-31'],
  ['end of Feb 28', '2028-02-29'],
  ['end of December', '2026-12-31'],
  ['the end of the month', '2026-11-30'],
  ['end of next month', '2026-12-31'],
  ['end of next year', '2027-12-31'],
];

const refused: readonly (readonly [typed: string, reason: string])[] = [
  ['31/2/2027', '31 February 2027 is not a date. February 2027 has 28 days.'],
  ['31 February 2027', '31 February 2027 is not a date. February 2027 has 28 days.'],
  ['2027-02-29', '29 February 2027 is not a date. February 2027 has 28 days.'],
  ['00/07/2027', '0 July 2027 is not a date. July 2027 has 31 days.'],
  ['31/4', '31 April 2026 is not a date. April 2026 has 30 days.'],
  ['7/13/2027', 'There is no month 13. Type the day first, as in 13/7/2027.'],
  ['40/13/2027', 'There is no month 13.'],
  ['2027-13-07', 'There is no month 13.'],
  ['July 2027', 'Which day in July 2027? Type it first, as in 1 July 2027.'],
  ['Jul-27', 'Which day in July 2027? Type it first, as in 1 July 2027.'],
  ['July ’27', 'Which day in July 2027? Type it first, as in 1 July 2027.'],
  ['7/2027', 'Which day in July 2027? Type it first, as in 1 July 2027.'],
  ['2027-07', 'Which day in July 2027? Type it first, as in 1 July 2027.'],
  ['July', 'Which day in July 2026? Type it first, as in 1 July 2026.'],
  ['Friday 1 July 2027', '1 July 2027 is a Thursday, not a Friday.'],
  ['1/7/7070', 'The year 7070 is out of reach. Type one from 1900 to 2399.'],
  ['1/7/0027', 'The year 0027 is out of reach. Type one from 1900 to 2399.'],
  ['1/7/207', 'A year has two digits or four, and “207” has 3.'],
  ['1/7/20277', 'A year has two digits or four, and “20277” has 5.'],
  ['soon', '“soon” is not a date. Type one as in 30/11/2026 or 30 November 2026.'],
];

const noDates = [
  '1',
  '2027',
  '46569',
  '10:30',
  '1 juillet 2027',
  '½/7/2027',
  '1²/7/2027',
  '1/7/2027 and 3/7/2027',
  '1/7/2027-3/7/2027',
  '01/07/2027\n02/07/2027',
  '1–3 July 2027',
  '-',
  '"',
  'n/a',
  'next week',
  'in 2 weeks ago',
  'in 999 years',
  'in several weeks',
  'in __proto__ weeks',
  'constructor',
  '__proto__',
  '<b>1/7/2027</b>',
  '= 1/7/2027',
  '9'.repeat(5_000),
  `${' 1'.repeat(5_000)} July`,
  `1${'\u0301'.repeat(80)}`,
];

describe('reading a date', () => {
  it.each(understood)('understands %j', (typed, date) => {
    expect(readDate(typed, today)).toEqual({ ok: true, date });
  });

  it.each(relative)('tells %j from today', (typed, date) => {
    expect(readDate(typed, today)).toEqual({ ok: true, date });
  });

  it.each(refused)('says of %j what is wrong with it', (typed, reason) => {
    expect(readDate(typed, today)).toEqual({ ok: false, reason });
  });

  it.each(noDates)('refuses %j', (typed) => {
    expect(readDate(typed, today)).toMatchObject({ ok: false });
  });

  it.each(['', ' ', '\t\r\n', '\u00a0', '\u200b\ufeff\u00ad'])('takes %j for no date', (typed) => {
    expect(readDate(typed, today)).toEqual({ ok: true, date: undefined });
  });

  it.each([
    ['15/1', '2026-11-30', '2027-01-15'],
    ['1 May', '2026-11-30', '2027-05-01'],
    ['1/7', '2026-11-30', '2026-07-01'],
    ['end of January', '2026-11-30', '2027-01-31'],
    ['20/12', '2027-01-10', '2026-12-20'],
    ['31 Dec', '2027-01-01', '2026-12-31'],
    ['1/1', '2026-12-31', '2027-01-01'],
    ['29/2', '2027-11-30', '2028-02-29'],
    // As far ahead as it is back.
    ['2/7', '2028-01-01', '2028-07-02'],
    ['Thursday 1 July', '2026-11-30', '2027-07-01'],
    ['Wed 1 July', '2027-05-01', '2026-07-01'],
  ])('takes %j, typed on %s, for the nearest one: %s', (typed, day, date) => {
    expect(readDate(typed, day)).toEqual({ ok: true, date });
  });

  it('names the year that it would have taken when there is no such day', () => {
    expect(readDate('January', '2026-11-30')).toEqual({
      ok: false,
      reason: 'Which day in January 2027? Type it first, as in 1 January 2027.',
    });
    expect(readDate('29/2', '2026-11-30')).toMatchObject({ ok: false });
  });

  it('takes two digits for a year of this century, whichever that is', () => {
    expect(readDate('1/7/05', '2099-12-31')).toEqual({ ok: true, date: '2005-07-01' });
    expect(readDate('1/7/05', '2100-01-01')).toEqual({ ok: true, date: '2105-07-01' });
  });
});
