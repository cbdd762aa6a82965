import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readCell } from '../../../../src/plan/ask/readCell';
import { cellName, cellText, cellWords } from '../../../../src/plan/ask/tableCells';
import { isWritten, tableColumns, writtenColumns, type WrittenColumn } from '../../../../src/plan/ask/tableColumns';
import { setDue } from '../../../../src/plan/edit/boxFields';
import { arbitraryPlan } from '../../../fixtures/arbitraryPlan';
import { smallPlan } from '../../../fixtures/plans';
import { changed } from '../page';

const today = '2027-02-23';

const read = (column: WrittenColumn, typed: string) => {
  const reading = readCell(column, typed, today);
  return reading.ok ? reading.cell.value : reading.reason;
};

describe('a cell', () => {
  it.each([
    ['status', 'done', 'adopted'],
    ['status', 'Being tested', 'testing'],
    ['status', ' 2 – testing ', 'testing'],
    ['status', '–', undefined],
    ['due', '1/3/2027', '2027-03-01'],
    ['due', 'in 2 weeks', '2027-03-09'],
    ['due', '46447', '2027-03-01'],
    ['due', '', undefined],
    ['start', '-', undefined],
    ['impact', '4', 4],
    ['effort', 'very low', 1],
    ['impact', '4.0', 4],
    ['confidence', 'strong', 'high'],
    ['owner', '  Ama\u00a0Mensah\u200b ', 'Ama Mensah'],
    ['owner', '', undefined],
    ['text', ' a\r\nb ', 'a\nb'],
    ['tags', 'Quick win, cost; quick Win', ['Quick win', 'cost']],
    ['tags', '', []],
  ] as const)('for %s takes “%s” as %j', (column, typed, value) => {
    expect(read(column, typed)).toEqual(value);
  });

  it.each([
    ['status', 'maybe', '“maybe” is not a status. Type Proposed, Testing, Implementing, Adopted or Abandoned.'],
    ['impact', '6', '“6” is not an impact. Type 1, 2, 3, 4 or 5.'],
    ['confidence', '7', '“7” is not a confidence. Type Low, Medium or High.'],
    ['due', '31/2/2027', '31 February 2027 is not a date. February 2027 has 28 days.'],
    ['owner', 'x'.repeat(2_001), 'This text is too long: up to 2,000 characters fit.'],
  ] as const)('for %s refuses “%s”', (column, typed, reason) => {
    expect(read(column, typed)).toBe(reason);
  });

  it('is read in some way whatever is typed, and never throws', () => {
    fc.assert(
      fc.property(fc.constantFrom(...writtenColumns), fc.string({ unit: 'binary' }), (column, typed) => {
        expect(typeof readCell(column, typed, today).ok).toBe('boolean');
      }),
    );
  });

  it('that is copied reads as what it holds', () => {
    const copied = ['status', 'owner', 'start', 'due', 'impact', 'effort'] as const;
    fc.assert(
      fc.property(arbitraryPlan, fc.constantFrom(...copied), (plan, column) => {
        for (const node of Object.values(plan.nodes)) {
          const text = cellText(plan, node.id, column);
          const isUsual =
            column !== 'owner' && !(column === 'start' || column === 'due' ? /^(?!19|20)/.test(text) : false);
          if (!isUsual || text === '') continue;
          expect(readCell(column, text, today)).toEqual({
            ok: true,
            cell: { column, value: column === 'status' ? (node.status ?? 'proposed') : node[column] },
          });
        }
      }),
    );
  });

  it('says what it holds, for the eye and the ear', () => {
    const plan = changed((draft) => setDue(draft, 'C1', '2027-02-15'));
    expect(cellName(plan, 'C1', 'due', today)).toBe('Risk tool in the admission pack, Due: 15 February, 8 days late');
    expect(tableColumns.map((column) => cellWords(plan, 'C1', column, today))).toEqual([
      'Risk tool in the admission pack',
      'Assessment on admission',
      'Testing',
      'Ben',
      'none',
      '15 February, 8 days late',
      '4 of 5',
      '2 of 5',
      'Medium',
      '2 cycles, adapt',
      'Adapt',
      'none',
      'Quick win',
    ]);
    expect(cellWords(smallPlan(), 'C2', 'drivers', today)).toBe('Review after every change; Clear floors');
  });

  it('says something of any box of any plan', () => {
    fc.assert(
      fc.property(arbitraryPlan, (plan) => {
        for (const id of Object.keys(plan.nodes))
          for (const column of tableColumns) {
            expect(cellName(plan, id, column, today)).not.toBe('');
            if (!isWritten(column)) expect(typeof cellText(plan, id, column)).toBe('string');
          }
      }),
    );
  });
});
