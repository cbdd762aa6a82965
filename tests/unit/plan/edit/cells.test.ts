import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Area as AreaOf } from '../../../../src/kit/cells/cellBlock';
import { fillDown, pastedCells } from '../../../../src/kit/cells/pastedCells';
import { cellPlace, cellReader } from '../../../../src/plan/ask/pasteCells';
import { cellText } from '../../../../src/plan/ask/tableCells';
import { tableColumns, type TableColumn } from '../../../../src/plan/ask/tableColumns';
import { setCells } from '../../../../src/plan/edit/cells';
import type { NodeId, Plan } from '../../../../src/plan/model/schema';
import { smallPlan } from '../../../fixtures/plans';
import { changed, counter } from '../page';

const today = '2027-02-23';

type Area = AreaOf<NodeId, TableColumn>;

const pasteCells = (plan: Plan, area: Area, block: readonly (readonly string[])[], day: string) =>
  pastedCells(area, block, cellReader(plan, day), (id, column) => cellPlace(plan, id, column));

/** From a cell on to the end of a table of these rows and columns. */
function from(row: number, column: TableColumn, size: Partial<Pick<Area, 'height' | 'width'>> = {}): Area {
  const rows = ['C1', 'C2', 'C3', 'C4'].slice(row);
  return { rows, columns: tableColumns.slice(tableColumns.indexOf(column)), height: 1, width: 1, ...size };
}

/** The plan after pasting, or the problems. */
function pasted(area: Area, block: readonly (readonly string[])[], plan: Plan = smallPlan()) {
  const reading = pasteCells(plan, area, block, today);
  return reading.ok ? changed((draft) => setCells(draft, reading.edits, counter()), plan) : reading.problems;
}

const told = (plan: Plan | readonly string[], id: NodeId, column: TableColumn) =>
  'nodes' in plan ? cellText(plan, id, column) : plan.join(' ');

describe('a block of cells', () => {
  it('goes in from the first cell on, whatever is selected', () => {
    const plan = pasted(from(1, 'owner', { height: 3 }), [
      ['Gwen', '1 Feb 2027'],
      ['Hal', ''],
    ]);
    expect(['C1', 'C2', 'C3', 'C4'].map((id) => told(plan, id, 'owner'))).toEqual(['Ben', 'Gwen', 'Hal', '']);
    expect(told(plan, 'C2', 'start')).toBe('2027-02-01');
  });

  it('fills what is selected where it fits into it', () => {
    const plan = pasted(from(0, 'status', { height: 4 }), [['testing'], ['done']]);
    expect(['C1', 'C2', 'C3', 'C4'].map((id) => told(plan, id, 'status'))).toEqual([
      'Testing',
      'Adopted',
      'Testing',
      'Adopted',
    ]);
  });

  it('passes over what follows from the diagram, and names it', () => {
    const reading = pasteCells(smallPlan(), from(0, 'text'), [['New words', 'Somewhere', 'testing']], today);
    expect(reading).toMatchObject({ ok: true, passedOver: ['drivers'] });
    const plan = pasted(from(0, 'text'), [['New words', 'Somewhere', 'done']]);
    expect([told(plan, 'C1', 'text'), told(plan, 'C1', 'status')]).toEqual(['New words', 'Adopted']);
  });

  it('is refused whole where one cell cannot be read, each told by its box and column', () => {
    expect(pasted(from(1, 'status'), [['done'], ['perhaps']])).toEqual([
      'Status of “Walk round at 7 am”: “perhaps” is not a status. Type Proposed, Testing, Implementing, Adopted or Abandoned.',
    ]);
  });

  it('goes in as far as there are rows and columns, and says how many lie beyond', () => {
    const tall = [['a'], ['b'], [' '], ['c']];
    expect(pasteCells(smallPlan(), from(3, 'owner'), tall, today)).toMatchObject({
      ok: true,
      edits: [{ id: 'C4', cell: { column: 'owner', value: 'a' } }],
      beyond: { rows: 2, columns: 0 },
    });
    const wide = [
      ['New one', 'b', ''],
      ['', '', ''],
    ];
    expect(pasteCells(smallPlan(), from(0, 'tags'), wide, today)).toMatchObject({
      ok: true,
      beyond: { rows: 0, columns: 1 },
    });
    expect(told(pasted(from(0, 'tags'), wide), 'C1', 'tags')).toBe('New one');
    expect(pasted(from(0, 'owner'), [])).toEqual(['There are no cells on the clipboard.']);
  });

  it('gives a driver no status, and a box without a line no confidence', () => {
    const at = (id: NodeId, column: TableColumn): Area => ({ rows: [id], columns: [column], height: 1, width: 1 });
    expect(pasted(at('S1', 'status'), [['done']])).toEqual([
      'Status of “Assessment on admission”: Only a change idea has this.',
    ]);
    expect(pasted(at('S1', 'status'), [['']])).toEqual(smallPlan());
    expect(pasted(at('S4', 'confidence'), [['high']])).toEqual([
      'Confidence of “Not yet placed”: It contributes to nothing yet.',
    ]);
    expect(told(pasted(at('C2', 'confidence'), [['high']]), 'C2', 'confidence')).toBe('High');
  });

  it('makes the tags that the plan does not have, and knows those that it has by any capitals', () => {
    const plan = pasted(from(1, 'tags', { height: 2 }), [['QUICK WIN, New one'], ['new one']]);
    expect([told(plan, 'C2', 'tags'), told(plan, 'C3', 'tags')]).toEqual(['Quick win, New one', 'New one']);
    expect('tags' in plan && Object.keys(plan.tags)).toHaveLength(3);
  });

  it('that was copied here and comes back where it was changes nothing', () => {
    const ids = ['C1', 'C2', 'C3', 'C4'];
    fc.assert(
      fc.property(
        fc.nat(3),
        fc.constantFrom(...tableColumns),
        fc.integer({ min: 1, max: 4 }),
        (row, column, height) => {
          const area = from(row, column, { height: Math.min(height, 4 - row), width: tableColumns.length });
          const block = ids
            .slice(row, row + area.height)
            .map((id) => area.columns.map((each) => cellText(smallPlan(), id, each)));
          const reading = pasteCells(smallPlan(), { ...area, width: area.columns.length }, block, today);
          if (!reading.ok) throw new Error(reading.problems.join(' '));
          const plan = changed((draft) => setCells(draft, reading.edits, counter()));
          for (const id of ids)
            for (const each of tableColumns) expect(cellText(plan, id, each)).toBe(cellText(smallPlan(), id, each));
        },
      ),
    );
  });

  it('fills down from its first row', () => {
    const area = from(0, 'owner', { height: 3 });
    const block = fillDown(area, (id, column) => cellText(smallPlan(), id, column));
    expect(block).toEqual([['Ben'], ['Ben'], ['Ben']]);
  });
});
