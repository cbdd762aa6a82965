import { produce } from 'immer';
import { describe, expect, it } from 'vitest';
import { familyQuestions, measureGroups } from '../../../../src/plan/ask/measureFamily';
import {
  addMeasure,
  beginPhase,
  deleteMeasure,
  removePhase,
  setMeasured,
  setMeasureDetail,
  setMeasureRules,
  setTargetFrom,
} from '../../../../src/plan/edit/measureEdits';
import { deletePoints, setPoints } from '../../../../src/plan/edit/pointEdits';
import { pointsInOrder } from '../../../../src/plan/model/points';
import type { Plan } from '../../../../src/plan/model/schema';
import { smallPlan } from '../../../fixtures/plans';

const falls = { id: 'M1', name: 'Falls', kind: 'outcome' as const };

const withFalls = (more: (draft: Plan) => void = () => undefined): Plan =>
  produce(smallPlan(), (draft) => {
    addMeasure(draft, { ...falls, nodes: ['aim-1'] });
    more(draft);
  });

let made = 0;
const newId = () => `id-${(made += 1)}`;
const pointsOf = (plan: Plan) =>
  pointsInOrder(plan.measures.M1?.points ?? {}).map(({ id: _, order: __, ...said }) => said);

describe('a measure', () => {
  it('measures the boxes that there are, each once', () => {
    const plan = produce(smallPlan(), (draft) => addMeasure(draft, { ...falls, nodes: ['aim-1', 'gone', 'aim-1'] }));
    expect(plan.measures.M1).toMatchObject({ name: 'Falls', nodes: ['aim-1'], points: {} });
  });

  it('made for a cycle is followed by it', () => {
    const plan = produce(smallPlan(), (draft) => addMeasure(draft, { ...falls, cycle: 'cycle-1' }));
    expect(plan.cycles['cycle-1']?.measures).toEqual(['M1']);
    expect(produce(plan, (draft) => deleteMeasure(draft, 'M1')).cycles['cycle-1']).not.toHaveProperty('measures');
  });

  it('loses what is cleared, and takes no number that is none', () => {
    const plan = withFalls((draft) => setMeasureDetail(draft, 'M1', 'unit', 'falls'));
    expect(plan.measures.M1?.unit).toBe('falls');
    expect(withFalls((draft) => setMeasureDetail(draft, 'M1', 'unit', '')).measures.M1).not.toHaveProperty('unit');
    expect(() => withFalls((draft) => setMeasureDetail(draft, 'M1', 'target', Infinity))).toThrow(/too large/);
  });

  it('is put on a box and taken off', () => {
    const plan = withFalls((draft) => setMeasured(draft, 'M1', 'P1', true));
    expect(plan.measures.M1?.nodes).toEqual(['aim-1', 'P1']);
    expect(produce(plan, (draft) => setMeasured(draft, 'M1', 'aim-1', false)).measures.M1?.nodes).toEqual(['P1']);
  });

  it('begins a phase only with a reason, once a day, and in order', () => {
    expect(() => withFalls((draft) => beginPhase(draft, 'M1', { from: '2026-01-01', reason: ' ' }))).toThrow(/why/);
    const plan = withFalls((draft) => {
      beginPhase(draft, 'M1', { from: '2026-06-01', reason: 'Later' });
      beginPhase(draft, 'M1', { from: '2026-01-01', reason: 'First' });
      beginPhase(draft, 'M1', { from: '2026-06-01', reason: 'New ward' });
    });
    expect(plan.measures.M1?.phases).toEqual([
      { from: '2026-01-01', reason: 'First' },
      { from: '2026-06-01', reason: 'New ward' },
    ]);
    const none = produce(plan, (draft) => {
      removePhase(draft, 'M1', '2026-01-01');
      removePhase(draft, 'M1', '2026-06-01');
    });
    expect(none.measures.M1).not.toHaveProperty('phases');
  });

  it('has rules of its own, which are gone when they are as usual again', () => {
    const plan = withFalls((draft) => setMeasureRules(draft, 'M1', { set: 'mdc', shift: 8, screen: false }));
    expect(plan.measures.M1?.rules).toEqual({ set: 'mdc', shift: 8, screen: false });
    const shorter = produce(plan, (draft) => setMeasureRules(draft, 'M1', { shift: undefined, trend: 6 }));
    expect(shorter.measures.M1?.rules).toEqual({ set: 'mdc', trend: 6, screen: false });
    const usual = { set: undefined, trend: undefined, screen: undefined };
    expect(produce(shorter, (draft) => setMeasureRules(draft, 'M1', usual)).measures.M1).not.toHaveProperty('rules');
    for (const length of [2, 101, 6.5, NaN])
      expect(() => withFalls((draft) => setMeasureRules(draft, 'M1', { trend: length }))).toThrow(/3 to 100/);
  });

  it('has targets that hold from a day on', () => {
    const plan = withFalls((draft) => {
      setTargetFrom(draft, 'M1', { from: '2026-06-01', value: 3 });
      setTargetFrom(draft, 'M1', { from: '2026-01-01', value: 5 });
    });
    expect(plan.measures.M1?.targets?.map(({ value }) => value)).toEqual([5, 3]);
  });
});

