import { describe, expect, it } from 'vitest';
import { nearestLeft } from '../../../../src/plan/ask/nearestLeft';
import { smallPlan } from '../../../fixtures/plans';

const leftOf = (from: string, ...gone: string[]) =>
  nearestLeft(smallPlan(), from, (id) => id !== from && !gone.includes(id));

describe('the box nearest to one that goes', () => {
  it.each([
    ['the one below', 'S1', [], 'S2'],
    ['the one above where none is below', 'C3', [], 'C2'],
    ['the parent of an only child', 'C1', [], 'S1'],
    ['the next beside the parent where that goes too', 'C1', ['S1'], 'S2'],
    ['the aim where all else goes', 'C1', ['S1', 'S2', 'P1', 'P2'], 'aim-1'],
    ['none where the aim goes too', 'C1', ['S1', 'S2', 'P1', 'P2', 'aim-1'], undefined],
    ['none beside a box that contributes to nothing', 'S4', [], undefined],
  ] as const)('is %s', (_, from, gone, nearest) => {
    expect(leftOf(from, ...gone)).toBe(nearest);
  });
});
