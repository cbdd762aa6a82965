import { freeze } from 'immer';
import { describe, expect, it } from 'vitest';
import { applyChanges } from '../../../../src/plan/change/applyChanges';
import { setText } from '../../../../src/plan/edit/boxFields';
import { deleteBoxes } from '../../../../src/plan/edit/deleting';
import { smallPlan } from '../../../fixtures/plans';
import { changed, retitled } from '../../storage/changes';

describe('changes put upon a plan', () => {
  const plan = freeze(smallPlan(), true);

  it('lead to the plan that they came from, in their order', () => {
    const [once, first] = retitled(plan, 'Once');
    const [twice, second] = changed(once, (draft) => deleteBoxes(draft, ['P1']));
    expect(applyChanges(plan, [first, second])).toEqual(twice);
    expect(applyChanges(plan, [])).toBe(plan);
  });

  it('leave out what no longer has a place, and keep the rest', () => {
    const [without, deletion] = changed(plan, (draft) => deleteBoxes(draft, ['C4']));
    const [, typing] = changed(plan, (draft) => {
      setText(draft, 'C4', 'Lamps');
      draft.title = 'Kept';
    });
    expect(applyChanges(plan, [deletion, typing])).toEqual({ ...without, title: 'Kept' });
  });

  it('cannot reach a prototype', () => {
    const [, { effects, ...change }] = retitled(plan, 'Harmless');
    const hostile = [
      ['__proto__', 'polluted'],
      ['constructor', 'prototype', 'polluted'],
      ['nodes', '__proto__', 'polluted'],
      ['nodes', '__proto__'],
    ].map((path) => ({ path, after: { polluted: true } }));
    const after = applyChanges(plan, [{ ...change, effects: [...hostile, ...effects] }]);
    expect(after).toEqual({ ...plan, title: 'Harmless' });
    expect(['polluted' in {}, 'polluted' in after.nodes]).toEqual([false, false]);
  });
});
