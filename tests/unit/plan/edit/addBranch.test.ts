import { describe, expect, it } from 'vitest';
import { addBranch, type AddedBranch } from '../../../../src/plan/edit/addBranch';
import type { OutlineItem } from '../../../../src/plan/model/outlineItem';
import { childrenOf, parentsOf } from '../../../../src/plan/ask/relations';
import { emptyPlan } from '../../../fixtures/plans';
import { changed, counter, page } from '../page';

const item = (text: string, ...children: OutlineItem[]): OutlineItem => ({ text, children });

describe('addBranch', () => {
  it('makes an outline the branch below a box, level by level', () => {
    const lines = [item('A', item('A1', item('A11'), item('A12'))), item('B', item('B1'))];
    const plan = changed((draft) => void addBranch(draft, { parent: 'aim-1', lines, newId: counter() }), emptyPlan());
    const texts = (id: string) => childrenOf(plan, id).map((child) => plan.nodes[child]?.text);
    expect(page(plan)).toEqual({ aim: 'aim-1', primary: 'n1 n5', secondary: 'n2 n6', change: 'n3 n4' });
    expect([texts('aim-1'), texts('n1'), texts('n2'), texts('n5')]).toEqual([
      ['A', 'B'],
      ['A1'],
      ['A11', 'A12'],
      ['B1'],
    ]);
  });

  it('puts the new boxes of each column below what the box has and above what comes next', () => {
    const lines = [item('New', item('Idea'))];
    const plan = changed((draft) => void addBranch(draft, { parent: 'P1', lines, newId: counter() }));
    expect(page(plan)).toMatchObject({ secondary: 'S1 S2 n1 S3 S4', change: 'C1 C2 n2 C3 C4' });
  });

  it('folds levels beyond the last column into it, behind their line, contributing to the same driver', () => {
    let result: AddedBranch | undefined;
    const lines = [item('Idea', item('Detail', item('Finer')), item('Other')), item('Next')];
    const plan = changed((draft) => {
      result = addBranch(draft, { parent: 'S3', lines, newId: counter() });
    });
    expect(result).toEqual({ added: ['n1', 'n2', 'n3', 'n4', 'n5'], folded: 3 });
    expect(page(plan).change).toBe('C1 C2 C3 n1 n2 n3 n4 n5 C4');
    expect(['n1', 'n2', 'n3', 'n4', 'n5'].flatMap((id) => parentsOf(plan, id))).toEqual(Array(5).fill('S3'));
  });

  it('refuses a change idea and a line that is too long, and then adds nothing', () => {
    const add = (parent: string, text: string) => () =>
      changed((draft) => void addBranch(draft, { parent, lines: [item(text)], newId: counter() }));
    expect(add('C1', 'x')).toThrow('A change idea has no children.');
    expect(add('S1', 'x'.repeat(2_001))).toThrow('This text is too long');
  });
});
