import { describe, expect, it } from 'vitest';
import type { Finding } from '../../../../src/plan/coach/finding';
import { ordered } from '../../../../src/views/coach/useStableOrder';

const found = (on: string): Finding => ({ rule: 'negative', on, kind: 'node', sentence: on, why: '', seen: '' });
const list = (ids: string) => [...ids].map(found);
const idsOf = (findings: readonly Finding[]) => findings.map(({ on }) => on).join('');

describe('The order of findings', () => {
  it.each([
    ['is that of the coach at first', '', 'abc', 'abc'],
    ['takes new ones at the end, wherever the coach has them', 'bd', 'abcd', 'bdac'],
    ['closes up where one is gone', 'abc', 'ac', 'ac'],
    ['holds when the coach has another one', 'abc', 'cba', 'abc'],
    ['ends with the last', 'ab', '', ''],
  ])('%s', (_, before, after, expected) => {
    expect(idsOf(ordered(list(before), list(after)))).toBe(expected);
  });
});
