import { describe, expect, it } from 'vitest';
import { after, dueDate, nextDate, readFrequency } from '../../../../src/plan/ask/frequency';
import { pointsById } from '../../../../src/plan/model/points';

const at = (...dates: string[]) => pointsById(dates.map((date) => ({ date, value: 1 })));

describe('how often a measure is taken', () => {
  it.each([
    ['weekly', { days: 7 }],
    ['Weekly, on Mondays', { days: 7 }],
    ['monthly', { months: 1 }],
    ['every month', { months: 1 }],
    ['once a month', { months: 1 }],
    ['every two weeks', { days: 14 }],
    ['every other week', { days: 14 }],
    ['every 3 months', { months: 3 }],
    ['every second day', { days: 2 }],
    ['fortnightly', { days: 14 }],
    ['quarterly', { months: 3 }],
    ['Daily', { days: 1 }],
    ['once a year', { months: 12 }],
    ['when it happens', undefined],
    ['every 0 weeks', undefined],
    ['', undefined],
  ])('%s', (words, step) => expect(readFrequency(words)).toEqual(step));

  it.each([
    ['2026-01-31', { months: 1 }, '2026-02-28'],
    ['2026-02-28', { months: 1 }, '2026-03-31'],
    ['2026-04-30', { months: 1 }, '2026-05-31'],
    ['2026-04-15', { months: 1 }, '2026-05-15'],
    ['2026-12-28', { days: 7 }, '2027-01-04'],
  ])('after %s by %j comes %s', (date, step, next) => expect(after(date, step)).toBe(next));
});

describe('when the next value is due', () => {
  it('follows from the frequency', () => {
    expect(nextDate({ frequency: 'weekly', points: at('2026-11-02', '2026-11-23') })).toBe('2026-11-30');
  });

  it('follows from how the values lie where the frequency says nothing', () => {
    expect(nextDate({ points: at('2026-08-01', '2026-09-01', '2026-10-01') })).toBe('2026-11-01');
    expect(nextDate({ points: at('2026-10-05', '2026-10-12', '2026-10-19') })).toBe('2026-10-26');
  });

  it('is not known of no values, or of one without a frequency', () => {
    expect(nextDate({ frequency: 'weekly', points: {} })).toBeUndefined();
    expect(nextDate({ points: at('2026-10-05') })).toBeUndefined();
  });

  it('is no day where a chart waits for an event', () => {
    const points = at('2026-10-05', '2026-10-12');
    expect(dueDate({ chart: 't', frequency: 'weekly', points })).toBeUndefined();
    expect(dueDate({ chart: 'xmr', frequency: 'weekly', points })).toBe('2026-10-19');
  });

  it('is no day where nobody has said how often', () => {
    expect(dueDate({ points: at('2026-10-05', '2026-10-12') })).toBeUndefined();
  });
});
