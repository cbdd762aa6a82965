import { expect, it } from 'vitest';
import { wordSpace } from '../../../src/views/library/wordSpace';

it.each([
  [0, '0 kB'],
  [98_400, '98 kB'],
  [999_499, '999 kB'],
  [999_500, '1 MB'],
  [1_240_000, '1.2 MB'],
  [9_960_000, '10 MB'],
  [11_400_000_000, '11 GB'],
  [3e15, '3000 TB'],
])('%i bytes are said as %s', (bytes, words) => {
  expect(wordSpace(bytes)).toBe(words);
});
