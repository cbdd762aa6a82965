import { produce } from 'immer';
import { describe, expect, it } from 'vitest';
import { parentsOf } from '../../../../src/plan/ask/relations';
import { changeKind, kindProblem, type KindChange } from '../../../../src/plan/edit/changeKind';
import { planFaults } from '../../../../src/plan/model/checkPlan';
import type { Plan } from '../../../../src/plan/model/schema';
import { smallPlan } from '../../../fixtures/plans';

function changed(change: KindChange): Plan {
  let ids = 0;
  return produce(smallPlan(), (draft) => changeKind(draft, { ...change, newId: () => `new-${(ids += 1)}` }));
}

describe('a box that comes into another column', () => {
  it('stays under what it contributes to where that is still on its left', () => {
    const plan = changed({ ids: ['S4'], column: 'change' });
    expect(plan.nodes['S4']?.column).toBe('change');
    const deeper = changed({ ids: ['C4'], column: 'secondary' });
    expect(parentsOf(deeper, 'C4')).toEqual(['P2']);
  });

  it('contributes to what its parent does where that no longer is', () => {
    expect(parentsOf(changed({ ids: ['S3'], column: 'primary' }), 'S3')).toEqual(['aim-1']);
  });

  it('joins the branch of the box that it comes to stand beside', () => {
    const plan = changed({ ids: ['C3'], column: 'secondary', after: 'S1' });
    expect(parentsOf(plan, 'C3')).toEqual(['P1']);
  });

  it('takes the drivers under it along, and is refused where there is no column left for them', () => {
    expect(kindProblem(smallPlan(), { ids: ['P1'], column: 'secondary' })).toBe(
      'There is no driver column left for “Assessment on admission”.',
    );
  });

  it.each([
    [{ ids: ['C1'], column: 'secondary' }, 'has PDSA cycles, so it stays a change idea.'],
    [{ ids: ['S1'], column: 'change' }, 'has children, and a change idea has none.'],
    [{ ids: ['S1'], column: 'aim' }, 'A plan has one aim.'],
    [{ ids: ['aim-1'], column: 'primary' }, 'The aim stays where it is.'],
  ])('is told why not: %o', (change, reason) => {
    expect(kindProblem(smallPlan(), change)).toContain(reason);
    expect(() => changed(change)).toThrow(reason);
  });

  it('leaves a plan that holds', () => {
    for (const id of Object.keys(smallPlan().nodes))
      for (const column of ['primary', 'secondary', 'change']) {
        if (kindProblem(smallPlan(), { ids: [id], column }) !== null) continue;
        expect(planFaults(changed({ ids: [id], column }))).toEqual([]);
      }
  });
});
