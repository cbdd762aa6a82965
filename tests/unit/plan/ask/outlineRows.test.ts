import { describe, expect, it } from 'vitest';
import { isSameRow, outlineOf, rowKey, type Folding, type OutlineRow } from '../../../../src/plan/ask/outlineRows';
import { addLink } from '../../../../src/plan/edit/linkBoxes';
import type { Plan } from '../../../../src/plan/model/schema';
import { emptyPlan, smallPlan } from '../../../fixtures/plans';
import { changed } from '../page';

const open: Folding = { collapsed: new Set(), opened: new Set() };

/** The lines as one sees them: indented, `=` before what stands further up already, `+` behind what is folded. */
function seen(rows: readonly OutlineRow[]): string[] {
  return rows.map(
    ({ id, path, isAgain, isOpen, folded }) =>
      `${'  '.repeat(path.length)}${isAgain ? '=' : ''}${id}${isOpen === false ? ` +${folded}` : ''}`,
  );
}

const outline = (plan: Plan, folding: Partial<Folding> = {}) => outlineOf(plan, { ...open, ...folding });

describe('the lines of an outline', () => {
  it('stand under each box that they contribute to, a second time as the same', () => {
    expect(seen(outline(smallPlan()).placed)).toEqual([
      'aim-1',
      '  P1',
      '    S1',
      '      C1',
      '    S2',
      '      C2',
      '  P2',
      '    S3',
      '      =C2',
      '      C3',
      '    C4',
    ]);
  });

  it('tell what else a box contributes to', () => {
    const also = outline(smallPlan()).placed.flatMap(({ id, also: others }) =>
      others.length > 0 ? `${id}: ${others.join()}` : [],
    );
    expect(also).toEqual(['C2: S3', 'C2: S2']);
  });

  it('are counted among the lines beside them', () => {
    const { placed } = outline(smallPlan());
    expect(placed.map(({ id, at, of }) => `${id} ${at}/${of}`)).toContain('C3 2/2');
    expect(placed.map(({ key }) => key)).toHaveLength(new Set(placed.map(({ key }) => key)).size);
  });

  it('leave what leads to no aim apart, with what stands under it', () => {
    expect(seen(outline(smallPlan()).unplaced)).toEqual(['S4']);
    const plan = changed((draft) => addLink(draft, { id: 'C1-S4', from: 'C1', to: 'S4' }));
    expect(seen(outline(plan).unplaced)).toEqual(['S4', '  =C1']);
  });

  it('fold away, and say how many boxes are under a folded one', () => {
    expect(seen(outline(smallPlan(), { collapsed: new Set(['P1']) }).placed)).toEqual([
      'aim-1',
      '  P1 +4',
      '  P2',
      '    S3',
      '      =C2',
      '      C3',
      '    C4',
    ]);
  });

  it('show a branch a second time only where that is asked for', () => {
    const plan = changed((draft) => addLink(draft, { id: 'S3-P1', from: 'S3', to: 'P1' }));
    const again = rowKey(['aim-1', 'P2'], 'S3');
    expect(seen(outline(plan).placed)).toContain('    =S3 +2');
    expect(seen(outline(plan, { opened: new Set([again]) }).placed).slice(-4)).toEqual([
      '    =S3',
      '      =C2',
      '      =C3',
      '    C4',
    ]);
  });

  it('are one for a plan that has only its aim', () => {
    expect(seen(outline(emptyPlan()).placed)).toEqual(['aim-1']);
    expect(outline(emptyPlan()).unplaced).toEqual([]);
  });

  it('are alike until something of them has changed', () => {
    const [first, second] = [outline(smallPlan()).placed, outline(smallPlan()).placed];
    expect(first.every((row, index) => isSameRow(row, second[index] ?? row))).toBe(true);
    const folded = outline(smallPlan(), { collapsed: new Set(['P1']) }).placed;
    expect(isSameRow(first[1] as OutlineRow, folded[1] as OutlineRow)).toBe(false);
  });

  it('are quickly made where everything contributes to everything', () => {
    const plan = changed((draft) => {
      for (const [from, to] of [
        ['S1', 'P2'],
        ['S2', 'P2'],
        ['S3', 'P1'],
        ['S4', 'P1'],
        ['S4', 'P2'],
      ] as const)
        addLink(draft, { id: `${from}-${to}`, from, to });
    });
    expect(outline(plan).unplaced).toEqual([]);
    expect(new Set(outline(plan).placed.map(({ id }) => id)).size).toBe(11);
  });
});
