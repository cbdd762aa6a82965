import { expect, it } from 'vitest';
import { descentOf } from '../../../../src/plan/ask/descent';
import { smallPlan } from '../../../fixtures/plans';

const state = (revision: string, ...ancestors: string[]) => ({ ...smallPlan(), revision, ancestors });

it.each([
  ['the same', state('b', 'a'), state('b', 'a'), 'same'],
  ['newer when it descends from this one', state('d', 'c', 'b', 'a'), state('b', 'a'), 'newer'],
  ['older when this one descends from it', state('a'), state('c', 'b', 'a'), 'older'],
  ['neither when both went on from a common one', state('b', 'a'), state('c', 'a'), 'both'],
  ['neither when nothing is known of how they came about', state('b'), state('c'), 'both'],
] as const)('another state is %s', (_, other, here, descent) => {
  expect(descentOf(other, here)).toBe(descent);
});
