import { describe, expect, it } from 'vitest';
import { diagramTable } from '../../../../src/figure/office/diagramTable';
import { emptyPlan, smallPlan } from '../../../fixtures/plans';

describe('the rows of a diagram', () => {
  it('lead from every last box to the aim; a box over several rows starts once', () => {
    const { aim, columns, rows } = diagramTable(smallPlan());
    expect(aim.id).toBe('aim-1');
    expect(columns.map(({ id }) => id)).toEqual(['primary', 'secondary', 'change']);
    const written = rows.map((row) =>
      row.map((cell) => (cell ? `${cell.starts ? '' : '(again) '}${cell.node.id}` : '')),
    );
    expect(written).toEqual([
      ['P1', 'S1', 'C1'],
      ['(again) P1', 'S2', 'C2'],
      ['P2', 'S3', 'C3'],
      ['(again) P2', '', 'C4'],
      ['', 'S4', ''],
    ]);
  });

  it('name the further boxes that one contributes to', () => {
    const cell = diagramTable(smallPlan()).rows[1]?.[2];
    expect(cell?.also).toEqual(['Clear floors']);
  });

  it('are none when there is only the aim', () => {
    expect(diagramTable(emptyPlan()).rows).toEqual([]);
  });
});
