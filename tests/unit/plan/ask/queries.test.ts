import { freeze, produce } from 'immer';
import { describe, expect, it } from 'vitest';
import { addBox } from '../../../../src/plan/edit/boxes';
import { setOwner } from '../../../../src/plan/edit/boxFields';
import { addCycle, setCycleDetail } from '../../../../src/plan/edit/cycleEdits';
import * as queries from '../../../../src/plan/ask/queries';
import { copyPlan } from '../../../../src/plan/model/newPlan';
import { planFaults } from '../../../../src/plan/model/checkPlan';
import { emptyPlan, now, smallPlan } from '../../../fixtures/plans';
import { changed, page } from '../page';

describe('a new plan', () => {
  it('has the four usual columns and an empty aim', () => {
    const plan = emptyPlan();
    expect(planFaults(plan)).toEqual([]);
    expect(queries.columnsOf(plan).map(({ title }) => title)).toEqual([
      'Aim',
      'Primary drivers',
      'Secondary drivers',
      'Change ideas',
    ]);
    expect(queries.aimOf(plan)).toMatchObject({ id: 'aim-1', text: '' });
    expect(plan).toMatchObject({ title: 'Untitled plan', created: now, modified: now, ancestors: [] });
  });

  it('that is a copy says the same but shares no history', () => {
    const plan = {
      ...smallPlan(),
      ancestors: ['rev-0'],
      versions: [{ revision: 'rev-0', name: 'v1', note: '', date: now }],
    };
    const copy = copyPlan(plan, { id: 'plan-2', revision: 'rev-2', now: '2027-01-01T00:00:00.000Z', title: 'Copy' });
    expect(copy).toEqual({
      ...plan,
      id: 'plan-2',
      title: 'Copy',
      revision: 'rev-2',
      ancestors: [],
      versions: [],
      created: '2027-01-01T00:00:00.000Z',
      modified: '2027-01-01T00:00:00.000Z',
    });
  });
});

describe('questions about columns and boxes', () => {
  const plan = smallPlan();

  it('know the levels', () => {
    expect(['aim', 'primary', 'secondary', 'change', 'gone'].map((id) => queries.columnLevel(plan, id))).toEqual([
      0, 1, 2, 3, -1,
    ]);
    expect(['aim-1', 'C4', 'gone'].map((id) => queries.nodeLevel(plan, id))).toEqual([0, 3, -1]);
    expect(queries.nextColumn(plan, 'S1')?.id).toBe('change');
    expect(queries.nextColumn(plan, 'C1')).toBeUndefined();
    expect(queries.changeColumn(plan).id).toBe('change');
  });

  it('give the boxes as they are read', () => {
    expect(page(plan)).toEqual({ aim: 'aim-1', primary: 'P1 P2', secondary: 'S1 S2 S3 S4', change: 'C1 C2 C3 C4' });
    const moved = changed((draft) => addBox(draft, { id: 'new', column: 'primary', before: 'P1' }));
    expect(
      queries
        .nodesOf(moved)
        .map(({ id }) => id)
        .slice(0, 4),
    ).toEqual(['aim-1', 'new', 'P1', 'P2']);
  });

  it('count', () => {
    expect(queries.counts(plan)).toEqual({
      nodes: 11,
      byColumn: { aim: 1, primary: 2, secondary: 4, change: 4 },
      cycles: 2,
    });
  });

  it('name each owner once', () => {
    const owned = changed((draft) => {
      setOwner(draft, 'P2', 'ama');
      setOwner(draft, 'S1', ' Ben ');
      addCycle(draft, { id: 'new', idea: 'C2' });
      setCycleDetail(draft, 'new', 'owner', 'Zoë');
    });
    expect(queries.ownersUsed(owned)).toEqual(['ama', 'Ama', 'Ben', 'Zoë']);
  });

  it('name an owner once who is written in several ways that look the same', () => {
    const owned = changed((draft) => {
      for (const [id, owner] of [
        ['P2', 'Ama '],
        ['S1', 'Ama\u00a0Berg'],
        ['S2', 'Ama  Berg'],
        ['S3', 'Jose\u0301'],
        ['S4', 'José'],
        ['C2', '\u200b'],
      ] as const)
        setOwner(draft, id, owner);
    });
    expect(queries.ownersUsed(owned)).toEqual(['Ama', 'Ama Berg', 'Ben', 'José']);
  });

  it('are answered by the same objects until what they depend on changes', () => {
    const first = freeze(smallPlan(), true);
    const titled = produce(first, (draft) => void (draft.title = 'Other'));
    expect(queries.nodesInColumn(titled, 'primary')).toBe(queries.nodesInColumn(first, 'primary'));
  });

  it('see a draft as it stands in the middle of a change', () => {
    produce(smallPlan(), (draft) => {
      expect(queries.nodesInColumn(draft, 'primary')).toHaveLength(2);
      addBox(draft, { id: 'new', column: 'primary' });
      expect(queries.nodesInColumn(draft, 'primary')).toHaveLength(3);
    });
  });
});
