import { describe, expect, it } from 'vitest';
import { matchesOf } from '../../../../src/plan/ask/find';
import { smallPlan } from '../../../fixtures/plans';

const plan = smallPlan();

describe('find', () => {
  it('finds words in reading order, whatever their case and accents', () => {
    expect(matchesOf(plan, 'RISK')).toEqual(['P1', 'C1', 'C2']);
    expect(matchesOf(plan, 'rísk on')).toEqual(['C2']);
    expect(matchesOf(plan, '  ')).toEqual([]);
  });
});
