/** Measures that the aim speaks of, that the plan itself has the values of, and those that a query finds. */
import { produce } from 'immer';
import { describe, expect, it } from 'vitest';
import { measuresWith } from '../../../../src/plan/ask/findMeasures';
import { proposedMeasure } from '../../../../src/plan/ask/proposedMeasure';
import { readyMeasureOf, readyMeasures, readyValues } from '../../../../src/plan/ask/readyMeasures';
import { recordHeard, type NewHeard } from '../../../../src/plan/edit/people/heard';
import { addMeasure } from '../../../../src/plan/edit/measureEdits';
import type { Plan, Smart } from '../../../../src/plan/model/schema';
import { smallPlan } from '../../../fixtures/plans';

const withAim = (smart: Smart): Plan =>
  produce(smallPlan(), (draft) => {
    Object.assign(draft.nodes['aim-1'] ?? {}, { smart });
  });

describe('the outcome measure of the aim', () => {
  it.each<[Smart, object | undefined]>([
    [
      { measure: 'falls with harm', from: '12 a month', to: '6 a month' },
      { name: 'Falls with harm', goal: 'decrease', target: 6 },
    ],
    [
      { measure: 'Compliance', from: '45 %', to: '90 %' },
      { name: 'Compliance', unit: '%', goal: 'increase', target: 90 },
    ],
    [{ measure: 'Length of stay', to: 'as short as possible' }, { name: 'Length of stay' }],
    [{ to: '6' }, undefined],
    [{}, undefined],
  ])('%j', (smart, measure) => expect(proposedMeasure(withAim(smart))).toEqual(measure));
});

describe('what the plan itself counts', () => {
  const plan = produce(smallPlan(), (draft) => {
    Object.assign(draft.cycles['cycle-1'] ?? {}, { do: { start: '2026-01-05', end: '2026-01-20' } });
    Object.assign(draft.cycles['cycle-2'] ?? {}, { stage: 'complete', do: { start: '2026-03-01', end: '2026-03-08' } });
  });
  const [cycles, ideas, cited] = readyMeasures;
  if (!cycles || !ideas || !cited) throw new Error('Three measures are ready.');

  it('is whole months from the first to the last that is over, those without anything among them', () => {
    expect(readyValues(plan, cycles, '2026-05-10')).toEqual([
      { date: '2026-01-01', value: 1 },
      { date: '2026-02-01', value: 0 },
      { date: '2026-03-01', value: 1 },
      { date: '2026-04-01', value: 0 },
    ]);
  });

  it('counts each idea once', () => {
    expect(readyValues(plan, ideas, '2026-04-01').map(({ value }) => value)).toEqual([1, 0, 0]);
  });

  it('is nothing before there is anything, and this month is not over', () => {
    expect(readyValues(smallPlan(), cycles, '2026-05-10')).toEqual([]);
    expect(readyValues(plan, cycles, '2026-01-31')).toEqual([]);
  });

  describe('of decisions that cite what stakeholders said', () => {
    const decided = produce(plan, (draft) => {
      for (const id of ['cycle-1', 'cycle-2']) Object.assign(draft.cycles[id] ?? {}, { act: { decision: 'adapt' } });
    });
    const heardAbout = (members: Pick<NewHeard, 'date' | 'nodes' | 'cycles'>) =>
      produce(decided, (draft) => recordHeard(draft, { id: 'H1', said: 'Too slow', ...members }));
    const undecided = produce(plan, (draft) => {
      Object.assign(draft.cycles['cycle-1'] ?? {}, { act: {} });
    });
    const idea = decided.cycles['cycle-1']?.idea ?? '';

    it.each<[string, Plan, readonly (readonly number[])[]]>([
      [
        'none without anything heard',
        decided,
        [
          [0, 1],
          [0, 0],
          [0, 1],
        ],
      ],
      [
        'those of ideas about which something had been heard',
        heardAbout({ date: '2026-01-10', nodes: [idea] }),
        [
          [1, 1],
          [0, 0],
          [1, 1],
        ],
      ],
      [
        'not those made before it was heard',
        heardAbout({ date: '2026-02-01', nodes: [idea] }),
        [
          [0, 1],
          [0, 0],
          [1, 1],
        ],
      ],
      [
        'those whose cycle it is linked to, whenever',
        heardAbout({ date: '2026-06-01', cycles: ['cycle-1'] }),
        [
          [1, 1],
          [0, 0],
          [0, 1],
        ],
      ],
    ])('counts %s', (_, given, counts) => {
      const values = readyValues(given, cited, '2026-04-10');
      expect(values.map(({ numerator, denominator }) => [numerator, denominator])).toEqual(counts);
    });

    it('is nothing while nothing is decided', () => expect(readyValues(undecided, cited, '2026-05-10')).toEqual([]));
  });

  it('is known again by its source', () => {
    expect(readyMeasureOf({ source: cycles.source })).toBe(cycles);
    expect(readyMeasureOf({ source: 'Incident reports' })).toBeUndefined();
  });
});

describe('finding measures', () => {
  const plan = produce(smallPlan(), (draft) => {
    addMeasure(draft, { id: 'M1', name: 'Falls', kind: 'process', owner: 'Ama' });
    addMeasure(draft, { id: 'M2', name: 'Hours', kind: 'outcome', definition: 'Every fall counts' });
  });

  it('looks at their words, in the order of the list', () => {
    expect(measuresWith(plan, 'FALL').map(({ id }) => id)).toEqual(['M2', 'M1']);
    expect(measuresWith(plan, 'ama').map(({ id }) => id)).toEqual(['M1']);
    expect(measuresWith(plan, ' ')).toEqual([]);
  });
});
