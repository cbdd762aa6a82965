import { describe, expect, it } from 'vitest';
import { typedNumber } from '../../../src/kit/typedNumber';

describe('a number as people type it', () => {
  it.each([
    ['170', 170, ''],
    [' 170 ', 170, ''],
    ['170mm', 170, 'mm'],
    ['17 cm', 17, 'cm'],
    ['17 CM.', 17, 'cm'],
    ['17,5 cm', 17.5, 'cm'],
    ['6.7 in', 6.7, 'in'],
    ['6.7"', 6.7, '"'],
    ['.5 m', 0.5, 'm'],
    ['1,200', 1_200, ''],
    ['1,200,000.5', 1_200_000.5, ''],
    ['1’200', 1_200, ''],
    ['1\u00a0200 px', 1_200, 'px'],
    ['−5', -5, ''],
    ['- 5 px', -5, 'px'],
    ['+5', 5, ''],
    ['１７０ｍｍ', 170, 'mm'],
    ['\u200e170\u200b', 170, ''],
  ])('is read from %j', (typed, value, unit) => {
    expect(typedNumber(typed)).toEqual({ value, unit });
  });

  it.each([
    '',
    ' ',
    'wide',
    'cm',
    '1.2.3',
    '1,2,3',
    '12,34,567',
    '6½',
    '5e3 2',
    '1/2',
    '--5',
    '5 mm 3',
    '9'.repeat(50),
  ])('is not %j', (typed) => {
    expect(typedNumber(typed)).toBeNull();
  });
});
