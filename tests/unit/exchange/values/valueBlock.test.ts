import { describe, expect, it } from 'vitest';
import {
  guessChoices,
  readValues,
  shareProblem,
  valueRows,
  type Takes,
} from '../../../../src/exchange/values/valueBlock';

const today = '2026-11-30';

function read(cells: readonly (readonly string[])[], takes: Takes = 'value') {
  const rows = valueRows(cells, today);
  const choices = guessChoices(rows, takes, today);
  return { choices, ...readValues(rows, choices, takes, today) };
}

describe('a block of values', () => {
  it('has dates, values and headings', () => {
    const { values, choices, problems } = read([
      ['Month', 'Falls'],
      ['01/01/2025', '12'],
      ['01/02/2025', '9'],
      ['25/03/2025', ''],
    ]);
    expect(choices).toMatchObject({ hasHeadings: true, meanings: ['date', 'value'], order: 'dmy', askedOrders: [] });
    expect(values).toEqual([
      { date: '2025-01-01', value: 12 },
      { date: '2025-02-01', value: 9 },
      { date: '2025-03-25', value: null },
    ]);
    expect(problems).toEqual([]);
  });

  it('has decimal commas and percent signs', () => {
    const { values, isPercent } = read([
      ['01.01.2025', '74,5 %'],
      ['01.02.2025', '81,2 %'],
    ]);
    expect(values.map(({ value }) => value)).toEqual([74.5, 81.2]);
    expect(isPercent).toBe(true);
  });

  it('has counts where the chart takes counts, and a note', () => {
    const { values, choices } = read(
      [
        ['Week of', 'Treated', 'Patients', 'Comment'],
        ['2 Nov 2026', '24', '33', 'Two nurses off sick'],
        ['9 Nov 2026', '26', '34', ''],
      ],
      'share',
    );
    expect(choices.meanings).toEqual(['date', 'numerator', 'denominator', 'note']);
    expect(values).toEqual([
      { date: '2026-11-02', numerator: 24, denominator: 33, note: 'Two nurses off sick' },
      { date: '2026-11-09', numerator: 26, denominator: 34 },
    ]);
  });

  it('leaves out rows that it cannot understand, each with its reason', () => {
    const { values, problems } = read([
      ['Month', 'Falls'],
      ['Jan 2025', '12'],
      ['Feb 2025', 'about ten'],
      ['Mar 2025', '9'],
    ]);
    expect(values).toHaveLength(2);
    expect(problems).toEqual(['Row 3: “about ten” is not a number.']);
  });

  it('refuses more than there were, in words', () => {
    const { values, problems } = read(
      [
        ['Jan 2025', '12', '10'],
        ['Feb 2025', '3', '10'],
      ],
      'share',
    );
    expect(values).toHaveLength(1);
    expect(problems).toEqual(['Row 1: 12 were counted out of 10.']);
  });

  it('is turned where its months stand side by side', () => {
    const { values } = read([
      ['', 'Jan 2025', 'Feb 2025', 'Mar 2025', 'Apr 2025'],
      ['Falls', '12', '9', '14', '8'],
    ]);
    expect(values.map(({ date, value }) => [date, value])).toEqual([
      ['2025-01-01', 12],
      ['2025-02-01', 9],
      ['2025-03-01', 14],
      ['2025-04-01', 8],
    ]);
  });

  it('may have no dates, and no values where the chart takes days', () => {
    expect(read([['12'], ['9'], ['14']]).values).toEqual([{ value: 12 }, { value: 9 }, { value: 14 }]);
    expect(read([['03/01/2025'], ['19/02/2025']], 'date').values).toEqual([
      { date: '2025-01-03' },
      { date: '2025-02-19' },
    ]);
  });

  it('passes over empty rows and columns, and understands nothing of nothing', () => {
    expect(
      read([
        ['', '', ''],
        ['Jan 2025', '', '5'],
        ['', '', ''],
      ]).values,
    ).toEqual([{ date: '2025-01-01', value: 5 }]);
    expect(read([]).values).toEqual([]);
    expect(read([['']]).values).toEqual([]);
  });
});

describe('so many out of so many', () => {
  it.each([
    [{ numerator: 12, denominator: 10 }, '12 were counted out of 10.'],
    [{ numerator: 1, denominator: 0.5 }, '1 was counted out of 0.5.'],
    [{ numerator: -1, denominator: 10 }, '-1 is less than none.'],
    [{ numerator: 0, denominator: 0 }, null],
    [{ numerator: 5, denominator: 0 }, null],
    [{ numerator: 5 }, null],
    [{ numerator: 10, denominator: 10 }, null],
  ])('%j: %s', (counts, problem) => expect(shareProblem(counts)).toBe(problem));
});
