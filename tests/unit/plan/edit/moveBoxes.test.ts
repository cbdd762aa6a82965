import { enablePatches, freeze, produceWithPatches } from 'immer';
import { describe, expect, it, vi } from 'vitest';
import { addColumn } from '../../../../src/plan/edit/columns';
import {
  demote,
  demoteProblem,
  moveBox,
  moveBoxesBy,
  moveToParent,
  promote,
  promoteProblem,
} from '../../../../src/plan/edit/moveBoxes';
import { moveProblem, type Move } from '../../../../src/plan/edit/whereToMove';
import { addLink } from '../../../../src/plan/edit/linkBoxes';
import { nodesInColumn } from '../../../../src/plan/ask/queries';
import type { Plan } from '../../../../src/plan/model/schema';
import { diagramPlan } from '../../../fixtures/diagramPlan';
import { smallPlan } from '../../../fixtures/plans';
import { changed, counter, linesFrom, page } from '../page';

enablePatches();

describe('moving within a column', () => {
  it.each([
    ['before another box', { id: 'S3', before: 'S1' }, { secondary: 'S3 S1 S2 S4', change: 'C3 C1 C2 C4' }],
    ['behind another box', { id: 'S1', after: 'S3' }, { secondary: 'S2 S3 S1 S4', change: 'C2 C3 C1 C4' }],
    ['to the bottom', { id: 'S1' }, { secondary: 'S2 S3 S4 S1', change: 'C2 C3 C1 C4' }],
  ])('a box goes %s and takes what stands under it along', (_, args, columns) => {
    expect(page(changed((draft) => moveBox(draft, args)))).toMatchObject(columns);
  });

  it('a primary driver takes its whole branch along', () => {
    expect(page(changed((draft) => moveBoxesBy(draft, ['P2'], -1)))).toEqual({
      aim: 'aim-1',
      primary: 'P2 P1',
      secondary: 'S3 S1 S2 S4',
      change: 'C3 C4 C1 C2',
    });
  });

  it('changes only the boxes that move', () => {
    const [, patches] = produceWithPatches(freeze(smallPlan(), true), (draft) =>
      moveBox(draft, { id: 'C4', before: 'C1' }),
    );
    expect(patches.map(({ path }) => path)).toEqual([['nodes', 'C4', 'order']]);
  });

  it('changes nothing when the box stands there already', () => {
    const plan = smallPlan();
    expect(changed((draft) => moveBox(draft, { id: 'S2', after: 'S1' }), plan)).toBe(plan);
    expect(changed((draft) => moveBox(draft, { id: 'S2', after: 'S2' }), plan)).toBe(plan);
  });

  it.each([
    ['up past its sibling', -1, 'S2', 'S2 S1 S3 S4'],
    ['up past a stranger when it is the first of its siblings', -1, 'S3', 'S1 S3 S2 S4'],
    ['down past its sibling', 1, 'S1', 'S2 S1 S3 S4'],
    ['down past a stranger when it is the last of its siblings', 1, 'S2', 'S1 S3 S2 S4'],
    ['nowhere from the top', -1, 'S1', 'S1 S2 S3 S4'],
    ['nowhere from the bottom', 1, 'S4', 'S1 S2 S3 S4'],
  ] as const)('a box steps %s', (_, step, id, secondary) => {
    expect(page(changed((draft) => moveBoxesBy(draft, [id], step))).secondary).toBe(secondary);
  });

  it.each([
    ['two up, past the one above them', -1, ['S3', 'S2'], 'S2 S3 S1 S4'],
    ['two down, past the one below them', 1, ['S1', 'S2'], 'S3 S1 S2 S4'],
    ['those behind one that stands at the top already', -1, ['S1', 'S2'], 'S1 S2 S3 S4'],
    ['one that is free where another is at the top', -1, ['S1', 'S3'], 'S1 S3 S2 S4'],
  ] as const)('several boxes step together: %s', (_, step, ids, secondary) => {
    expect(page(changed((draft) => moveBoxesBy(draft, ids, step))).secondary).toBe(secondary);
  });

  it('up and down again is where it was', () => {
    const plan = changed((draft) => {
      moveBoxesBy(draft, ['P2'], -1);
      moveBoxesBy(draft, ['P2'], 1);
    });
    expect(page(plan)).toEqual(page(smallPlan()));
  });

  it('an unlinked box can go to another column', () => {
    const plan = changed((draft) => moveBox(draft, { id: 'S4', column: 'change', before: 'C2' }));
    expect(page(plan)).toMatchObject({ secondary: 'S1 S2 S3', change: 'C1 S4 C2 C3 C4' });
  });
});

