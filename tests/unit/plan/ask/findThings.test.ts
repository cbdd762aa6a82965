import { describe, expect, it } from 'vitest';
import { findThings } from '../../../../src/plan/ask/findThings';
import { generatedPlan } from '../../figure/figureOf';
import { commentedPlan, smallPlan } from '../../../fixtures/plans';

const ids = (query: string, most = 8) => {
  const { nodes, cycles, tags } = findThings(smallPlan(), query, most);
  return [nodes, cycles, tags].map(({ shown, more }) => [...shown.map(({ id }) => id), ...(more > 0 ? [more] : [])]);
};

describe('the things of a plan', () => {
  it.each<[string, [string[], string[], string[]]]>([
    ['risk', [['P1', 'C1', 'C2'], [], []]],
    ['floors', [['S3'], [], []]],
    // What begins with it, then what has a word that does, then the rest.
    ['clear', [['S3'], [], []]],
    ['ha', [['aim-1', 'C2', 'S2'], [], []]],
    ['CYCLE 2', [[], ['cycle-2'], []]],
    ['quick', [[], [], ['quick']]],
    ['lights night', [['C4'], [], []]],
    ['', [[], [], []]],
    ['zebra', [[], [], []]],
  ])('“%s”', (query, expected) => {
    expect(ids(query)).toEqual(expected);
  });

  it('are no more than asked for, with how many are left', () => {
    expect(ids('risk', 2)[0]).toEqual(['P1', 'C1', 1]);
  });

  it('are found among thousands at once', () => {
    const plan = generatedPlan(3_000, 5);
    findThings(plan, 'a', 8);
    const start = performance.now();
    for (const query of ['the', 'ward', 'zebra']) findThings(plan, query, 8);
    expect(performance.now() - start).toBeLessThan(100);
  });
});

it('Comments are found by what was said, in replies too', () => {
  const found = (query: string) => findThings(commentedPlan(), query, 8).comments.shown.map(({ id }) => id);
  expect([found('who does'), found('porters'), found('zebra')]).toEqual([['whose'], ['whose'], []]);
});
