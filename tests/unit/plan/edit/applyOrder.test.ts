import { describe, expect, it } from 'vitest';
import { applyOrder } from '../../../../src/plan/edit/applyOrder';
import { smallPlan } from '../../../fixtures/plans';
import { changed, page } from '../page';

describe('applyOrder', () => {
  it('puts the boxes of each column into the order given and changes no other', () => {
    const plan = smallPlan();
    const tidied = changed(
      (draft) => applyOrder(draft, { secondary: ['S2', 'S1', 'S3', 'S4'], change: ['C4', 'C3', 'C2', 'C1'] }),
      plan,
    );
    expect(page(tidied)).toMatchObject({ primary: 'P1 P2', secondary: 'S2 S1 S3 S4', change: 'C4 C3 C2 C1' });
    expect(tidied.nodes.S3).toBe(plan.nodes.S3);
  });

  it('changes nothing when that is the order already', () => {
    const plan = smallPlan();
    expect(changed((draft) => applyOrder(draft, { primary: ['P1', 'P2'] }), plan)).toBe(plan);
  });

  it('tells apart boxes that share a key', () => {
    const plan = smallPlan();
    for (const id of ['S2', 'S3', 'S4']) Object.assign(plan.nodes[id] ?? {}, { order: 'a5' });
    const tidied = changed((draft) => applyOrder(draft, { secondary: ['S4', 'S3', 'S2', 'S1'] }), plan);
    expect(page(tidied).secondary).toBe('S4 S3 S2 S1');
  });

  it.each([[['P1', 'P2', 'S1']], [['P1', 'P1']], [['P1', 'gone']]])('refuses %j for the primary drivers', (primary) => {
    expect(() => changed((draft) => applyOrder(draft, { primary }))).toThrow('The order does not fit');
  });
});
