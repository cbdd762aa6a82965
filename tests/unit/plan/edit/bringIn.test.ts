import { describe, expect, it } from 'vitest';
import { bringIn, type BroughtIn } from '../../../../src/plan/edit/bringIn';
import type { OutlineItem } from '../../../../src/plan/model/outlineItem';
import { childrenOf, linksOutOf, parentsOf } from '../../../../src/plan/ask/relations';
import type { IncomingBox } from '../../../../src/plan/model/incoming';
import { boxesOf } from '../../../fixtures/incoming';
import { emptyPlan, smallPlan } from '../../../fixtures/plans';
import { changed, counter, page } from '../page';

const item = (text: string, ...children: OutlineItem[]): OutlineItem => ({ text, children });

const bring = (parent: string, boxes: readonly IncomingBox[], plan = smallPlan()) => {
  let result: BroughtIn | undefined;
  const after = changed((draft) => {
    result = bringIn(draft, { parent, boxes, newId: counter() });
  }, plan);
  if (!result) throw new Error('Nothing was brought in.');
  return { plan: after, result };
};

describe('bringIn', () => {
  it('makes an outline the branch below a box, level by level', () => {
    const lines = [item('A', item('A1', item('A11'), item('A12'))), item('B', item('B1'))];
    const { plan } = bring('aim-1', boxesOf(lines), emptyPlan());
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
    const { plan } = bring('P1', boxesOf(lines));
    expect(page(plan)).toMatchObject({ secondary: 'S1 S2 n1 S3 S4', change: 'C1 C2 n2 C3 C4' });
  });

  it('folds levels beyond the last column into it, behind their line, contributing to the same driver', () => {
    const lines = [item('Idea', item('Detail', item('Finer')), item('Other')), item('Next')];
    const { plan, result } = bring('S3', boxesOf(lines));
    expect(result).toMatchObject({ added: ['n1', 'n2', 'n3', 'n4', 'n5'], folded: 3 });
    expect(page(plan).change).toBe('C1 C2 C3 n1 n2 n3 n4 n5 C4');
    expect(['n1', 'n2', 'n3', 'n4', 'n5'].flatMap((id) => parentsOf(plan, id))).toEqual(Array(5).fill('S3'));
  });

  it('refuses a change idea, which has no children', () => {
    expect(() => bring('C1', boxesOf([item('x')]))).toThrow('A change idea has no children.');
  });

  it('puts what is too long for a box into its notes, and tells of which line that was', () => {
    const { plan, result } = bring('S1', [
      { key: 'a', text: 'x'.repeat(2_001), parents: [{ to: '' }], at: { line: 7 } },
    ]);
    const made = plan.nodes['n1'];
    expect([made?.text.length, made?.notes]).toEqual([2_000, 'x']);
    expect(result.long).toEqual([{ line: 7, length: 2_001, lost: 0 }]);
  });

  it('puts boxes into the columns that they name, and those without a parent at the foot, not linked', () => {
    const { plan } = bring('aim-1', [
      { key: 'a', text: 'A', column: 'change', parents: [] },
      { key: 'b', text: 'B', column: 1, parents: [{ to: '' }] },
      { key: 'c', text: 'C', column: 'change', parents: [{ to: 'b' }] },
    ]);
    expect(page(plan)).toMatchObject({ primary: 'P1 P2 n2', change: 'C1 C2 C3 C4 n3 n1' });
    expect(['n1', 'n2', 'n3'].map((id) => parentsOf(plan, id))).toEqual([[], ['aim-1'], ['n2']]);
  });

  it('makes every link of a box with several, whatever their order, the first the main one', () => {
    const { plan, result } = bring('aim-1', [
      { key: 'c', text: 'C', column: 2, parents: [{ to: 'b', confidence: 'high' }, { to: 'a' }, { to: 'gone' }] },
      { key: 'a', text: 'A', column: 1, parents: [{ to: '' }] },
      { key: 'b', text: 'B', column: 1, parents: [{ to: '' }] },
    ]);
    expect(linksOutOf(plan, 'n1').map(({ to, confidence }) => [to, confidence])).toEqual([
      ['n3', 'high'],
      ['n2', undefined],
    ]);
    expect(result.lost).toBe(1);
  });

  it('leaves out links that go round in a circle', () => {
    const { plan, result } = bring('aim-1', [
      { key: 'a', text: 'A', parents: [{ to: 'b' }] },
      { key: 'b', text: 'B', parents: [{ to: 'a' }] },
    ]);
    expect(result).toMatchObject({ added: ['n1', 'n2'], lost: 1 });
    expect(parentsOf(plan, 'n2')).toEqual(['n1']);
  });

  it('fills an empty aim with the incoming one, and its title after it', () => {
    const boxes: IncomingBox[] = [
      { key: 'x', text: 'Fewer falls', column: 'aim', parents: [], fields: { notes: 'Since May' } },
      { key: 'a', text: 'A', parents: [{ to: 'x' }] },
    ];
    const { plan, result } = bring('aim-1', boxes, emptyPlan());
    expect([plan.nodes['aim-1']?.text, plan.nodes['aim-1']?.notes, plan.title]).toEqual([
      'Fewer falls',
      'Since May',
      'Fewer falls',
    ]);
    expect([result.aim, parentsOf(plan, 'n1')]).toEqual(['filled', ['aim-1']]);
    expect(bring('aim-1', boxes).result.aim).toBe('left out');
    expect(bring('P1', boxes).plan.nodes['n1']).toMatchObject({ text: 'Fewer falls', column: 'secondary' });
  });

  it('keeps what is known of a box, with tags and measures of one name made once', () => {
    const fields = {
      owner: 'Ama',
      start: '2027-01-01',
      due: '2027-02-01',
      status: 'testing',
      impact: 4,
      effort: 2,
      notes: 'As agreed',
    } as const;
    const { plan } = bring('S1', [
      {
        key: 'a',
        text: 'A',
        parents: [{ to: '' }],
        fields: { ...fields, tags: [{ name: 'quick win' }, { name: 'Night' }] },
      },
      {
        key: 'b',
        text: 'B',
        parents: [{ to: '' }],
        fields: {
          tags: [{ name: 'Night', colour: '#123456' }],
          measures: [{ name: 'Falls', kind: 'outcome' }, { name: 'Rounds' }],
        },
      },
    ]);
    expect(plan.nodes['n1']).toMatchObject(fields);
    const [night] = plan.nodes['n2']?.tags ?? [];
    expect(plan.nodes['n1']?.tags).toContain(night);
    expect(plan.tags[night ?? '']?.name).toBe('Night');
    const added = Object.values(plan.measures).filter(({ nodes }) => nodes.includes('n2'));
    expect(added.map(({ name, kind }) => [name, kind])).toEqual([
      ['Falls', 'outcome'],
      ['Rounds', 'process'],
    ]);
  });

  it('refuses more than a plan holds, and then adds nothing', () => {
    const boxes = Array.from({ length: 20_000 }, (_, at) => ({ key: String(at + 1), text: 'x', parents: [] }));
    expect(() => bring('aim-1', boxes)).toThrow('A plan holds up to 20,000 boxes.');
  });
});
