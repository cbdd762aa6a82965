import { describe, expect, it } from 'vitest';
import { promptOf } from '../../../../src/views/diagram/promptOf';
import { emptyPlan, smallPlan } from '../../../fixtures/plans';

describe('An empty box', () => {
  it('says what belongs in it, by its column, and a box with a text says nothing', () => {
    const plan = smallPlan();
    const blank = {
      ...plan,
      nodes: Object.fromEntries(Object.values(plan.nodes).map((node) => [node.id, { ...node, text: '' }])),
    };
    expect(['P1', 'S1', 'C1'].map((id) => promptOf(blank, id))).toEqual([
      'What has to be true?',
      'What does that need?',
      'What could we try?',
    ]);
    expect(promptOf(emptyPlan(), 'aim-1')).toBe('What, for whom, by when?');
    expect(['P1', 'S1', 'C1', 'gone'].map((id) => promptOf(plan, id))).toEqual(Array.from({ length: 4 }));
  });
});
