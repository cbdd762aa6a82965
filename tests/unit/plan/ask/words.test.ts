import { describe, expect, it } from 'vitest';
import { addColumn, renameColumn } from '../../../../src/plan/edit/columns';
import { longDate } from '../../../../src/kit/dates/calendar';
import { boxName, kindName, quoted } from '../../../../src/plan/ask/words';
import { changed } from '../page';
import type { Plan } from '../../../../src/plan/model/schema';

const node = (plan: Plan, id: string) => plan.nodes[id] ?? expect.fail(`no box ${id}`);

describe('what a box is called', () => {
  const plan = changed((draft) => {
    addColumn(draft, { id: 'third', after: 'aim' });
    renameColumn(draft, 'change', 'Interventions');
  });

  it.each([
    ['aim-1', 'Aim'],
    ['P1', 'Secondary driver'],
    ['S1', 'Tertiary driver'],
    ['C1', 'Change idea'],
  ])('%s is a %s, by its place, whatever the column is titled', (id, kind) => {
    expect(kindName(plan, node(plan, id))).toBe(kind);
  });

  it('is its kind and its text on one line', () => {
    expect(boxName(plan, node(plan, 'C4'))).toBe('Change idea: Night lights in every bay');
    expect(boxName(plan, { ...node(plan, 'C4'), text: ' \n ' })).toBe('Change idea: (empty)');
  });

  it('is shortened within a sentence, between letters', () => {
    expect(quoted(node(plan, 'C4'))).toBe('“Night lights in every bay”');
    expect(quoted({ ...node(plan, 'C4'), text: '👍'.repeat(80) })).toBe(`“${'👍'.repeat(59)}…”`);
    expect(quoted({ ...node(plan, 'C4'), text: '' })).toBe('an empty box');
  });
});

describe('longDate', () => {
  it.each([
    ['2027-03-31', '31 March 2027'],
    ['2026-12-01', '1 December 2026'],
    ['2026-13-01', '2026-13-01'],
    ['soon', 'soon'],
  ])('%s is %s', (date, words) => {
    expect(longDate(date)).toBe(words);
  });
});
