import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { weekdayOf } from '../../../../src/kit/dates/calendar';
import {
  axisAround,
  axisWidth,
  dayAt,
  daysNear,
  daysWithToday,
  endOf,
  mondays,
  snapped,
  stepped,
  stretches,
  xOf,
} from '../../../../src/kit/dates/timeAxis';

const axis = axisAround('2027-01-12', '2027-04-30', 4);

const day = fc
  .date({ min: new Date('2000-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

describe('an axis of days', () => {
  it('shows whole months, with some room about what happens', () => {
    expect([axis.from, axis.to]).toEqual(['2027-01-01', '2027-05-31']);
    expect(axisWidth(axis)).toBe((31 + 28 + 31 + 30 + 31) * 4);
    expect(xOf(axis, '2027-02-01')).toBe(31 * 4);
    expect(endOf(axis, '2027-01-01')).toBe(4);
  });

  it('leaves days that are centuries away at its ends, and has today in any case', () => {
    const today = '2027-02-23';
    expect(daysNear(today, { first: '1850-01-01', last: '2300-12-31' })).toEqual({
      first: '2019-01-01',
      last: '2037-12-31',
    });
    expect(daysWithToday({ first: '0001-01-01', last: '2026-12-31' }, today)).toEqual({
      first: '2019-01-01',
      last: today,
    });
    expect(daysWithToday(undefined, today)).toEqual({ first: today, last: today });
    expect(daysNear('0003-05-05', { first: '0001-01-01', last: '9999-12-31' })).toEqual({
      first: '0001-01-01',
      last: '0013-12-31',
    });
  });

  it('keeps days beyond its ends at its ends', () => {
    expect(xOf(axis, '2020-01-01')).toBe(0);
    expect(xOf(axis, '9999-12-31')).toBe(axisWidth(axis));
  });

  it('says where months, quarters and years begin', () => {
    expect(stretches(axis, 'month').map(({ label, x }) => [label, x])).toEqual([
      ['January', 0],
      ['February', 31 * 4],
      ['March', 59 * 4],
      ['April', 90 * 4],
      ['May', 120 * 4],
    ]);
    expect(stretches(axis, 'quarter').map(({ label }) => label)).toEqual(['Q1', 'Q2']);
    expect(stretches(axisAround('2026-11-20', '2027-02-01', 1), 'year').map(({ label, x }) => [label, x])).toEqual([
      ['2026', 0],
      ['2027', 61],
    ]);
  });

  it('finds the day of a place again', () => {
    fc.assert(
      fc.property(
        day,
        fc.integer({ min: 0, max: 900 }),
        fc.double({ min: 0.3, max: 40, noNaN: true }),
        (from, length, px) => {
          const some = { from, to: dayAt({ from, to: from, pxPerDay: 1 }, length), pxPerDay: px };
          expect(dayAt(some, xOf(some, some.to) + px / 2)).toBe(some.to);
        },
      ),
    );
  });

  it('has its weeks begin on Mondays', () => {
    for (const x of mondays(axis)) expect(weekdayOf(dayAt(axis, x + 1))).toBe(0);
    expect(mondays(axis)).toHaveLength(22);
  });

  it('moves a day to the nearest Monday, and on to the next or the one before', () => {
    expect(['2027-02-15', '2027-02-18', '2027-02-19'].map((date) => snapped(date, 'monday'))).toEqual([
      '2027-02-15',
      '2027-02-15',
      '2027-02-22',
    ]);
    expect([stepped('2027-02-15', 'monday', 1), stepped('2027-02-17', 'monday', -1)]).toEqual([
      '2027-02-22',
      '2027-02-15',
    ]);
    fc.assert(
      fc.property(day, fc.constantFrom(1 as const, -1 as const), (date, by) => {
        const next = stepped(date, 'monday', by);
        expect(weekdayOf(next)).toBe(0);
        expect(by === 1 ? next > date : next < date).toBe(true);
        expect(weekdayOf(snapped(date, 'monday'))).toBe(0);
      }),
    );
  });
});
