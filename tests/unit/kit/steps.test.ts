import { expect, it } from 'vitest';
import { finish, type Steps } from '../../../src/kit/steps';

it('steps that are finished at once give what they come to', () => {
  const rests: number[] = [];
  function* count(): Steps<string> {
    for (let at = 0; at < 3; at += 1) {
      rests.push(at);
      yield;
    }
    return 'counted';
  }
  expect(finish(count())).toBe('counted');
  expect(rests).toEqual([0, 1, 2]);
});
