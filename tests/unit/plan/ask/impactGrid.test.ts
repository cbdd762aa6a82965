import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { gridSizes } from '../../../../src/plan/ask/fiveGrid';
import {
  cornerAt,
  cornerKey,
  cornerWords,
  gridCellName,
  gridStep,
  ideaTowards,
  impactGrid,
  type GridPlace,
} from '../../../../src/plan/ask/impactGrid';
import { setPlaceWords } from '../../../../src/plan/edit/appearance';
import { placeByImpact } from '../../../../src/plan/edit/boxFields';
import type { PlanNode } from '../../../../src/plan/model/schema';
import { arbitraryPlan } from '../../../fixtures/arbitraryPlan';
import { smallPlan } from '../../../fixtures/plans';
import { changed } from '../page';

const idea = (id: string, impact?: PlanNode['impact'], effort?: PlanNode['effort']): PlanNode => ({
  id,
  order: 'a0',
  column: 'change',
  text: id,
  impact,
  effort,
});

const size = fc.constantFrom(...gridSizes);

describe('the grid of impact and effort', () => {
  it('has each idea in its cell, in the list of those that are nowhere yet, and says which are equal', () => {
    const grid = impactGrid([idea('a', 5, 2), idea('b', 5, 2), idea('c', 1, 5), idea('d'), idea('e', 4)]);
    expect(grid.cells).toHaveLength(25);
    expect(grid.cells.flatMap((cell) => (cell.ids.length > 0 ? gridCellName(cell) : []))).toEqual([
      'Impact 5, effort 2, 2 ideas',
      'Impact 1, effort 5, 1 idea',
    ]);
    expect(grid.unplaced).toEqual(['d', 'e']);
    expect(grid.equal.map(({ ids }) => ids)).toEqual([['a', 'b']]);
  });

  it('loses no idea of any plan, and has none twice', () => {
    fc.assert(
      fc.property(arbitraryPlan, (plan) => {
        const nodes = Object.values(plan.nodes);
        const { cells, unplaced } = impactGrid(nodes);
        expect([...cells.flatMap(({ ids }) => ids), ...unplaced].toSorted()).toEqual(
          nodes.map(({ id }) => id).toSorted(),
        );
      }),
    );
  });

  it.each([
    [5, 1, 'do-first'],
    [4, 5, 'plan-well'],
    [2, 2, 'if-time'],
    [1, 4, 'leave'],
    [3, 1, undefined],
    [5, 3, undefined],
  ] as const)('has impact %i and effort %i in the corner %s', (impact, effort, corner) => {
    expect(cornerAt({ impact, effort })).toBe(corner);
  });

  it('moves by one cell, never beyond its edges', () => {
    const from: GridPlace = { impact: 5, effort: 1 };
    expect(gridStep(from, 'right')).toEqual({ impact: 5, effort: 2 });
    expect([gridStep(from, 'up'), gridStep(from, 'left')]).toEqual([from, from]);
    fc.assert(
      fc.property(
        size,
        size,
        fc.constantFrom('up' as const, 'down' as const, 'left' as const, 'right' as const),
        (impact, effort, step) => {
          const next = gridStep({ impact, effort }, step);
          expect(gridSizes).toContain(next.impact);
          expect(gridSizes).toContain(next.effort);
        },
      ),
    );
  });

  it('leads by arrows from idea to idea as the eye sees them', () => {
    const grid = impactGrid([idea('a', 5, 2), idea('b', 5, 2), idea('c', 5, 4), idea('d', 2, 2), idea('e')]);
    expect(['down', 'right', 'up', 'left'].map((step) => ideaTowards(grid, 'a', step as 'down'))).toEqual([
      'b',
      'c',
      null,
      null,
    ]);
    expect(ideaTowards(grid, 'b', 'down')).toBe('d');
    expect(ideaTowards(grid, 'd', 'up')).toBe('b');
    expect(ideaTowards(grid, 'e', 'up')).toBeNull();
  });

  it('comes by arrows to every placed idea', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(size, size), { minLength: 1, maxLength: 12 }), (places) => {
        const ideas = places.map(([impact, effort], at) => idea(`i${at}`, impact, effort));
        const grid = impactGrid(ideas);
        const reached = new Set(['i0']);
        for (const id of reached)
          for (const step of ['up', 'down', 'left', 'right'] as const) {
            const next = ideaTowards(grid, id, step);
            if (next !== null) reached.add(next);
          }
        expect(reached.size).toBe(ideas.length);
      }),
    );
  });

  it('names its corners as the plan does, else as usual', () => {
    expect(cornerWords(smallPlan(), 'leave')).toEqual({ name: 'Leave', about: 'much work for little' });
    const named = changed((draft) => setPlaceWords(draft, { [cornerKey('leave')]: 'Not now' }));
    expect(cornerWords(named, 'leave')).toEqual({ name: 'Not now', about: '' });
    const back = changed((draft) => setPlaceWords(draft, { [cornerKey('leave')]: '' }), named);
    expect(back.appearance.words).toBeUndefined();
  });

  it('places an idea by both numbers, and takes it off again', () => {
    const placed = changed((draft) => placeByImpact(draft, 'C2', { impact: 4, effort: 1 }));
    expect(placed.nodes['C2']).toMatchObject({ impact: 4, effort: 1 });
    const off = changed((draft) => placeByImpact(draft, 'C2', undefined), placed);
    expect(off.nodes['C2']).toEqual(smallPlan().nodes['C2']);
    expect(() => changed((draft) => placeByImpact(draft, 'P1', { impact: 4, effort: 1 }))).toThrow(
      'Only a change idea',
    );
  });
});
