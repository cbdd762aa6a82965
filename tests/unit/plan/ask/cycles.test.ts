import { describe, expect, it } from 'vitest';
import {
  addCycle,
  amendPlan,
  type CyclePlanChanges,
  deleteCycle,
  setCycle,
  setCycleDetail,
  setStage,
  startNextCycle,
} from '../../../../src/plan/edit/cycleEdits';
import { decideCycle, moveCycle, stageOnWriting } from '../../../../src/plan/edit/cycleStages';
import { cyclesOf, lastDecision } from '../../../../src/plan/ask/cycles';
import { inOrder } from '../../../../src/plan/model/order';
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

  it('is proposed to whoever owns its idea', () => {
    const plan = changed((draft) => {
      addCycle(draft, { id: 'new', idea: 'C1' });
      addCycle(draft, { id: 'other', idea: 'C2' });
    });
    expect(plan.cycles.new?.owner).toBe('Ben');
    expect(plan.cycles.other).not.toHaveProperty('owner');
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
      startNextCycle(draft, { id: 'next', previous: 'cycle-1', now });
    });
    expect(plan.cycles.next).toEqual({
      id: 'next',
      order: 'a2',
      idea: 'C1',
      title: 'Cycle 3',
      previous: 'cycle-1',
      stage: 'plan',
      scale: '1 shift',
      step: 2,
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
    const plan = changed((draft) => startNextCycle(draft, { id: 'next', previous: 'cycle-2', now }));
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
          was: { prediction: '' },
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

describe('the next cycle', () => {
  it('completes the one before, and fixes what that had planned', () => {
    const plan = changed((draft) => startNextCycle(draft, { id: 'next', previous: 'cycle-2', now }));
    expect(plan.cycles['cycle-2']).toMatchObject({ stage: 'complete', plan: { locked: now } });
  });

  it('follows the same measures, and has the same objective where nothing was said of what comes next', () => {
    const plan = changed((draft) => {
      draft.measures.m1 = { id: 'm1', order: 'a0', name: 'Falls', kind: 'outcome', nodes: [], points: {} };
      setCycleDetail(draft, 'cycle-2', 'measures', ['m1']);
      setCycle(draft, 'cycle-2', 'plan', 'objective', 'Try it at night.');
      startNextCycle(draft, { id: 'next', previous: 'cycle-2', now });
    });
    expect(plan.cycles.next).toMatchObject({ measures: ['m1'], plan: { objective: 'Try it at night.' } });
  });

  it('does not take the reason for giving up as its objective', () => {
    const plan = changed((draft) => {
      setCycle(draft, 'cycle-2', 'plan', 'objective', 'Try it at night.');
      decideCycle(draft, 'cycle-2', { decision: 'abandon', reason: 'Nobody wants it.' });
      startNextCycle(draft, { id: 'next', previous: 'cycle-2', now });
    });
    expect(plan.cycles.next?.plan).toEqual({ objective: 'Try it at night.' });
  });

  it('stands one step above the one before, wherever that stands', () => {
    const plan = changed((draft) => {
      setCycleDetail(draft, 'cycle-2', 'step', 4);
      startNextCycle(draft, { id: 'next', previous: 'cycle-2', now });
    });
    expect(plan.cycles.next?.step).toBe(5);
  });
});

describe('an amendment', () => {
  const begun = () =>
    changed((draft) => {
      setCycle(draft, 'cycle-2', 'plan', 'prediction', 'Nine of ten');
      setCycle(draft, 'cycle-2', 'plan', 'start', '2026-12-01');
      setStage(draft, 'cycle-2', 'do', now);
    });
  const amendments = (changes: CyclePlanChanges) =>
    changed((draft) => amendPlan(draft, 'cycle-2', changes, { at: later, reason: 'Why' }), begun()).cycles['cycle-2']
      ?.plan.amended;

  it('keeps what stood there before, of the members that it changed and of no others', () => {
    expect(amendments({ prediction: 'Ten', tasks: 'Ama counts', start: '2026-12-01', end: '2026-12-02' })).toEqual([
      { at: later, reason: 'Why', was: { prediction: 'Nine of ten', tasks: '' } },
    ]);
    expect(amendments({ start: undefined })).toEqual([{ at: later, reason: 'Why', was: { start: '2026-12-01' } }]);
    expect(amendments({ end: '2026-12-05' })).toEqual([{ at: later, reason: 'Why' }]);
  });

  it('that changes nothing is refused', () => {
    expect(() => amendments({ prediction: 'Nine of ten' })).toThrow('Nothing of the plan is changed yet.');
  });
});

describe('moving a cycle on the board', () => {
  it('takes it to another stage and place, and locks its plan, in one step', () => {
    const plan = changed((draft) => {
      addCycle(draft, { id: 'a', idea: 'C2' });
      addCycle(draft, { id: 'b', idea: 'C3' });
      moveCycle(draft, 'a', { stage: 'do' }, now);
      moveCycle(draft, 'b', { stage: 'do', before: 'a' }, now);
    });
    const inDo = inOrder(plan.cycles).filter(({ stage }) => stage === 'do');
    expect(inDo.map(({ id }) => id)).toEqual(['b', 'a']);
    expect(plan.cycles.b?.plan.locked).toBe(now);
  });

  it('back to Plan keeps the lock', () => {
    const plan = changed((draft) => {
      moveCycle(draft, 'cycle-2', { stage: 'do' }, now);
      moveCycle(draft, 'cycle-2', { stage: 'plan' }, later);
    });
    expect(plan.cycles['cycle-2']).toMatchObject({ stage: 'plan', plan: { locked: now } });
  });
});

describe('the first thing written in a later part', () => {
  it('takes the cycle there, and nothing else does', () => {
    const plan = smallPlan();
    expect(stageOnWriting(plan, 'cycle-2', 'plan')).toBeUndefined();
    expect(stageOnWriting(plan, 'cycle-2', 'do')).toBe('do');
    expect(stageOnWriting(plan, 'cycle-2', 'act')).toBe('act');
    expect(stageOnWriting(plan, 'cycle-1', 'do')).toBeUndefined();
    const begun = changed((draft) => setCycle(draft, 'cycle-2', 'do', 'observations', 'Quiet'));
    expect(stageOnWriting(begun, 'cycle-2', 'do')).toBeUndefined();
  });
});

describe('the decision after a cycle', () => {
  it('moves the change idea along, and keeps why it is given up', () => {
    const plan = changed((draft) =>
      decideCycle(draft, 'cycle-2', { decision: 'abandon', status: 'abandoned', reason: 'Too dear.' }),
    );
    expect(plan.cycles['cycle-2']?.act).toEqual({ decision: 'abandon', next: 'Too dear.' });
    expect(plan.nodes.C1?.status).toBe('abandoned');
  });

  it('leaves the idea as it is where nobody says otherwise', () => {
    const plan = changed((draft) => decideCycle(draft, 'cycle-2', { decision: 'adopt' }));
    expect(plan.nodes.C1?.status).toBe('testing');
  });
});

describe('deleting a cycle', () => {
  it('lets those that followed it follow the one before it', () => {
    const plan = changed((draft) => {
      startNextCycle(draft, { id: 'third', previous: 'cycle-2', now });
      deleteCycle(draft, 'cycle-2');
    });
    expect(plan.cycles.third?.previous).toBe('cycle-1');
    expect(changed((draft) => deleteCycle(draft, 'cycle-1'), plan).cycles.third).not.toHaveProperty('previous');
  });
});
