import { produce } from 'immer';
import { describe, expect, it } from 'vitest';
import { cyclesOf } from '../../../../src/plan/ask/cycles';
import { childrenOf, parentsOf } from '../../../../src/plan/ask/relations';
import { joinBoxes, putAside, splitBox } from '../../../../src/plan/edit/findings';
import { limits } from '../../../../src/plan/model/schema';
import { smallPlan } from '../../../fixtures/plans';

describe('Two boxes that become one', () => {
  it('leave the lines of both, each once', () => {
    const plan = produce(smallPlan(), (draft) => joinBoxes(draft, 'C2', 'C3'));
    expect(plan.nodes['C2']).toBeUndefined();
    expect(parentsOf(plan, 'C3')).toEqual(['S2', 'S3']);
  });

  it('leave what contributes to either', () => {
    const plan = produce(smallPlan(), (draft) => joinBoxes(draft, 'S1', 'S2'));
    expect(childrenOf(plan, 'S2')).toEqual(['C1', 'C2']);
    expect(parentsOf(plan, 'S2')).toEqual(['P1']);
  });

  it('leave the cycles of both in their ramp', () => {
    const plan = produce(smallPlan(), (draft) => joinBoxes(draft, 'C1', 'C2'));
    expect(cyclesOf(plan, 'C2').map(({ id }) => id)).toEqual(['cycle-1', 'cycle-2']);
  });

  it('leave the notes of both', () => {
    const noted = produce(smallPlan(), (draft) => {
      for (const [id, notes] of [
        ['C1', 'From the audit.'],
        ['C2', 'From the ward.'],
      ] as const)
        Object.assign(draft.nodes[id] ?? {}, { notes });
    });
    expect(produce(noted, (draft) => joinBoxes(draft, 'C1', 'C2')).nodes['C2']?.notes).toBe(
      'From the ward.\n\nFrom the audit.',
    );
  });
});

describe('A box that becomes two', () => {
  it('keeps the first half, and the second stands below it under the same parent', () => {
    const plan = produce(smallPlan(), (draft) =>
      splitBox(draft, { id: 'S1', texts: ['Assessment', 'Review'], newBox: 'new', newLink: 'new-P1' }),
    );
    expect([plan.nodes['S1']?.text, plan.nodes['new']?.text]).toEqual(['Assessment', 'Review']);
    expect(parentsOf(plan, 'new')).toEqual(['P1']);
    expect(childrenOf(plan, 'P1')).toEqual(['S1', 'new', 'S2']);
  });
});

describe('A plan', () => {
  it('takes no more findings put aside than its file can hold', () => {
    const full = produce(smallPlan(), (draft) => {
      draft.dismissed = Array.from({ length: limits.dismissed }, (_, at) => ({
        rule: 'negative',
        on: `box-${at}`,
        reason: '',
        date: '2027-01-01',
      }));
    });
    const more = { rule: 'negative', on: 'more', reason: '', date: '2027-01-01' };
    expect(() => produce(full, (draft) => putAside(draft, more))).toThrow('A plan holds up to');
    expect(() => produce(full, (draft) => putAside(draft, { ...more, on: 'box-3' }))).not.toThrow();
  });
});
