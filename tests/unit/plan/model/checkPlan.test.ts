import { describe, expect, it } from 'vitest';
import { planFaults } from '../../../../src/plan/model/checkPlan';
import type { Plan } from '../../../../src/plan/model/schema';
import { emptyPlan, smallPlan } from '../../../fixtures/plans';

const spoilt: [string, (plan: Plan) => unknown, string][] = [
  ['a second aim', (plan) => plan.nodes.S4 && (plan.nodes.S4.column = 'aim'), 'there are 2 aims'],
  ['no change column', (plan) => delete plan.columns.change, 'the columns are aim, driver, driver'],
  [
    'a box in no column',
    (plan) => plan.nodes.S4 && (plan.nodes.S4.column = 'gone'),
    'nodes.S4.column names gone, which is not there',
  ],
  ['a loose end', (plan) => delete plan.nodes.C3, 'links.C3-S3.from names C3, which is not there'],
  [
    'a link turned round',
    (plan) => Object.assign(plan.links['C3-S3'] ?? {}, { from: 'S3', to: 'S2' }),
    'does not run from right to left',
  ],
  ['a link twice', (plan) => Object.assign(plan.links['C3-S3'] ?? {}, { from: 'C2' }), 'is there twice'],
  [
    'a cycle on a driver',
    (plan) => Object.assign(plan.cycles['cycle-1'] ?? {}, { idea: 'S1' }),
    'cycles.cycle-1 tests no change idea',
  ],
  [
    'a ramp in a circle',
    (plan) => Object.assign(plan.cycles['cycle-1'] ?? {}, { previous: 'cycle-2' }),
    'follows itself',
  ],
  [
    'a ramp across ideas',
    (plan) => Object.assign(plan.cycles['cycle-2'] ?? {}, { idea: 'C2' }),
    'follows no cycle of its idea',
  ],
  ['a tag that is not there', (plan) => delete plan.tags.quick, 'nodes.C1.tags names quick'],
  [
    'a position of nothing',
    (plan) => (plan.appearance.positions = { gone: { x: 0, y: 0 } }),
    'appearance.positions names gone',
  ],
  [
    'a cleared member left behind',
    (plan) => Object.assign(plan.nodes.C1 ?? {}, { owner: undefined }),
    'plan.nodes.C1.owner is undefined',
  ],
  [
    'a member that does not fit',
    (plan) => Object.assign(plan.nodes.C1 ?? {}, { impact: 6 }),
    'nodes.C1 does not fit its schema',
  ],
  ['a key of another box', (plan) => Object.assign(plan.nodes.C1 ?? {}, { id: 'C9' }), 'nodes.C1 has the id C9'],
  ['an order that is no key', (plan) => Object.assign(plan.nodes.C1 ?? {}, { order: '' }), 'has the order key “”'],
];

describe('planFaults', () => {
  it('finds none in a sound plan', () => {
    expect([...planFaults(smallPlan()), ...planFaults(emptyPlan())]).toEqual([]);
  });

  it.each(spoilt)('finds %s', (_, spoil, fault) => {
    const plan = smallPlan();
    spoil(plan);
    expect(planFaults(plan).join('\n')).toContain(fault);
  });
});
