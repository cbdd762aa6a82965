import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  barOf,
  barWords,
  cycleBarName,
  cycleBars,
  milestoneDays,
  plannedCycles,
  scheduledDays,
  scheduleName,
  shiftWords,
  spanWords,
} from '../../../../src/plan/ask/schedule';
import { setCycle, setStage } from '../../../../src/plan/edit/cycleEdits';
import { addMilestone, removeMilestone, setMilestone } from '../../../../src/plan/edit/milestones';
import { movePlannedCycles, setDates } from '../../../../src/plan/edit/schedule';
import { setSmart } from '../../../../src/plan/edit/smart';
import type { PlanNode } from '../../../../src/plan/model/schema';
import { arbitraryPlan } from '../../../fixtures/arbitraryPlan';
import { smallPlan } from '../../../fixtures/plans';
import { changed } from '../page';

const today = '2027-02-23';

const idea = (members: Partial<PlanNode>): PlanNode => ({
  id: 'C',
  order: 'a0',
  column: 'change',
  text: 'Idea',
  ...members,
});

describe('the bar of an idea', () => {
  it.each([
    [{}, 'none', 'no dates yet: drag here to set them'],
    [{ start: '2027-01-12', due: '2027-02-26' }, 'span', 'due 26 Feb'],
    [{ due: '2027-06-30' }, 'due', 'due 30 Jun, no start yet'],
    [{ start: '2027-03-01' }, 'start', 'from 1 Mar, no due date'],
    [{ start: '2027-02-01', due: '2027-02-15' }, 'span', '8 days late · was due 15 Feb'],
    [{ start: '2027-02-01', due: '2027-02-15', status: 'adopted' }, 'span', 'adopted, due 15 Feb'],
    [{ start: '2027-03-01', due: '2027-02-26' }, 'reversed', 'due 26 Feb, before its start 1 Mar'],
    [{ start: '2027-01-12', due: '2028-02-26' }, 'span', 'due 26 Feb 2028'],
  ] as const)('of %j is %s: %s', (members, kind, words) => {
    expect(barOf(members).kind).toBe(kind);
    expect(barWords(idea(members), today)).toBe(words);
  });

  it.each([
    ['2027-02-01', '2027-02-15', '1 to 15 February'],
    ['2027-01-12', '2027-02-26', '12 January to 26 February'],
    ['2026-12-30', '2027-01-02', '30 December 2026 to 2 January'],
    ['2027-02-01', '2027-02-01', '1 February'],
    [undefined, '2027-02-01', 'due 1 February'],
    [undefined, undefined, ''],
  ])('from %s to %s is said “%s”', (start, due, words) => {
    expect(spanWords(start, due, today)).toBe(words);
  });

  it('is said with status, owner, dates, lateness and cycles', () => {
    const plan = changed((draft) => setDates(draft, 'C1', { start: '2027-02-01', due: '2027-02-15' }));
    expect(scheduleName(plan, 'C1', today)).toBe(
      'Risk tool in the admission pack, Testing, Ben, 1 to 15 February, 8 days late, 2 cycles',
    );
  });

  it('is refused an end before its start', () => {
    expect(() => changed((draft) => setDates(draft, 'C1', { start: '2027-02-16', due: '2027-02-15' }))).toThrow(
      'The start would be after the due date.',
    );
  });
});

describe('cycles on the timeline', () => {
  const planned = changed((draft) => {
    setCycle(draft, 'cycle-1', 'do', 'start', '2027-01-19');
    setCycle(draft, 'cycle-1', 'do', 'end', '2027-01-21');
    setCycle(draft, 'cycle-1', 'study', 'predictionHeld', 'partly');
    setCycle(draft, 'cycle-2', 'plan', 'start', '2027-03-01');
    setCycle(draft, 'cycle-2', 'plan', 'end', '2027-03-05');
  });

  it('are where they were done, else where they are planned, each with its mark', () => {
    expect(cycleBars(planned, 'C1').map((bar) => cycleBarName(planned, bar, today))).toEqual([
      'Cycle 1, 19 to 21 January, partly held',
      'Cycle 2, 1 to 5 March, planned',
    ]);
    expect(cycleBars(smallPlan(), 'C1')).toEqual([]);
  });

  it('that have not begun go along with their idea; those under way and past stay', () => {
    expect(plannedCycles(planned, 'C1').map(({ id }) => id)).toEqual(['cycle-2']);
    const moved = changed((draft) => movePlannedCycles(draft, 'C1', 14), planned);
    expect(moved.cycles['cycle-2']?.plan).toMatchObject({ start: '2027-03-15', end: '2027-03-19' });
    expect(moved.cycles['cycle-1']).toEqual(planned.cycles['cycle-1']);
    const begun = changed((draft) => setStage(draft, 'cycle-2', 'do', '2027-02-01T09:00:00.000Z'), planned);
    expect(plannedCycles(begun, 'C1')).toEqual([]);
  });
});

describe('milestones', () => {
  const plan = changed((draft) => {
    addMilestone(draft, { id: 'm1', date: '2027-03-24', name: 'Board review' });
    setSmart(draft, 'byWhen', '2027-06-30');
  });

  it('stand by their days, that of the aim among them', () => {
    expect(milestoneDays(plan).map(({ name, date }) => `${name} ${date}`)).toEqual([
      'Board review 2027-03-24',
      'Aim 2027-06-30',
    ]);
  });

  it('are moved, renamed and deleted', () => {
    const moved = changed((draft) => setMilestone(draft, 'm1', { date: '2027-03-31', name: 'Board' }), plan);
    expect(moved.milestones['m1']).toMatchObject({ date: '2027-03-31', name: 'Board' });
    expect(changed((draft) => removeMilestone(draft, 'm1'), plan).milestones).toEqual({});
    expect(() => changed((draft) => setMilestone(draft, 'm1', { date: '2027-02-30' }), plan)).toThrow('is not a date');
    expect(() => changed((draft) => removeMilestone(draft, 'm2'), plan)).toThrow('no longer there');
  });
});

describe('the days of a timeline', () => {
  it('are those of boxes, cycles and milestones, from first to last, in any plan', () => {
    fc.assert(
      fc.property(arbitraryPlan, (plan) => {
        const ids = Object.keys(plan.nodes);
        const days = scheduledDays(plan, ids);
        const all = ids
          .flatMap((id) => [plan.nodes[id]?.start, plan.nodes[id]?.due])
          .filter((date) => date !== undefined);
        for (const date of all) expect(days && days.first <= date && date <= days.last).toBe(true);
        for (const id of ids) expect(scheduleName(plan, id, today)).not.toBe('');
      }),
    );
  });

  it('that are moved are said by how far', () => {
    expect([
      shiftWords('2027-04-30', '2027-05-14'),
      shiftWords('2027-04-30', '2027-04-29'),
      shiftWords('2027-04-30', '2027-04-30'),
    ]).toEqual(['2 weeks later', '1 day earlier', 'as before']);
  });
});
