import { describe, expect, it } from 'vitest';
import { coversCharacter, parseUnicodeRange, unquoted } from '../../../src/browser/unicodeRange';

describe('the characters that a font face is for', () => {
  it.each([
    ['U+26', [[0x26, 0x26]]],
    [
      'U+0-7F, U+0e01-0E5B',
      [
        [0, 0x7f],
        [0xe01, 0xe5b],
      ],
    ],
    ['u+4??', [[0x400, 0x4ff]]],
    ['nonsense, U+41', [[0x41, 0x41]]],
    ['', []],
  ])('are read from %j', (range, pairs) => {
    expect(parseUnicodeRange(range)).toEqual(pairs);
  });

  it('include both ends of a range, and whole characters beyond the first 65,536', () => {
    const ranges = parseUnicodeRange('U+E01-E5B, U+1F600');
    expect(['\u0e01', '\u0e5b', '😀'].every((character) => coversCharacter(ranges, character))).toBe(true);
    expect(['\u0e00', '\u0e5c', 'a', ''].some((character) => coversCharacter(ranges, character))).toBe(false);
  });

  it('belong to a family, with or without quotes', () => {
    expect([`'Inter Variable'`, ' "A B" ', 'system-ui'].map(unquoted)).toEqual(['Inter Variable', 'A B', 'system-ui']);
  });
});
