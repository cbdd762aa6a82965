import { describe, expect, it } from 'vitest';
import { deleteBoxes, deletionOf, deletionProblem } from '../../../../src/plan/edit/deleting';
import type { Plan } from '../../../../src/plan/model/schema';
import { smallPlan } from '../../../fixtures/plans';
import { changed, linesFrom, page } from '../page';

function goes(plan: Plan, ...ids: string[]): string {
  return [...deletionOf(plan, ids).nodes].sort().join(' ');
}

describe('deletionOf', () => {
  it.each([
    ['a change idea alone', ['C3'], 'C3'],
    ['a driver with what hangs only on it; what has another parent stays', ['S3'], 'C3 S3'],
    ['a whole branch but for what another holds', ['P1'], 'C1 P1 S1 S2'],
    ['what hung on both, when both go', ['P1', 'P2'], 'C1 C2 C3 C4 P1 P2 S1 S2 S3'],
    ['nothing of the aim', ['aim-1', 'S4'], 'S4'],
  ])('takes %s', (_, ids, nodes) => {
    expect(goes(smallPlan(), ...ids)).toBe(nodes);
  });

  it('names the lines and cycles that go too', () => {
    const { links, cycles } = deletionOf(smallPlan(), ['S1']);
    expect([...links].sort()).toEqual(['C1-S1', 'S1-P1']);
    expect([...cycles]).toEqual(['cycle-1', 'cycle-2']);
  });
});

describe('deleteBoxes', () => {
  it('leaves no loose end: lines, cycles, positions and what measures measure', () => {
    const plan: Plan = {
      ...smallPlan(),
      appearance: { positions: { S1: { x: 0, y: 0 }, S2: { x: 0, y: 99 } } },
      measures: { m: { id: 'm', order: 'a0', name: 'Falls', kind: 'outcome', nodes: ['S1', 'P2'], points: {} } },
    };
    const left = changed((draft) => deleteBoxes(draft, ['S1']), plan);
    expect(page(left)).toMatchObject({ secondary: 'S2 S3 S4', change: 'C2 C3 C4' });
    expect(left.cycles).toEqual({});
    expect(left.measures.m?.nodes).toEqual(['P2']);
    expect(left.appearance.positions).toEqual({ S2: { x: 0, y: 99 } });
  });

  it('keeps the line to the parent that stays', () => {
    expect(
      linesFrom(
        changed((draft) => deleteBoxes(draft, ['S2'])),
        'C2',
      ),
    ).toEqual(['C2→S3']);
  });

  it('lets the aim stay when everything is deleted, and refuses to delete it alone', () => {
    const plan = smallPlan();
    expect(page(changed((draft) => deleteBoxes(draft, Object.keys(plan.nodes)), plan)).aim).toBe('aim-1');
    expect(deletionProblem(plan, ['aim-1'])).toBe('The aim stays; clear its text instead.');
    expect(() => changed((draft) => deleteBoxes(draft, ['aim-1']))).toThrow('The aim stays; clear its text instead.');
    expect(() => changed((draft) => deleteBoxes(draft, ['gone']))).toThrow('That box is no longer there.');
  });
});
