import { describe, expect, it } from 'vitest';
import { variationOf, variationsOf } from '../../../src/stats/icons/variation';
import type { Sign } from '../../../src/stats/numbers';

const sign = (side: Sign, rank: number) => ({ side, rank });

describe('The variation icon', () => {
  it.each([
    ['no sign', [], { is: 'common cause' }],
    ['the strongest sign', [sign(-1, 2), sign(1, 0)], { is: 'improvement', letter: 'H' }],
    ['of two equal ones, that against the wish', [sign(-1, 0), sign(1, 0)], { is: 'concern', letter: 'L' }],
    ['the same in another order', [sign(1, 0), sign(-1, 0)], { is: 'concern', letter: 'L' }],
    ['a sign without a side', [sign(0, 0)], { is: 'change' }],
  ])('follows from %s', (_, signs, icon) => {
    expect(variationOf(signs, 'increase')).toEqual(icon);
  });

  it('is neither good nor bad without a wish', () => {
    expect(variationOf([sign(1, 0)], undefined)).toEqual({ is: 'change', letter: 'H' });
  });

  it('stands beside others, each once, improvement first', () => {
    const signs = [
      { is: 'change', side: 1 },
      { is: 'concern', side: -1 },
      { is: 'improvement', side: 1 },
      { is: 'concern', side: -1 },
    ] as const;
    expect(variationsOf(signs).map(({ is }) => is)).toEqual(['improvement', 'concern', 'change']);
  });
});
