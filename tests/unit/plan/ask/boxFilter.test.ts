import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  filterCounts,
  isFiltering,
  marks,
  matchesIn,
  noFilter,
  type BoxFilter,
} from '../../../../src/plan/ask/boxFilter';
import { nodesOf } from '../../../../src/plan/ask/queries';
import { markCounts, plainChoices, tableBoxes, tableRows } from '../../../../src/plan/ask/tableRows';
import { setDue, setOwner, setStatus } from '../../../../src/plan/edit/boxFields';
import { addTag, tagBox } from '../../../../src/plan/edit/tags';
import { statuses } from '../../../../src/plan/model/schema';
import { produce } from 'immer';
import { activeStakeholders } from '../../../../src/plan/ask/people/registered';
import { setActive, setTouched } from '../../../../src/plan/edit/people/stakeholders';
import { peoplePlan } from '../../../fixtures/plans';
import { arbitraryPlan } from '../../../fixtures/arbitraryPlan';
import { changed } from '../page';

const reader = { me: 'Ben', today: '2027-02-23' };

const plan = changed((draft) => {
  addTag(draft, { id: 'night', name: 'Night', colour: '#224466' });
  tagBox(draft, 'C2', 'night');
  tagBox(draft, 'P1', 'night');
  setDue(draft, 'C1', '2027-02-15');
  setDue(draft, 'C2', '2027-03-01');
  setDue(draft, 'C3', '2027-02-01');
  setStatus(draft, 'C3', 'adopted');
  setOwner(draft, 'C2', 'Ama and Ben');
  setOwner(draft, 'P2', 'Ben');
});

describe('the boxes that a reader looks for', () => {
  it.each<[Partial<BoxFilter>, string[]]>([
    [{ marks: ['late'] }, ['C1']],
    [{ marks: ['testing'] }, ['C1']],
    [{ marks: ['mine'] }, ['P2', 'C1', 'C2']],
    [{ marks: ['untested'] }, ['C2', 'C3', 'C4']],
    // All of the marks, one of each list.
    [{ marks: ['mine', 'untested'] }, ['C2']],
    [{ marks: ['mine', 'late'] }, ['C1']],
    [{ marks: ['late', 'untested'] }, []],
    [{ statuses: ['testing', 'adopted'] }, ['C1', 'C3']],
    // What every idea is at first; a driver is not.
    [{ statuses: ['proposed'] }, ['C2', 'C4']],
    [{ owners: ['Ben'] }, ['P2', 'C1']],
    [{ owners: ['Ben', 'Ama and Ben'] }, ['P2', 'C1', 'C2']],
    [{ tags: ['night'] }, ['P1', 'C2']],
    [{ tags: ['night', 'quick'] }, ['P1', 'C1', 'C2']],
    [{ tags: ['quick', 'night'], statuses: ['testing'] }, ['C1']],
    [{ tags: ['gone'] }, []],
    [{ words: 'ROUND' }, ['C3']],
    [{ words: 'ama' }, ['P1', 'C2']],
    [{ words: 'zebra' }, []],
  ])('%j', (choices, expected) => {
    expect(matchesIn(plan, { ...noFilter, ...choices }, reader)).toEqual(expected);
    expect(isFiltering({ ...noFilter, ...choices })).toBe(true);
  });

  it('are all while nothing is looked for', () => {
    expect(isFiltering({ ...noFilter, words: ' ' })).toBe(false);
    expect(matchesIn(plan, noFilter, reader)).toEqual(nodesOf(plan).map(({ id }) => id));
  });

  it('are counted for each choice, whatever is chosen; nobody comes last', () => {
    const counts = filterCounts(plan, nodesOf(plan), reader);
    expect(counts.marks).toEqual({ mine: 3, late: 1, testing: 1, untested: 3, nobody: 0 });
    expect([...counts.statuses]).toEqual([
      ['proposed', 2],
      ['testing', 1],
      ['adopted', 1],
    ]);
    expect([...counts.owners]).toEqual([
      ['Ama', 1],
      ['Ama and Ben', 1],
      ['Ben', 2],
      ['', 7],
    ]);
    expect([...counts.tags]).toEqual([
      ['night', 2],
      ['quick', 1],
    ]);
  });

  it('are as many as the counts say, in any plan', () => {
    fc.assert(
      fc.property(arbitraryPlan, (any) => {
        const counts = filterCounts(any, nodesOf(any), reader);
        const found = (choice: Partial<BoxFilter>) => matchesIn(any, { ...noFilter, ...choice }, reader).length;
        for (const mark of marks) expect(found({ marks: [mark] })).toBe(counts.marks[mark]);
        for (const status of statuses) expect(found({ statuses: [status] })).toBe(counts.statuses.get(status) ?? 0);
        for (const [owner, count] of counts.owners) expect(found({ owners: [owner] })).toBe(count);
        for (const [tag, count] of counts.tags) expect(found({ tags: [tag] })).toBe(count);
      }),
    );
  });

  it('are those that the table of the plan shows for the same choice, in any plan', () => {
    fc.assert(
      fc.property(arbitraryPlan, fc.constantFrom(...marks), (any, mark) => {
        const choices = { ...plainChoices, me: reader.me, group: 'none' as const, marks: [mark] };
        const ideas = new Set(tableBoxes(any, choices).map(({ id }) => id));
        const rows = tableRows(any, choices, { today: reader.today, folded: new Set() });
        const found = matchesIn(any, { ...noFilter, marks: [mark] }, reader).filter((id) => ideas.has(id));
        expect(rows.map(({ key }) => key)).toEqual(found);
        expect(markCounts(any, choices, reader.today)[mark]).toBe(found.length);
      }),
    );
  });
});

describe('the boxes that affect nobody yet', () => {
  const nobody = { ...noFilter, marks: ['nobody' as const] };

  it('are all but the aim, those abandoned and those that touch somebody who has not left', () => {
    const known = produce(peoplePlan(), (draft) => {
      setStatus(draft, 'C3', 'abandoned');
      setTouched(draft, 'porters', 'C2', true);
      setActive(draft, ['porters'], false);
    });
    const touched = new Set(activeStakeholders(known.stakeholders).flatMap(({ nodes = [] }) => nodes));
    const expected = nodesOf(known).flatMap(({ id }) => (touched.has(id) || ['aim-1', 'C3'].includes(id) ? [] : id));
    expect(matchesIn(known, nobody, reader)).toEqual(expected);
    expect(expected).toContain('C2');
    expect(expected).not.toContain('C1');
  });

  it('are none while nobody is in the register', () => {
    expect(matchesIn(plan, nobody, reader)).toEqual([]);
  });
});
