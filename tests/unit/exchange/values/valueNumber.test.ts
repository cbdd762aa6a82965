import { describe, expect, it } from 'vitest';
import { decimalSign, isGap, readValueNumber } from '../../../../src/exchange/values/valueNumber';

describe('a number of a column of values', () => {
  it.each([
    ['12', 12],
    ['4.2', 4.2],
    ['.5', 0.5],
    ['1,200', 1200],
    ['1,200,300.25', 1200300.25],
    ["1'200.5", 1200.5],
    ['1’200', 1200],
    ['1 200', 1200],
    ['1 200', 1200],
    ['−3', -3],
    ['–3', -3],
    ['(12)', -12],
    ['+7', 7],
    ['1.5E-3', 0.0015],
    ['１２', 12],
  ])('with points for decimals: %s is %d', (cell, value) => {
    expect(readValueNumber(cell, '.')).toEqual({ value, isPercent: false });
  });

  it.each([
    ['4,2', 4.2],
    ['1.200', 1200],
    ['1.200,5', 1200.5],
    ['1 200,5', 1200.5],
    ['0,75', 0.75],
  ])('with commas for decimals: %s is %d', (cell, value) => {
    expect(readValueNumber(cell, ',')?.value).toBe(value);
  });

  it.each([
    ['74 %', 74],
    ['74%', 74],
    ['12.5 %', 12.5],
  ])('knows the percent sign of %s', (cell, value) => {
    expect(readValueNumber(cell, '.')).toEqual({ value, isPercent: true });
  });

  it.each(['twelve', '12 falls', '1,20,0', '1.2.3', '12,34', '', '--', '1e999', '1,', '%', '='.repeat(60)])(
    'takes “%s” for none',
    (cell) => {
      expect(readValueNumber(cell, '.')).toBeUndefined();
    },
  );

  it.each(['', ' ', '-', '–', 'n/a', 'N/A', '#N/A', 'no data'])('takes “%s” for a gap', (cell) => {
    expect(isGap(cell)).toBe(true);
  });

  it('takes nought for a value', () => expect(isGap('0')).toBe(false));
});

describe('the sign that parts decimals', () => {
  it.each([
    [['4.2', '5.1'], '.'],
    [['4,2', '5,1'], ','],
    [['1,200', '900'], '.'],
    [['1.200', '4,5'], ','],
    [['1,200.5'], '.'],
    [['1.200,5'], ','],
    [['1,200,300'], '.'],
    [['1.200.300'], ','],
    [['0,125', '0,250'], ','],
    [['12', '13'], '.'],
    [['03.04.2025', '12'], '.'],
  ] as const)('of %j is “%s”', (cells, sign) => {
    expect(decimalSign(cells)).toBe(sign);
  });
});
