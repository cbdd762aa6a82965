import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { initialsOf } from '../../../src/kit/initials';

describe('initials', () => {
  it.each([
    ['Ana Souza', 'AS'],
    ['ana', 'An'],
    ['Dr. Ana Maria de Souza', 'DS'],
    ['Ana (ward 3)', 'A3'],
    ['  Ana\u00a0Souza ', 'AS'],
    ['O’Brien', 'OB'],
    ['Guest', 'Gu'],
    ['Jo', 'Jo'],
    ['X', 'X'],
    ['Łukasz Żak', 'ŁŻ'],
    ['e\u0301lise', 'Él'],
    ['山田太郎', '山田'],
    ['ß', 'SS'],
    ['— !', ''],
    ['', ''],
  ])('of “%s” are “%s”', (name, initials) => {
    expect(initialsOf(name)).toBe(initials);
  });

  it('are few, whatever the name', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 80 }), (name) => {
        const letters = Array.from(new Intl.Segmenter('en').segment(initialsOf(name)));
        expect(letters.length).toBeLessThanOrEqual(4);
      }),
    );
  });
});
