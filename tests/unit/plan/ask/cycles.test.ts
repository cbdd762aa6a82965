import { describe, expect, it } from 'vitest';
import {
  addCycle,
  amendPlan,
  deleteCycle,
  setCycle,
  setCycleDetail,
  setStage,
  startNextCycle,
} from '../../../../src/plan/edit/cycleEdits';
import { cyclesOf, lastDecision } from '../../../../src/plan/ask/cycles';
import type { Cycle, Plan } from '../../../../src/plan/model/schema';
import { now, smallPlan } from '../../../fixtures/plans';
import { changed } from '../page';

const later = '2026-12-01T09:00:00.000Z';

function ramp(plan: Plan, idea = 'C1'): string[] {
  return cyclesOf(plan, idea).map(({ id }) => id);
}

describe('cyclesOf', () => {
  it('gives each cycle behind the one it follows, whatever order the file has', () => {
    const cycle = (id: string, order: string, previous?: string): Cycle => ({
      id,
      order,
      idea: 'C1',
      title: id,
      stage: 'plan',
      plan: {},
      do: {},
      study: {},
      act: {},
      ...(previous === undefined ? {} : { previous }),
    });
    const cycles = [
      cycle('last', 'a0', 'second'),
      cycle('alone', 'a1'),
      cycle('second', 'a2', 'first'),
      cycle('first', 'a3'),
      cycle('branch', 'a4', 'first'),
    ];
    const plan = { ...smallPlan(), cycles: Object.fromEntries(cycles.map((item) => [item.id, item])) };
    expect(ramp(plan)).toEqual(['alone', 'first', 'second', 'last', 'branch']);
    expect(ramp(plan, 'C2')).toEqual([]);
  });

  it('tells the last decision, past cycles that have none yet', () => {
    expect(lastDecision(smallPlan(), 'C1')).toBe('adapt');
    expect(
      lastDecision(
        changed((draft) => setCycle(draft, 'cycle-2', 'act', 'decision', 'adopt')),
        'C1',
      ),
    ).toBe('adopt');
    expect(lastDecision(smallPlan(), 'C2')).toBeUndefined();
  });
});

describe('a cycle', () => {
  it('begins in the stage plan, titled by its number', () => {
    const plan = changed((draft) => addCycle(draft, { id: 'new', idea: 'C1' }));
    expect(plan.cycles.new).toMatchObject({ idea: 'C1', title: 'Cycle 3', stage: 'plan' });
    expect(ramp(plan)).toEqual(['cycle-1', 'cycle-2', 'new']);
  });

  it('begins only on a change idea', () => {
    expect(() => changed((draft) => addCycle(draft, { id: 'new', idea: 'S1' }))).toThrow(
      'Only a change idea is tested in PDSA cycles.',
    );
  });

  it('that follows takes over what the last act said, and who, how much and what for', () => {
    const plan = changed((draft) => {
      setCycleDetail(draft, 'cycle-1', 'scale', '1 shift');
      setCycleDetail(draft, 'cycle-1', 'owner', 'Ama');
      setCycleDetail(draft, 'cycle-1', 'purpose', 'test');
      startNextCycle(draft, { id: 'next', previous: 'cycle-1' });
    });
    expect(plan.cycles.next).toEqual({
      id: 'next',
      order: 'a2',
      idea: 'C1',
      title: 'Cycle 3',
      previous: 'cycle-1',
      stage: 'plan',
      scale: '1 shift',
      owner: 'Ama',
      purpose: 'test',
      plan: { objective: 'Try two nurses.' },
      do: {},
      study: {},
      act: {},
    });
    expect(ramp(plan)).toEqual(['cycle-1', 'cycle-2', 'next']);
  });

  it('that follows a silent one has no objective', () => {
    const plan = changed((draft) => startNextCycle(draft, { id: 'next', previous: 'cycle-2' }));
    expect(plan.cycles.next?.plan).toEqual({});
  });

  it('keeps what is written in each section, and clearing leaves no trace', () => {
    const plan = changed((draft) => {
      setCycle(draft, 'cycle-2', 'plan', 'prediction', 'Nine of ten');
      setCycle(draft, 'cycle-2', 'do', 'asPlanned', false);
      setCycle(draft, 'cycle-2', 'study', 'predictionHeld', 'partly');
      setCycle(draft, 'cycle-1', 'act', 'next', undefined);
      setCycleDetail(draft, 'cycle-2', 'title', '');
    });
    expect(plan.cycles['cycle-2']).toMatchObject({
      title: '',
      plan: { prediction: 'Nine of ten' },
      do: { asPlanned: false },
      study: { predictionHeld: 'partly' },
    });
    expect(plan.cycles['cycle-1']?.act).toEqual({ decision: 'adapt' });
  });

  it('that is gone is refused', () => {
    expect(() => changed((draft) => setStage(draft, 'gone', 'do', now))).toThrow('That cycle is no longer there.');
  });
});

describe('what was predicted', () => {
  const begun = () => changed((draft) => setStage(draft, 'cycle-2', 'do', now));

  it('is fixed at the instant at which the cycle leaves the stage plan', () => {
    expect(begun().cycles['cycle-2']).toMatchObject({ stage: 'do', plan: { locked: now } });
  });

  it('stays fixed when the stage goes back and on again', () => {
    const plan = changed((draft) => {
      setStage(draft, 'cycle-2', 'plan', later);
      setStage(draft, 'cycle-2', 'study', later);
    }, begun());
    expect(plan.cycles['cycle-2']?.plan.locked).toBe(now);
  });

  it('can then be changed only with a reason, which is kept', () => {
    const change = (draft: Plan) => setCycle(draft, 'cycle-2', 'plan', 'prediction', 'Ten of ten');
    expect(() => changed(change, begun())).toThrow('What was planned is fixed once the cycle has begun.');
    const plan = changed(
      (draft) => amendPlan(draft, 'cycle-2', { prediction: 'Ten of ten' }, { at: later, reason: 'Miscounted.' }),
      begun(),
    );
    expect(plan.cycles['cycle-2']?.plan).toEqual({
      locked: now,
      prediction: 'Ten of ten',
      amended: [
        {
          at: later,
          reason: 'Miscounted.',
        },
      ],
    });
  });

  it('needs a reason that says something, and none while it is still planned', () => {
    const amend = (reason: string) => (draft: Plan) =>
      amendPlan(draft, 'cycle-2', { objective: 'x' }, { at: later, reason });
    expect(() => changed(amend('  '), begun())).toThrow('Say why the plan is changed.');
    expect(() => changed(amend('Why'))).toThrow('This cycle is still being planned');
  });

  it('leaves the other sections free', () => {
    const plan = changed((draft) => setCycle(draft, 'cycle-2', 'study', 'results', 'Eight'), begun());
    expect(plan.cycles['cycle-2']?.study.results).toBe('Eight');
  });
});

describe('deleting a cycle', () => {
  it('lets those that followed it follow the one before it', () => {
    const plan = changed((draft) => {
      startNextCycle(draft, { id: 'third', previous: 'cycle-2' });
      deleteCycle(draft, 'cycle-2');
    });
    expect(plan.cycles.third?.previous).toBe('cycle-1');
    expect(changed((draft) => deleteCycle(draft, 'cycle-1'), plan).cycles.third).not.toHaveProperty('previous');
  });
});
