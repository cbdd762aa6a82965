import { describe, expect, it } from 'vitest';
import {
  addBox,
  addChild,
  addSibling,
  boxProblem,
  childProblem,
  siblingProblem,
} from '../../../../src/plan/edit/boxes';
import { EditRefused } from '../../../../src/plan/model/editRefused';
import { inOrder } from '../../../../src/plan/model/order';
import { linksOutOf } from '../../../../src/plan/ask/relations';
import { emptyPlan, smallPlan } from '../../../fixtures/plans';
import { changed, linesFrom, page } from '../page';

describe('addBox', () => {
  it.each([
    ['at the bottom of its column', {}, 'S1 S2 S3 S4 new'],
    ['behind the box that is named', { after: 'S2' }, 'S1 S2 new S3 S4'],
    ['before the box that is named', { before: 'S1' }, 'new S1 S2 S3 S4'],
  ])('puts a box %s', (_, beside, secondary) => {
    const plan = changed((draft) => addBox(draft, { id: 'new', column: 'secondary', text: 'New', ...beside }));
    expect(page(plan).secondary).toBe(secondary);
    expect(plan.nodes.new).toMatchObject({ text: 'New', column: 'secondary' });
    expect(linksOutOf(plan, 'new')).toEqual([]);
  });

  it('writes a new box next to its neighbour in the file too, whatever column follows there', () => {
    const plan = changed((draft) => addBox(draft, { id: 'new', column: 'primary', after: 'P2' }));
    expect(
      inOrder(plan.nodes)
        .map(({ id }) => id)
        .slice(0, 5),
    ).toEqual(['aim-1', 'P1', 'P2', 'new', 'S1']);
  });

  it('finds room between boxes that share a key, as merged copies may', () => {
    const plan = smallPlan();
    for (const id of ['S2', 'S3', 'S4']) Object.assign(plan.nodes[id] ?? {}, { order: 'a5' });
    expect(page(plan).secondary).toBe('S1 S2 S3 S4');
    expect(
      page(changed((draft) => addBox(draft, { id: 'new', column: 'secondary', after: 'S2' }), plan)).secondary,
    ).toBe('S1 S2 new S3 S4');
  });

  it.each([
    ['a second aim', { column: 'aim' }, 'A plan has one aim.'],
    ['a column that is gone', { column: 'gone' }, 'That column is no longer there.'],
    ['a neighbour that is gone', { column: 'primary', after: 'gone' }, 'That box is no longer there.'],
    [
      'a neighbour in another column',
      { column: 'primary', after: 'S1' },
      'A box can only stand beside a box of its own column.',
    ],
    ['an id that is taken', { column: 'primary', id: 'S1' }, 'There is a box with this id already.'],
    [
      'a text that is too long',
      { column: 'primary', text: 'x'.repeat(2_001) },
      'This text is too long: up to 2,000 characters fit.',
    ],
  ])('refuses %s', (_, args, reason) => {
    expect(() => changed((draft) => addBox(draft, { id: 'new', ...args }))).toThrow(new EditRefused(reason));
  });
});

describe('addChild', () => {
  it.each([
    ['below the other children', 'P1', {}, { secondary: 'S1 S2 new S3 S4' }],
    ['behind the child that is named', 'P1', { after: 'S1' }, { secondary: 'S1 new S2 S3 S4' }],
    ['before the child that is named', 'P1', { before: 'S1' }, { secondary: 'new S1 S2 S3 S4' }],
    ['in the column that is named', 'P1', { column: 'change' }, { change: 'C1 C2 new C3 C4' }],
    ['between the children of the boxes around, when it is the first', 'S4', {}, { change: 'C1 C2 C3 new C4' }],
  ])('puts a child %s', (_, parent, args, columns) => {
    const plan = changed((draft) => addChild(draft, { parent, id: 'new', link: 'line', ...args }));
    expect(page(plan)).toMatchObject(columns);
    expect(plan.links.line).toMatchObject({ from: 'new', to: parent });
  });

  it('puts the first child of the first box above the children of the next', () => {
    const plan = changed((draft) => {
      addBox(draft, { id: 'P0', column: 'primary', before: 'P1' });
      addChild(draft, { parent: 'P0', id: 'S0', link: 'line' });
    });
    expect(page(plan).secondary).toBe('S0 S1 S2 S3 S4');
  });

  it('fills an empty column', () => {
    const plan = changed(
      (draft) => addChild(draft, { parent: 'aim-1', id: 'new', link: 'line', text: 'First' }),
      emptyPlan(),
    );
    expect(page(plan)).toEqual({ aim: 'aim-1', primary: 'new', secondary: '', change: '' });
  });

  it.each([
    ['a change idea', { parent: 'C1' }, 'A change idea has no children.'],
    ['a box that is gone', { parent: 'gone' }, 'That box is no longer there.'],
    [
      'a column left of the child',
      { parent: 'S1', column: 'primary' },
      'A box can only contribute to a box on its left.',
    ],
  ])('refuses %s', (_, args, reason) => {
    expect(() => changed((draft) => addChild(draft, { id: 'new', link: 'line', ...args }))).toThrow(
      new EditRefused(reason),
    );
  });
});

describe('addSibling', () => {
  it.each([
    ['below', 'S1', 'S1 new S2 S3 S4'],
    ['above', 'S1', 'new S1 S2 S3 S4'],
  ] as const)('puts a box right %s', (side, of, secondary) => {
    const plan = changed((draft) => addSibling(draft, { of, side, id: 'new', link: 'line' }));
    expect(page(plan).secondary).toBe(secondary);
    expect(linesFrom(plan, 'new')).toEqual(['new→P1']);
  });

  it('contributes to the primary parent only', () => {
    const plan = changed((draft) => addSibling(draft, { of: 'C2', side: 'below', id: 'new', link: 'line' }));
    expect(linesFrom(plan, 'new')).toEqual(['new→S2']);
  });

  it('of an unlinked box is unlinked', () => {
    const plan = changed((draft) => addSibling(draft, { of: 'S4', side: 'below', id: 'new', link: 'line' }));
    expect(page(plan).secondary).toBe('S1 S2 S3 S4 new');
    expect(linesFrom(plan, 'new')).toEqual([]);
  });

  it('of the aim is refused', () => {
    expect(() =>
      changed((draft) => addSibling(draft, { of: 'aim-1', side: 'below', id: 'new', link: 'line' })),
    ).toThrow(new EditRefused('A plan has one aim.'));
  });
});

describe('before an edit is offered', () => {
  it('the questions answer as the edits do', () => {
    const plan = smallPlan();
    expect(boxProblem(plan, 'aim')).toBe('A plan has one aim.');
    expect(boxProblem(plan, 'primary')).toBeNull();
    expect(childProblem(plan, 'C1')).toBe('A change idea has no children.');
    expect(childProblem(plan, 'aim-1')).toBeNull();
    expect(siblingProblem(plan, 'aim-1')).toBe('A plan has one aim.');
    expect(siblingProblem(plan, 'C1')).toBeNull();
  });
});