describe('the values of a measure', () => {
  it('are made, changed member by member, and deleted', () => {
    const plan = withFalls((draft) =>
      setPoints(
        draft,
        'M1',
        [{ change: { date: '2026-02-01', value: 4 } }, { change: { date: '2026-01-01', value: null, note: 'Moved' } }],
        newId,
      ),
    );
    expect(pointsOf(plan)).toEqual([
      { date: '2026-01-01', value: null, note: 'Moved' },
      { date: '2026-02-01', value: 4 },
    ]);
    const [first = { id: '' }] = pointsInOrder(plan.measures.M1?.points ?? {});
    const changed = produce(plan, (draft) =>
      setPoints(draft, 'M1', [{ id: first.id, change: { value: 7, note: undefined, ghost: true } }], newId),
    );
    expect(pointsOf(changed)[0]).toEqual({ date: '2026-01-01', value: 7, ghost: true });
    expect(pointsOf(produce(plan, (draft) => deletePoints(draft, 'M1', [first.id])))).toHaveLength(1);
  });

  it('need a date that exists and a finite number', () => {
    const set = (change: object) => () => withFalls((draft) => setPoints(draft, 'M1', [{ change }], newId));
    expect(set({ value: 4 })).toThrow(/date/);
    expect(set({ date: '2026-02-30', value: 4 })).toThrow(/not a date/);
    expect(set({ date: '2026-02-01', value: Number.NaN })).toThrow(/too large/);
  });
});

describe('the family of measures', () => {
  it('is asked nothing before it has begun', () => expect(familyQuestions(smallPlan())).toEqual([]));

  it('is asked for what it lacks', () => {
    expect(familyQuestions(withFalls()).map(({ id }) => id)).toEqual(['no-balancing', 'driver:P1', 'driver:P2']);
    const below = withFalls((draft) => setMeasured(draft, 'M1', 'C1', true));
    expect(familyQuestions(below).map(({ id }) => id)).toEqual(['no-balancing', 'driver:P2']);
  });

  it('is asked whether it is not too large', () => {
    const plan = withFalls((draft) => {
      for (let at = 2; at < 10; at += 1) addMeasure(draft, { id: `M${at}`, name: 'More', kind: 'process' });
    });
    expect(familyQuestions(plan).at(-1)?.words).toBe('9 measures are many to keep up. Which would nobody miss?');
  });

  it('stands by kind', () => {
    const plan = withFalls((draft) => {
      addMeasure(draft, { id: 'M2', name: 'Staff hours', kind: 'balancing' });
      addMeasure(draft, { id: 'M3', name: 'Audit', kind: 'process' });
    });
    expect(measureGroups(plan.measures).map(({ kind }) => kind)).toEqual(['outcome', 'process', 'balancing']);
  });
});
