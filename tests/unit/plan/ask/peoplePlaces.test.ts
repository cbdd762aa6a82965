import { produce } from 'immer';
import { describe, expect, it } from 'vitest';
import {
  commitmentRows,
  commitmentSentence,
  gapWords,
  stanceTotals,
} from '../../../../src/plan/ask/people/commitmentRows';
import { assessmentDays, dayBefore, standingOn } from '../../../../src/plan/ask/people/movement';
import {
  movedWords,
  powerCellName,
  powerGrid,
  sectorCounts,
  unheardVoices,
} from '../../../../src/plan/ask/people/powerGrid';
import { assess, judge } from '../../../../src/plan/edit/people/judging';
import { setActive, setStakeholderDetail } from '../../../../src/plan/edit/people/stakeholders';
import type { Plan } from '../../../../src/plan/model/schema';
import { firstDay, fourteenPeople, secondDay } from '../../../fixtures/fourteenPeople';

const plan = fourteenPeople();
const changed = (recipe: (draft: Plan) => void) => produce(plan, recipe);
const cellOf = (of: Plan, id: string, day?: string) => powerGrid(of, { day }).cells.find(({ ids }) => ids.includes(id));

describe('the days on which stakeholders were judged', () => {
  it('are all of them, the first first', () =>
    expect(assessmentDays(plan.stakeholders)).toEqual([firstDay, secondDay]));

  it('show what held on each of them', () => {
    const head = plan.stakeholders['head'];
    const handlers = plan.stakeholders['handlers'];
    if (!head || !handlers) throw new Error('They are there.');
    expect(standingOn(head, firstDay)).toEqual({ power: 4, impact: 4, now: 'let' });
    // Nothing was said on the second day: what was said before holds.
    expect(standingOn(handlers, secondDay)).toEqual({ power: 2, impact: 5, now: 'none' });
    expect(standingOn(head, '2020-01-01')).toEqual({});
  });

  it('are compared with the one before', () => {
    expect(dayBefore(plan.stakeholders, undefined)).toBe(firstDay);
    expect(dayBefore(plan.stakeholders, secondDay)).toBe(firstDay);
    expect(dayBefore(plan.stakeholders, firstDay)).toBeUndefined();
  });

  it('begin movement anew when everybody is assessed again', () => {
    const again = changed((draft) => assess(draft, ['head', 'union'], '2026-06-01'));
    expect(dayBefore(again.stakeholders, undefined)).toBe(secondDay);
    const moved = produce(again, (draft) => judge(draft, 'head', { power: 5 }, '2026-06-01'));
    expect(powerGrid(moved).moved).toEqual([
      { id: 'head', from: { power: 4, impact: 5 }, to: { power: 5, impact: 5 } },
    ]);
  });
});

describe('the grid of power and impact', () => {
  it('has everybody in one cell, and counts them by sector', () => {
    const grid = powerGrid(plan);
    expect(grid.cells.flatMap(({ ids }) => ids).toSorted()).toEqual(Object.keys(plan.stakeholders).toSorted());
    expect(sectorCounts(grid)).toEqual({ satisfy: 4, manage: 5, monitor: 0, inform: 5 });
  });

  it('knows who has moved, and says it', () => {
    expect(powerGrid(plan).moved.map((move) => `${move.id}: ${movedWords(move)}`)).toEqual([
      'head: impact 4 → 5',
      'union: impact 3 → 2',
      'panel: power 2 → 3',
    ]);
  });

  it('shows somebody who is on the way where they would come to stand', () => {
    const grid = powerGrid(plan, { carried: { id: 'callers', place: { power: 5, impact: 1 } } });
    expect(grid.cells[0]?.ids).toContain('callers');
    expect(powerGrid(plan, { carried: { id: 'callers', place: undefined } }).unplaced).toEqual(['callers']);
  });

  it('leaves out the team and whoever has left', () => {
    const without = changed((draft) => {
      setActive(draft, ['head'], false);
      setStakeholderDetail(draft, 'union', 'team', true);
    });
    expect(cellOf(without, 'head')).toBeUndefined();
    expect(cellOf(without, 'union')).toBeUndefined();
  });

  it('names its cells with who stands in them', () => {
    const cell = cellOf(plan, 'callers');
    expect(cell && powerCellName(plan, cell, 'Inform')).toBe(
      'Power 1, impact 5, Inform, 1 stakeholder: People who call at night',
    );
  });

  it('finds patients and carers who are only told', () =>
    expect(unheardVoices(plan, powerGrid(plan))).toEqual(['deaf', 'carer', 'callers']));
});

describe('the commitment chart', () => {
  const rows = commitmentRows(plan, 'gap');

  it('has the longest way first, then the greatest power', () => {
    expect(rows.map(({ gap }) => gap)).toEqual([2, 2, 2, 2, 1, 1, 1, 1, 1, 1, 0, 0, 0, -1]);
    expect(rows.slice(0, 3).map(({ id }) => id)).toEqual(['head', 'union', 'handlers']);
  });

  it('tells where somebody stood only when they have moved', () => {
    const before = Object.fromEntries(rows.map((row) => [row.id, row.before]));
    expect(before).toMatchObject({ gps: 'none', panel: 'let', medical: 'help', department: 'make', head: undefined });
  });

  it('is sorted by name, sector and owner too; nobody as an owner comes last', () => {
    const owned = changed((draft) => setStakeholderDetail(draft, 'triage', 'owner', 'Zoe'));
    expect(commitmentRows(owned, 'owner')[0]?.id).toBe('triage');
    expect(commitmentRows(owned, 'name')[0]?.id).toBe('ambulance');
    expect(commitmentRows(owned, 'sector')[0]?.id).toBe('union');
    expect(commitmentRows(owned, 'register')[0]?.id).toBe('head');
  });

  it('is summed up in a sentence and in totals', () => {
    expect(commitmentSentence(rows)).toBe('10 of 14 need to move up, 3 are there, 1 may step back');
    expect(stanceTotals(rows, 'now')).toEqual([1, 3, 3, 6, 1]);
    expect(stanceTotals(rows, 'needed')).toEqual([0, 0, 3, 6, 5]);
  });

  it.each([
    [2, '2 steps up'],
    [-1, '1 step down'],
    [0, 'There'],
    [undefined, ''],
  ])('words a gap of %s: “%s”', (gap, words) => expect(gapWords(gap)).toBe(words));
});
