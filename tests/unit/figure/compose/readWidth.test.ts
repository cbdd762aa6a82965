import { describe, expect, it } from 'vitest';
import { readWidth } from '../../../../src/figure/compose/readWidth';

describe('a width as people type it', () => {
  it.each([
    ['170', 'mm', 170],
    ['17 cm', 'mm', 170],
    ['170mm', 'cm', 17],
    ['6.7 in', 'mm', 170.18],
    ['6,7 inches', 'cm', 17.02],
    ['6.7″', 'in', 6.7],
    ['0.17 m', 'mm', 170],
    ['480 pt', 'mm', 169.33],
    ['1,920 px', 'px', 1_920],
    ['1920 px', 'mm', 508],
  ] as const)('%j, where %s are chosen, is %d', (typed, unit, value) => {
    expect(readWidth(typed, unit)).toEqual({ ok: true, value });
  });

  it.each([
    ['wide', 'mm', '“wide” is not a width. Type one as in 170 or 17 cm.'],
    ['17 ells', 'cm', '“17 ells” is not a width. Type one as in 17 or 17 cm.'],
    ['', 'mm', 'A figure has a width. Type one as in 170 or 17 cm.'],
    ['0', 'mm', 'A width is from 10 to 2,000 mm.'],
    ['-5 cm', 'cm', 'A width is from 1 to 200 cm.'],
    ['3 m', 'cm', 'A width is from 1 to 200 cm.'],
  ] as const)('%j, where %s are chosen, is refused in words', (typed, unit, reason) => {
    expect(readWidth(typed, unit)).toEqual({ ok: false, reason });
  });
});