describe('moving under another parent', () => {
  const move = (args: Move & { parent: string; after?: string; before?: string }, plan?: Plan) =>
    changed((draft) => moveToParent(draft, { ...args, newId: counter() }), plan);

  it('gives the link its new end and keeps what was noted on it', () => {
    const plan = move({ ids: ['S1'], parent: 'P2' });
    expect(page(plan)).toMatchObject({ secondary: 'S2 S3 S1 S4', change: 'C2 C3 C1 C4' });
    expect(plan.links['S1-P1']).toMatchObject({ from: 'S1', to: 'P2', confidence: 'high', notes: 'Two audits.' });
  });

  it('puts the box beside the one that is named', () => {
    expect(page(move({ ids: ['S1'], parent: 'P2', before: 'S3' })).secondary).toBe('S2 S1 S3 S4');
  });

  it('links a box that was not linked', () => {
    const plan = move({ ids: ['S4'], parent: 'P1' });
    expect(page(plan).secondary).toBe('S1 S2 S4 S3');
    expect(plan.links.n1).toMatchObject({ from: 'S4', to: 'P1' });
  });

  it('takes the place of the parent that is named and of no other', () => {
    expect(linesFrom(move({ ids: ['C2'], parent: 'S1', from: 'S3' }), 'C2')).toEqual(['C2→S2', 'C2→S1']);
  });

  it('leaves one line where the box contributes to the new parent already', () => {
    expect(linesFrom(move({ ids: ['C2'], parent: 'S3' }), 'C2')).toEqual(['C2→S3']);
  });

  it('keeps a change idea a change idea, whatever it hangs on', () => {
    const plan = move({ ids: ['C1'], parent: 'P2' });
    expect(plan.nodes.C1?.column).toBe('change');
    expect(linesFrom(plan, 'C1')).toEqual(['C1→P2']);
  });

  it('brings a driver to the column right of its new parent, its change ideas staying where they are', () => {
    const plan = move({ ids: ['S1'], parent: 'aim-1' });
    expect(page(plan)).toEqual({ aim: 'aim-1', primary: 'P1 P2 S1', secondary: 'S2 S3 S4', change: 'C2 C3 C4 C1' });
  });

  it('shifts the drivers that hang only on it', () => {
    const wide = changed((draft) => addColumn(draft, { id: 'tertiary', after: 'secondary' }));
    expect(page(move({ ids: ['P2'], parent: 'P1' }, wide))).toEqual({
      aim: 'aim-1',
      primary: 'P1',
      secondary: 'S1 S2 P2 S4',
      tertiary: 'S3',
      change: 'C1 C2 C3 C4',
    });
  });

  it('moves several boxes in the order given, and what comes along with another only once', () => {
    const plan = move({ ids: ['S1', 'S2', 'C1'], parent: 'P2', after: 'S3' });
    expect(page(plan)).toMatchObject({ secondary: 'S3 S1 S2 S4' });
    expect(linesFrom(plan, 'C1')).toEqual(['C1→S1']);
  });

  it('puts several boxes where one of them stands already', () => {
    expect(page(move({ ids: ['S1', 'S3'], parent: 'P2', before: 'S3' })).secondary).toBe('S2 S1 S3 S4');
  });

  it('goes through the whole plan as often for 400 boxes as for 25, and gives new places to those alone', () => {
    const plan = diagramPlan(3_000, 1);
    const ideas = nodesInColumn(plan, 'change').map(({ id }) => id);
    const records = vi.spyOn(Object, 'values');
    const lookups = (ids: readonly string[]) => {
      records.mockClear();
      // Nothing of it is remembered.
      move({ ids, parent: 'secondary-1' }, { ...plan, nodes: { ...plan.nodes }, links: { ...plan.links } });
      return records.mock.calls.filter(([record]) => Object.keys(record).length > 1_000).length;
    };
    expect(lookups(ideas.slice(-400))).toBe(lookups(ideas.slice(-25)));
    expect(lookups(ideas.slice(-400))).toBeGreaterThan(0);
    records.mockRestore();
    const moved = move({ ids: ideas.slice(-400), parent: 'secondary-1' }, plan);
    const rearranged = ideas.filter((id) => moved.nodes[id]?.order !== plan.nodes[id]?.order);
    expect(rearranged).toEqual(ideas.slice(-400));
  });

  it.each<[string, Move & { parent: string }, string]>([
    ['the aim', { ids: ['aim-1'], parent: 'P1' }, 'The aim stays where it is.'],
    ['a box under itself', { ids: ['P1'], parent: 'P1' }, 'A box cannot contribute to itself.'],
    [
      'a box under its own branch',
      { ids: ['P1'], parent: 'S1' },
      '“Assessment on admission” contributes to “Risk is known” itself.',
    ],
    ['a box under a change idea', { ids: ['S4'], parent: 'C1' }, 'A change idea has no children.'],
    [
      'a driver with children into the change ideas',
      { ids: ['S3'], parent: 'S1' },
      '“Clear floors” has children, and a change idea has none.',
    ],
    [
      'drivers beyond the last driver column',
      { ids: ['P2'], parent: 'P1' },
      'There is no driver column left for “Clear floors”.',
    ],
    ['a box into the aim’s column', { ids: ['S4'], parent: 'P1', column: 'aim' }, 'A plan has one aim.'],
    [
      'a box left of its parent',
      { ids: ['S4'], parent: 'P1', column: 'primary' },
      '“Not yet placed” contributes to “Risk is known” and must stay on its right.',
    ],
    [
      'an idea with cycles among the drivers',
      { ids: ['C1'], parent: 'P1', column: 'secondary' },
      '“Risk tool in the admission pack” has PDSA cycles, so it stays a change idea.',
    ],
    ['a box that is gone', { ids: ['gone'], parent: 'P1' }, 'That box is no longer there.'],
  ])('refuses %s', (_, args, reason) => {
    expect(() => move(args)).toThrow(reason);
  });

  it('refuses what would turn another link of the box round, and says so beforehand', () => {
    const plan = changed((draft) => addLink(draft, { id: 'line', from: 'C2', to: 'S1' }));
    const args = { ids: ['C2'], parent: 'aim-1', column: 'primary' };
    expect(moveProblem(plan, args)).toBe(
      '“Risk on the handover sheet” contributes to “Clear floors” and must stay on its right.',
    );
    expect(() => move(args, plan)).toThrow('must stay on its right');
  });
});

