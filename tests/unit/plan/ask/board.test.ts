import { describe, expect, it } from 'vitest';
import { boardOf, boardTally, cardName, type BoardFilter } from '../../../../src/plan/ask/board';
import { stages, type Cycle, type Plan } from '../../../../src/plan/model/schema';
import { smallPlan } from '../../../fixtures/plans';

const today = '2027-02-23';
const all: BoardFilter = { needs: false, mine: false, me: '', idea: undefined, owner: undefined, dates: 'any' };

type Made = Partial<Omit<Cycle, 'id' | 'order'>>;

function planWith(made: Readonly<Record<string, Made>>): Plan {
  const cycles = Object.entries(made).map(([id, members], index): [string, Cycle] => [
    id,
    { id, order: `a${index}`, idea: 'C1', title: id, stage: 'plan', plan: {}, do: {}, study: {}, act: {}, ...members },
  ]);
  return { ...smallPlan(), cycles: Object.fromEntries(cycles) };
}

const shown = (plan: Plan, filter: Partial<BoardFilter> = {}) => {
  const board = boardOf(plan, { ...all, ...filter }, today);
  return stages.flatMap((stage) => board[stage].map(({ id }) => `${stage} ${id}`));
};

describe('the board', () => {
  it('has each cycle in its stage, in order; of what is complete the newest first', () => {
    const plan = planWith({
      early: { stage: 'complete', do: { end: '2027-01-10' } },
      b: { stage: 'do' },
      late: { stage: 'complete', plan: { end: '2027-02-10' } },
      a: { stage: 'do' },
      p: {},
    });
    expect(shown(plan)).toEqual(['plan p', 'do b', 'do a', 'complete late', 'complete early']);
  });

  it('shows what needs something, what is of an idea, or whose it is', () => {
    const plan = planWith({
      done: { stage: 'complete', act: { decision: 'adopt' }, owner: ' Ama ' },
      open: { idea: 'C2', owner: 'Ben' },
    });
    expect(shown(plan, { needs: true })).toEqual(['plan open']);
    expect(shown(plan, { idea: 'C1' })).toEqual(['complete done']);
    expect(shown(plan, { owner: 'Ama' })).toEqual(['complete done']);
  });

  it('shows what is mine: by the owner of the cycle, or of its idea where it has none', () => {
    const plan = planWith({
      theirs: { owner: 'Ben' },
      shared: { owner: 'Ben and ama' },
      bare: {},
      other: { idea: 'C2' },
    });
    const owned = { ...plan, nodes: { ...plan.nodes, C1: { ...plan.nodes['C1'], owner: 'Ama' } } } as Plan;
    expect(shown(owned, { mine: true, me: 'Ama' })).toEqual(['plan shared', 'plan bare']);
    expect(shown(owned, { mine: true })).toEqual([]);
  });

  it('shows what is late, or what begins, runs or ends in the days to come', () => {
    const at = (start?: string, end?: string): Made => ({
      stage: 'do',
      plan: { prediction: 'x', ...(start && { start }), ...(end && { end }) },
    });
    const plan = planWith({
      past: at('2027-01-01', '2027-01-05'),
      runs: at('2027-02-01', '2027-03-30'),
      soon: at('2027-03-01'),
      month: at(undefined, '2027-03-20'),
      far: at('2027-05-01'),
      undated: at(),
    });
    expect(shown(plan, { dates: 'late' })).toEqual(['do past']);
    expect(shown(plan, { dates: 'week' })).toEqual(['do runs', 'do soon']);
    expect(shown(plan, { dates: 'month' })).toEqual(['do runs', 'do soon', 'do month']);
  });

  it('names a card by all that is on it', () => {
    const plan = planWith({
      one: {
        title: 'All weekdays',
        owner: 'Matron',
        stage: 'study',
        plan: { prediction: 'x', locked: '2027-02-01T09:00:00.000Z' },
        do: { start: '2027-02-01', end: '2027-02-19' },
      },
      two: { title: '', stage: 'complete', study: { predictionHeld: 'partly' }, act: { decision: 'adapt' } },
    });
    const { study, complete } = boardOf(plan, all, today);
    const names = [...study, ...complete].map((card) => cardName(card, today));
    expect(names).toEqual([
      'All weekdays, cycle 1 of Risk tool in the admission pack. Matron, 1 to 19 February. Needs: Did the prediction hold?',
      'Untitled cycle, cycle 2 of Risk tool in the admission pack. Partly held, Adapt',
    ]);
  });

  it('counts itself in words', () => {
    const plan = planWith({
      a: { stage: 'complete', study: { predictionHeld: 'yes' } },
      b: { idea: 'C2', study: { predictionHeld: 'no' } },
    });
    expect(boardTally(plan)).toBe('2 cycles of 2 ideas · 1 open, 1 complete · predictions: 1 held, 1 did not');
    expect(boardTally(planWith({ a: {} }))).toBe('1 cycle of 1 idea · 1 open, 0 complete');
  });
});
