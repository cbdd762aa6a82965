import { describe, expect, it } from 'vitest';
import { planFaults } from '../../../../src/plan/model/checkPlan';
import { mendPlan } from '../../../../src/plan/change/mendPlan';
import type { Plan } from '../../../../src/plan/model/schema';
import { follow, startTrail } from '../../../../src/plan/change/trail';
import { smallPlan } from '../../../fixtures/plans';

function mended(spoil: (draft: Plan) => void): Plan {
  const spoilt = follow(startTrail(smallPlan()), spoil).plan;
  expect(planFaults(spoilt)).not.toEqual([]);
  const { plan } = mendPlan(startTrail(spoilt));
  expect(planFaults(plan)).toEqual([]);
  expect(mendPlan(startTrail(plan)).plan).toBe(plan);
  return plan;
}

describe('a plan in which work has met', () => {
  it('is left as it is when it is sound', () => {
    const plan = smallPlan();
    expect(mendPlan(startTrail(plan)).plan).toBe(plan);
  });

  it.each<[string, (draft: Plan) => void]>([
    ['lines and mentions of a box that is gone', (draft) => delete draft.nodes['C1']],
    [
      'a line that is there twice',
      (draft) => (draft.links['again'] = { id: 'again', order: 'z', from: 'S1', to: 'P1' }),
    ],
    ['a line within a column', (draft) => (draft.links['flat'] = { id: 'flat', order: 'z', from: 'S1', to: 'S2' })],
    [
      'a ramp that comes back to itself',
      (draft) => void Object.assign(draft.cycles['cycle-1']!, { previous: 'cycle-2' }),
    ],
    ['a cycle that follows one that is gone', (draft) => delete draft.cycles['cycle-1']],
    ['a tag that is gone', (draft) => delete draft.tags['quick']],
    ['no column of drivers', (draft) => ['primary', 'secondary'].forEach((id) => delete draft.columns[id])],
    ['a column that is gone', (draft) => delete draft.columns['secondary']],
    ['a tested box that is no change idea', (draft) => (draft.nodes['C1']!.column = 'primary')],
    ['a width of a column that is gone', (draft) => (draft.appearance.columnWidths = { nowhere: 100 })],
    ['a place of a box that is gone', (draft) => (draft.appearance.positions = { nobody: { x: 0, y: 0 } })],
    [
      'too many columns',
      (draft) =>
        ['a1A', 'a1B', 'a1C'].forEach(
          (order) => (draft.columns[order] = { id: order, order, kind: 'driver', title: order }),
        ),
    ],
  ])('is mended: %s', (_, spoil) => {
    const plan = mended(spoil);
    expect(Object.keys(plan.nodes).length).toBeGreaterThanOrEqual(10);
  });

  it('lets a line that lost its way lead to what its end leads to', () => {
    const plan = mended((draft) => (draft.nodes['S1']!.column = 'primary'));
    expect(plan.links['S1-P1']?.to).toBe('aim-1');
  });
});
