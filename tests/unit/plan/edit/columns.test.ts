import { describe, expect, it } from 'vitest';
import { addBox } from '../../../../src/plan/edit/boxes';
import { setColumnWidth } from '../../../../src/plan/edit/appearance';
import {
  addColumn,
  addColumnProblem,
  columnTakingOver,
  removeColumn,
  removeColumnProblem,
  renameColumn,
} from '../../../../src/plan/edit/columns';
import { addLink } from '../../../../src/plan/edit/linkBoxes';
import { columnsOf } from '../../../../src/plan/ask/queries';
import type { Plan } from '../../../../src/plan/model/schema';
import { smallPlan } from '../../../fixtures/plans';
import { changed, counter, linesFrom, page } from '../page';

function titles(plan: Plan): string[] {
  return columnsOf(plan).map(({ title }) => title);
}

const four = () =>
  changed((draft) => {
    addColumn(draft, { id: 'tertiary', after: 'secondary' });
    addColumn(draft, { id: 'fourth', after: 'tertiary' });
  });

describe('columns', () => {
  it('can be renamed', () => {
    expect(titles(changed((draft) => renameColumn(draft, 'change', 'Interventions')))).toContain('Interventions');
  });

  it('are added with the usual name of their place', () => {
    expect(titles(four())).toEqual([
      'Aim',
      'Primary drivers',
      'Secondary drivers',
      'Tertiary drivers',
      'Quaternary drivers',
      'Change ideas',
    ]);
  });

  it('are added with another name where that one is taken, or with the name given', () => {
    const plan = changed((draft) => {
      addColumn(draft, { id: 'new', after: 'aim' });
      addColumn(draft, { id: 'named', after: 'new', title: 'Enablers' });
    });
    expect(titles(plan)).toEqual([
      'Aim',
      'Drivers',
      'Enablers',
      'Primary drivers',
      'Secondary drivers',
      'Change ideas',
    ]);
  });

  it.each([
    ['a fifth driver column', four, 'aim', 'A plan has up to 4 driver columns.'],
    ['a column behind the change ideas', smallPlan, 'change', 'Change ideas are the last column.'],
    ['a place that is gone', smallPlan, 'gone', 'That column is no longer there.'],
  ])('refuse %s', (_, make, after, reason) => {
    expect(() => changed((draft) => addColumn(draft, { id: 'new', after }), make())).toThrow(reason);
  });
});

describe('removing a column', () => {
  const without = (id: string, plan?: Plan) => changed((draft) => removeColumn(draft, { id, newId: counter() }), plan);

  it('brings its boxes to the drivers nearer to the aim, each below what it contributed to', () => {
    const plan = without('secondary');
    expect(page(plan)).toEqual({ aim: 'aim-1', primary: 'P1 S1 S2 P2 S3 S4', change: 'C1 C2 C3 C4' });
    expect(linesFrom(plan, 'S1')).toEqual(['S1→aim-1']);
    expect(linesFrom(plan, 'C1')).toEqual(['C1→S1']);
  });

  it('brings the primary drivers to those behind them, each above what contributed to it', () => {
    const plan = without('primary');
    expect(page(plan)).toEqual({ aim: 'aim-1', secondary: 'P1 S1 S2 P2 S3 S4', change: 'C1 C2 C3 C4' });
    expect(linesFrom(plan, 'S3')).toEqual(['S3→aim-1']);
    expect(linesFrom(plan, 'P1')).toEqual(['P1→aim-1']);
  });

  it('keeps what was noted on a line that it turns to another parent', () => {
    expect(without('secondary').links['S1-P1']).toMatchObject({
      to: 'aim-1',
      confidence: 'high',
      notes: 'Two audits.',
    });
  });

  it('hangs a box on each parent of its former parent, but nowhere twice', () => {
    const deep = changed((draft) => {
      addColumn(draft, { id: 'tertiary', after: 'secondary' });
      addBox(draft, { id: 'T', column: 'tertiary' });
      addLink(draft, { id: 'S1-P2', from: 'S1', to: 'P2' });
      addLink(draft, { id: 'T-P1', from: 'T', to: 'P1' });
      addLink(draft, { id: 'T-S1', from: 'T', to: 'S1' });
      addLink(draft, { id: 'T-S2', from: 'T', to: 'S2' });
      addLink(draft, { id: 'T-S4', from: 'T', to: 'S4' });
    });
    expect(linesFrom(without('tertiary', deep), 'T').sort()).toEqual(['T→P1', 'T→P2']);
  });

  it('gives ids to the lines that it has to make', () => {
    const deep = changed((draft) => {
      addLink(draft, { id: 'S2-P2', from: 'S2', to: 'P2' });
      addColumn(draft, { id: 'tertiary', after: 'secondary' });
      addBox(draft, { id: 'T', column: 'tertiary' });
      addLink(draft, { id: 'T-S2', from: 'T', to: 'S2' });
    });
    const plan = without('tertiary', deep);
    expect(plan.links['T-S2']).toMatchObject({ from: 'T', to: 'P1' });
    expect(plan.links.n1).toMatchObject({ from: 'T', to: 'P2' });
  });

  it('forgets its width', () => {
    const wide = changed((draft) => setColumnWidth(draft, 'secondary', 300));
    expect(without('secondary', wide).appearance.columnWidths).toEqual({});
  });

  it.each([
    ['the aim', smallPlan, 'aim', 'The aim and the change ideas keep their columns.'],
    ['the change ideas', smallPlan, 'change', 'The aim and the change ideas keep their columns.'],
    ['the last driver column', () => without('secondary'), 'primary', 'A plan keeps at least one driver column.'],
  ])('is refused for %s', (_, make, id, reason) => {
    expect(removeColumnProblem(make(), id)).toBe(reason);
    expect(() => without(id, make())).toThrow(reason);
  });

  it('can be asked about beforehand', () => {
    const plan = smallPlan();
    expect(removeColumnProblem(plan, 'primary')).toBeNull();
    expect(addColumnProblem(plan, 'aim')).toBeNull();
    expect(columnTakingOver(plan, 'primary')).toBe('secondary');
    expect(columnTakingOver(plan, 'secondary')).toBe('primary');
  });
});
