import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  groupings,
  markCounts,
  plainChoices,
  tableBoxes,
  tableRows,
  tallyWords,
  type TableChoices,
} from '../../../../src/plan/ask/tableRows';
import { tableColumns } from '../../../../src/plan/ask/tableColumns';
import { setDue, setOwner, setStatus } from '../../../../src/plan/edit/boxFields';
import type { Plan } from '../../../../src/plan/model/schema';
import { arbitraryPlan } from '../../../fixtures/arbitraryPlan';
import { smallPlan } from '../../../fixtures/plans';
import { changed } from '../page';

const today = '2027-02-23';

/** Groups by their labels, boxes by their ids below. */
function seen(plan: Plan, choices: Partial<TableChoices> = {}, folded: string[] = []): string[] {
  const rows = tableRows(plan, { ...plainChoices, ...choices }, { today, folded: new Set(folded) });
  return rows.map((row) => (row.kind === 'group' ? `${row.label} (${row.ids.length})` : row.id));
}

const dated = changed((draft) => {
  setDue(draft, 'C1', '2027-02-15');
  setDue(draft, 'C2', '2027-03-01');
  setDue(draft, 'C3', '2027-02-01');
  setStatus(draft, 'C3', 'adopted');
  setOwner(draft, 'C2', 'Ama');
});

describe('the rows of the table', () => {
  it('stand under the primary driver of their first link, each once', () => {
    expect(seen(smallPlan())).toEqual(['Risk is known (2)', 'C1', 'C2', 'The ward is safe (2)', 'C3', 'C4']);
  });

  it.each([
    ['owner', ['Ama (1)', 'C2', 'Ben (1)', 'C1', 'No owner (2)', 'C3', 'C4']],
    ['status', ['Proposed (2)', 'C2', 'C4', 'Testing (1)', 'C1', 'Adopted (1)', 'C3']],
    ['month', ['February 2027 (2)', 'C1', 'C3', 'March 2027 (1)', 'C2', 'No due date (1)', 'C4']],
    ['none', ['C1', 'C2', 'C3', 'C4']],
  ] as const)('can stand by %s', (group, rows) => {
    expect(seen(dated, { group })).toEqual(rows);
  });

  it('are sorted within their groups, what has no value last either way', () => {
    const due = (isDown: boolean) => seen(dated, { group: 'none', sort: { column: 'due', isDown } });
    expect(due(false)).toEqual(['C3', 'C1', 'C2', 'C4']);
    expect(due(true)).toEqual(['C2', 'C1', 'C3', 'C4']);
  });

  it.each([
    [{ marks: ['late'] }, ['C1']],
    [{ marks: ['testing'] }, ['C1']],
    [{ marks: ['untested'] }, ['C2', 'C3', 'C4']],
    [{ marks: ['mine'], me: 'Ben' }, ['C1']],
    [{ marks: ['mine'] }, []],
    [{ statuses: ['testing', 'adopted'] }, ['C1', 'C3']],
    [{ owners: ['Ama', ''] }, ['C2', 'C3', 'C4']],
    [{ tags: ['quick'] }, ['C1']],
    [{ marks: ['untested'], owners: [''] }, ['C3', 'C4']],
  ] as const)('pass %j', (choices, rows) => {
    expect(seen(dated, { group: 'none', ...choices })).toEqual(rows);
  });

  it('fold away under their group', () => {
    expect(seen(smallPlan(), {}, ['group:P1'])).toEqual(['Risk is known (2)', 'The ward is safe (2)', 'C3', 'C4']);
  });

  it('are those of the drivers too when these are asked for', () => {
    expect(seen(smallPlan(), { withDrivers: true, group: 'status' })).toEqual([
      'Drivers (6)',
      'P1',
      'P2',
      'S1',
      'S2',
      'S3',
      'S4',
      'Proposed (3)',
      'C2',
      'C3',
      'C4',
      'Testing (1)',
      'C1',
    ]);
  });

  it('are counted for the chips, and in words', () => {
    expect(markCounts(dated, plainChoices, today)).toEqual({ mine: 0, late: 1, testing: 1, untested: 3, nobody: 0 });
    expect(tallyWords(dated, ['C1', 'C2', 'P1'], today)).toBe(
      '2 ideas · 1 driver · 1 being tested, 1 proposed · 1 overdue · 2 cycles',
    );
  });

  it('show every box once, however they are grouped and sorted, in any plan', () => {
    fc.assert(
      fc.property(
        arbitraryPlan,
        fc.constantFrom(...groupings),
        fc.option(fc.record({ column: fc.constantFrom(...tableColumns), isDown: fc.boolean() })),
        fc.boolean(),
        (plan, group, sort, withDrivers) => {
          const choices = { ...plainChoices, group, sort, withDrivers };
          const rows = tableRows(plan, choices, { today, folded: new Set() });
          const ids = rows.flatMap((row) => (row.kind === 'box' ? row.id : []));
          expect(ids.toSorted()).toEqual(
            tableBoxes(plan, choices)
              .map(({ id }) => id)
              .toSorted(),
          );
          expect(new Set(rows.map(({ key }) => key)).size).toBe(rows.length);
          const grouped = rows.flatMap((row) => (row.kind === 'group' ? row.ids : []));
          expect(grouped).toEqual(group === 'none' ? [] : ids);
        },
      ),
    );
  });
});
