import { describe, expect, it } from 'vitest';
import { planFaults } from '../../../../src/plan/model/checkPlan';
import { sharedPlan } from '../../../../src/plan/ask/sharedPlan';
import type { Plan } from '../../../../src/plan/model/schema';
import { smallPlan } from '../../../fixtures/plans';

const secret = 'SECRET';

/** A plan with something unknown, a past and measurements. */
function richPlan(): Plan {
  const plan = smallPlan();
  Object.assign(plan.nodes['C1'] ?? {}, { notes: 'On ward 3', more: { secret } });
  Object.assign(plan.nodes['aim-1'] ?? {}, { smart: { measure: 'Falls', more: { secret } } });
  Object.assign(plan.cycles['cycle-1'] ?? {}, { plan: { objective: 'See', more: { secret } } });
  return {
    ...plan,
    appearance: { columnWidths: { aim: 300 }, more: { secret } },
    ancestors: ['rev-0'],
    versions: [{ revision: 'rev-0', name: secret, note: '', date: '2026-01-01' }],
    progress: [{ date: '2026-01-01', score: 3, note: secret }],
    measures: {
      falls: {
        id: 'falls',
        order: 'a0',
        name: 'Falls',
        kind: 'outcome',
        nodes: ['aim-1'],
        source: secret,
        points: { p1: { id: 'p1', order: 'a0', date: '2026-01-01', value: 12, note: secret } },
      },
    },
    more: { secret },
  };
}

describe('what is shared of a plan', () => {
  it('is all that is said about boxes, and nothing of its past, its measurements and what is unknown', () => {
    const shared = sharedPlan(richPlan(), { notes: true });
    expect(planFaults(shared)).toEqual([]);
    expect(JSON.stringify(shared)).not.toContain(secret);
    expect(shared.nodes['C1']).toMatchObject({
      text: 'Risk tool in the admission pack',
      owner: 'Ben',
      notes: 'On ward 3',
    });
    expect(shared.links['S1-P1']).toMatchObject({ confidence: 'high', notes: 'Two audits.' });
    expect(shared.cycles['cycle-1']).toMatchObject({ plan: { objective: 'See' }, act: { next: 'Try two nurses.' } });
    expect(shared.appearance).toEqual({ columnWidths: { aim: 300 } });
    expect(shared.measures['falls']).toMatchObject({ name: 'Falls', points: {} });
  });

  it('can be without notes and cycles; the rest stays', () => {
    const shared = sharedPlan(richPlan(), { notes: false });
    expect(JSON.stringify(shared)).not.toMatch(/On ward 3|Two audits|Try two nurses/);
    expect(shared.cycles).toEqual({});
    expect(shared.nodes['C1']?.owner).toBe('Ben');
  });

  it('leaves the plan alone', () => {
    const plan = richPlan();
    sharedPlan(plan, { notes: false });
    expect(plan).toEqual(richPlan());
  });
});
