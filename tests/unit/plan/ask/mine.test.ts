import { describe, expect, it } from 'vitest';
import { isMine } from '../../../../src/plan/ask/mine';

describe('what is mine', () => {
  it.each([
    ['Ben', 'Ben', true],
    ['ben ', 'Ben', true],
    ['Zoë', 'zoe', true],
    ['Ana, Ben', 'Ben', true],
    ['Ana and Ben', 'ben', true],
    ['Ana/Ben', 'Ana', true],
    ['Ana & Ben', 'Ana & Ben', true],
    ['Alexander', 'and', false],
    ['Benjamin', 'Ben', false],
    ['Ward sister', 'sister', false],
    ['', 'Ben', false],
    [undefined, 'Ben', false],
    ['', '', false],
    ['Ben', ' ', false],
  ])('owner “%s”, me “%s”: %s', (owner, me, expected) => {
    expect(isMine(owner, me)).toBe(expected);
  });
});
