import { describe, expect, it } from 'vitest';
import { cycleNotes, needsSomething } from '../../../../src/plan/ask/cycleNotes';
import type { Cycle, Plan, PlanNode } from '../../../../src/plan/model/schema';
import { smallPlan } from '../../../fixtures/plans';

const today = '2027-02-23';
const locked = '2027-02-08T09:00:00.000Z';

type Members = Partial<Pick<Cycle, 'stage' | 'plan' | 'do' | 'study' | 'act'>>;

function notes(members: Members, idea: Partial<PlanNode> = {}): string[] {
  const plan: Plan = smallPlan();
  const cycle = { ...plan.cycles['cycle-2'], ...members } as Cycle;
  const nodes = { ...plan.nodes, C1: { ...plan.nodes.C1, ...idea } as PlanNode };
  return cycleNotes({ ...plan, nodes }, cycle, today).map(({ sign, text }) => `${sign}: ${text}`);
}

const predicted = { prediction: 'Nine of ten', locked };
const known = { predictionHeld: 'yes', learning: 'It works.' } as const;

describe('what is said of a cycle', () => {
  it.each<[string, Members, string[]]>([
    ['planned without a prediction', {}, ['missing: No prediction yet']],
    ['planned with one', { plan: { prediction: 'Nine' } }, []],
    [
      'planned for a day that is past',
      { plan: { prediction: 'Nine', start: '2027-02-20' } },
      ['late: Was to begin 20 Feb, 3 days ago'],
    ],
    ['begun', { stage: 'do', plan: predicted }, ['locked: Prediction fixed 8 Feb']],
    ['begun without a prediction', { stage: 'do', plan: { locked } }, ['missing: No prediction was made']],
    [
      'that runs',
      { stage: 'do', plan: { ...predicted, end: '2027-02-28' } },
      ['locked: Prediction fixed 8 Feb', 'running: Running, 5 days left'],
    ],
    [
      'that begins later',
      { stage: 'do', plan: { ...predicted, start: '2027-03-01' } },
      ['locked: Prediction fixed 8 Feb', 'ahead: 6 days before its planned start'],
    ],
    [
      'that was to end',
      { stage: 'do', plan: { ...predicted, end: '2027-02-22' } },
      ['late: Was to end 22 Feb, 1 day ago', 'locked: Prediction fixed 8 Feb'],
    ],
    [
      'that has ended',
      { stage: 'do', plan: predicted, do: { end: '2027-02-21' } },
      ['missing: Do ended 2 days ago: study it next', 'locked: Prediction fixed 8 Feb'],
    ],
    [
      'in study',
      { stage: 'study', plan: predicted },
      ['missing: Did the prediction hold?', 'locked: Prediction fixed 8 Feb'],
    ],
    [
      'whose learning is not written',
      { stage: 'study', plan: predicted, study: { predictionHeld: 'no', learning: ' ' } },
      ['missing: What was learned?', 'locked: Prediction fixed 8 Feb'],
    ],
    ['studied', { stage: 'study', plan: predicted, study: known }, ['locked: Prediction fixed 8 Feb']],
    ['before its decision', { stage: 'act', study: known }, ['missing: Adopt, adapt or abandon?']],
    ['decided', { stage: 'act', study: known, act: { decision: 'adapt' } }, []],
    ['complete without a decision', { stage: 'complete' }, ['missing: No decision noted']],
    ['complete', { stage: 'complete', act: { decision: 'adopt' } }, []],
  ])('%s', (_, members, said) => {
    expect(notes(members)).toEqual(said);
  });

  it('tells when its idea is due, and what is late after what is missing', () => {
    expect(notes({}, { due: '2027-02-15' })).toEqual([
      'missing: No prediction yet',
      'late: Its idea was due 15 Feb, 8 days late',
    ]);
    expect(notes({ plan: { prediction: 'Nine' } }, { due: '2027-02-26' })).toEqual([
      'due: Its idea is due 26 Feb, in 3 days',
    ]);
    expect(notes({ plan: { prediction: 'Nine' } }, { due: '2027-02-23' })).toEqual([
      'due: Its idea is due 23 Feb, today',
    ]);
    expect(notes({ plan: { prediction: 'Nine' } }, { due: '2027-04-01' })).toEqual([]);
  });

  it.each(['adopted', 'abandoned'] as const)('calls no idea late that is %s', (status) => {
    expect(notes({ plan: { prediction: 'Nine' } }, { due: '2027-02-15', status })).toEqual([]);
  });

  it('needs something where something is missing or late', () => {
    expect(needsSomething([{ sign: 'locked', text: '' }])).toBe(false);
    expect(
      needsSomething([
        { sign: 'locked', text: '' },
        { sign: 'late', text: '' },
      ]),
    ).toBe(true);
  });
});