describe('nearer to the aim and away from it', () => {
  it('a box becomes a sibling of its parent, right below it', () => {
    const plan = changed((draft) => promote(draft, { id: 'S1', newId: counter() }));
    expect(page(plan)).toMatchObject({ primary: 'P1 S1 P2', secondary: 'S2 S3 S4', change: 'C2 C1 C3 C4' });
    expect(linesFrom(plan, 'S1')).toEqual(['S1→aim-1']);
  });

  it('a change idea without cycles becomes a driver, one with cycles does not', () => {
    expect(page(changed((draft) => promote(draft, { id: 'C3', newId: counter() }))).secondary).toBe('S1 S2 S3 C3 S4');
    expect(promoteProblem(smallPlan(), 'C1')).toBe(
      '“Risk tool in the admission pack” has PDSA cycles, so it stays a change idea.',
    );
  });

  it('a box becomes a child of the sibling above', () => {
    const wide = changed((draft) => addColumn(draft, { id: 'tertiary', after: 'secondary' }));
    const plan = changed((draft) => demote(draft, { id: 'S2', newId: counter() }), wide);
    expect(page(plan)).toMatchObject({ secondary: 'S1 S3 S4', tertiary: 'S2' });
    expect(linesFrom(plan, 'S2')).toEqual(['S2→S1']);
  });

  it('away and back is where it was', () => {
    const wide = changed((draft) => addColumn(draft, { id: 'tertiary', after: 'secondary' }));
    const plan = changed((draft) => {
      demote(draft, { id: 'P2', newId: counter() });
      promote(draft, { id: 'P2', newId: counter() });
    }, wide);
    expect(page(plan)).toEqual(page(wide));
    expect(plan.links).toEqual(wide.links);
  });

  it.each([
    ['no nearer than the primary drivers', promoteProblem, 'P1', 'This box cannot come nearer to the aim.'],
    ['nowhere while it is unlinked', promoteProblem, 'S4', 'This box has no parent to leave.'],
    [
      'under nothing when it is the first of its siblings',
      demoteProblem,
      'S3',
      'There is no box above it that it could contribute to.',
    ],
    ['under no change idea', demoteProblem, 'C4', 'There is no box above it that it could contribute to.'],
  ])('a box goes %s', (_, problem, id, reason) => {
    expect(problem(smallPlan(), id)).toBe(reason);
    const edit = problem === promoteProblem ? promote : demote;
    expect(() => changed((draft) => edit(draft, { id, newId: counter() }))).toThrow(reason);
  });

  it('and both are offered where they work', () => {
    expect(promoteProblem(smallPlan(), 'S1')).toBeNull();
    expect(demoteProblem(smallPlan(), 'S2')).toBe(
      '“Review after every change” has children, and a change idea has none.',
    );
  });
});
