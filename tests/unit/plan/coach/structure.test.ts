/** What the coach finds in how a diagram hangs together, in its measures, its cycles and its dates. */
import { produce } from 'immer';
import { describe, expect, it } from 'vitest';
import { findingsOf } from '../../../../src/plan/coach/coach';
import type { RuleId } from '../../../../src/plan/coach/finding';
import type { Cycle, Measure, Plan } from '../../../../src/plan/model/schema';
import { cycleOf, discharge, today } from '../../../fixtures/goodPlans';

type Change = (draft: Plan) => void;

interface Case {
  readonly says: string;
  readonly change: Change;
  /** What it is found on; undefined where nothing is to be found. */
  readonly on?: string | readonly string[];
}

function foundIn(change: Change, rule: RuleId): string[] {
  return findingsOf(produce(discharge, change), today).flatMap((found) => (found.rule === rule ? found.on : []));
}

const box =
  (id: string, column: string, text: string, to?: string): Change =>
  (draft) => {
    draft.nodes[id] = { id, order: `zz${id}`, column, text };
    if (to !== undefined) draft.links[`${id}-${to}`] = { id: `${id}-${to}`, order: `zz${id}`, from: id, to };
  };
const both =
  (...changes: Change[]): Change =>
  (draft) => {
    for (const change of changes) change(draft);
  };
const without =
  (...ids: string[]): Change =>
  (draft) => {
    for (const id of ids) {
      delete draft.nodes[id];
      for (const link of Object.values(draft.links))
        if (link.from === id || link.to === id) delete draft.links[link.id];
      for (const measure of Object.values(draft.measures)) measure.nodes = measure.nodes.filter((node) => node !== id);
    }
  };
const relink =
  (from: string, to: string): Change =>
  (draft) => {
    for (const link of Object.values(draft.links)) if (link.from === from) delete draft.links[link.id];
    draft.links[`${from}-${to}`] = { id: `${from}-${to}`, order: 'zz', from, to };
  };
const text =
  (id: string, words: string): Change =>
  (draft) => {
    const node = draft.nodes[id];
    if (node) node.text = words;
  };
const status =
  (id: string, value: NonNullable<Plan['nodes'][string]['status']>): Change =>
  (draft) => {
    const node = draft.nodes[id];
    if (node) node.status = value;
  };
const cycle =
  (members: Partial<Cycle>): Change =>
  (draft) => {
    const made = cycleOf('P1S1C1', members);
    draft.cycles[made.id] = made;
  };
const measure =
  (id: string, members: Partial<Measure>): Change =>
  (draft) => {
    Object.assign(draft.measures[id] ?? {}, members);
  };
const noMeasure =
  (...ids: string[]): Change =>
  (draft) => {
    for (const id of ids) delete draft.measures[id];
  };
const modified =
  (date: string): Change =>
  (draft) => {
    draft.modified = `${date}T09:00:00.000Z`;
  };
const everyIdea = (draft: Plan): string[] =>
  Object.values(draft.nodes).flatMap(({ id, column }) => (column === 'change' ? id : []));
const onlyPrimaries =
  (many: number): Change =>
  (draft) => {
    for (let at = many + 1; at <= 3; at += 1)
      without(...Object.keys(draft.nodes).filter((id) => id.startsWith(`P${at}`)))(draft);
    for (let at = 4; at <= many; at += 1)
      box(`P${at}`, 'primary', `What else it takes, number ${'x'.repeat(at)}`, 'aim-1')(draft);
  };

const tables: Partial<Record<RuleId, readonly Case[]>> = {
  'few-primaries': [
    { says: 'one primary driver', change: onlyPrimaries(1), on: 'aim-1' },
    { says: 'none but an idea', change: both(onlyPrimaries(0), box('C', 'change', 'A new idea')), on: 'aim-1' },
    {
      says: 'none but a secondary driver',
      change: both(onlyPrimaries(0), box('S', 'secondary', 'Warm rooms')),
      on: 'aim-1',
    },
    { says: 'one that is still empty', change: both(onlyPrimaries(1), text('P1', '')), on: 'aim-1' },
    { says: 'two', change: onlyPrimaries(2) },
    { says: 'three', change: onlyPrimaries(3) },
    { says: 'five', change: onlyPrimaries(5) },
    {
      says: 'an aim that stands alone',
      change: (draft) => without(...Object.keys(draft.nodes).filter((id) => id !== 'aim-1'))(draft),
    },
  ],
  'many-primaries': [
    { says: 'six', change: onlyPrimaries(6), on: 'aim-1' },
    { says: 'seven', change: onlyPrimaries(7), on: 'aim-1' },
    { says: 'nine', change: onlyPrimaries(9), on: 'aim-1' },
    {
      says: 'six, one of them not linked',
      change: both(onlyPrimaries(5), box('Q', 'primary', 'Something more')),
      on: 'aim-1',
    },
    { says: 'five', change: onlyPrimaries(5) },
    { says: 'four', change: onlyPrimaries(4) },
    { says: 'three', change: onlyPrimaries(3) },
    { says: 'one', change: onlyPrimaries(1) },
  ],
  'not-linked': [
    { says: 'an idea without a driver', change: box('C', 'change', 'Ring the bell at ten'), on: 'C' },
    { says: 'a secondary driver without a primary', change: box('S', 'secondary', 'Warm rooms'), on: 'S' },
    { says: 'a primary driver without a line to the aim', change: box('Q', 'primary', 'Warm rooms'), on: 'Q' },
    {
      says: 'an idea whose line was taken away',
      change: (draft) => void delete draft.links['P1S1C1-P1S1'],
      on: 'P1S1C1',
    },
    { says: 'all as it was', change: () => undefined },
    { says: 'a box that is still empty', change: box('C', 'change', '') },
    {
      says: 'an idea with two drivers',
      change: (draft) => {
        draft.links['x'] = { id: 'x', order: 'zz', from: 'P1S1C1', to: 'P2S1' };
      },
    },
    { says: 'an idea on a primary driver', change: relink('P1S1C1', 'P1') },
  ],
  'driver-without-idea': [
    { says: 'a secondary driver without an idea', change: box('S', 'secondary', 'Warm rooms', 'P1'), on: 'S' },
    { says: 'a primary driver with nothing below', change: box('Q', 'primary', 'Warm rooms', 'aim-1'), on: 'Q' },
    { says: 'ideas that went elsewhere', change: both(relink('P2S2C1', 'P1S1'), relink('P2S2C2', 'P1S1')), on: 'P2S2' },
    { says: 'ideas that were deleted', change: without('P3S1C1', 'P3S1C2'), on: 'P3S1' },
    { says: 'one idea left', change: without('P3S1C1') },
    { says: 'all as it was', change: () => undefined },
    {
      says: 'no idea anywhere',
      change: (draft) => without(...everyIdea(draft))(draft),
      on: ['P1S1', 'P1S2', 'P2S1', 'P2S2', 'P3S1', 'P3S2'],
    },
    {
      says: 'primary drivers only, as one begins',
      change: (draft) => {
        const secondaries = Object.values(draft.nodes).flatMap(({ id, column }) => (column === 'secondary' ? id : []));
        without(...everyIdea(draft), ...secondaries)(draft);
      },
    },
    {
      says: 'an idea that it shares',
      change: both(box('S', 'secondary', 'Warm rooms', 'P1'), (draft) => {
        draft.links['x'] = { id: 'x', order: 'zz', from: 'P1S1C1', to: 'S' };
      }),
    },
  ],
  'only-child': [
    { says: 'one idea below a secondary driver', change: without('P3S1C1'), on: 'P3S1' },
    { says: 'one secondary driver below a primary', change: both(relink('P2S2', 'P1')), on: 'P2' },
    { says: 'one idea that is being tested', change: both(without('P3S1C1'), status('P3S1C2', 'testing')), on: 'P3S1' },
    { says: 'one idea that was abandoned', change: both(without('P3S1C1'), status('P3S1C2', 'abandoned')), on: 'P3S1' },
    { says: 'one idea that was adopted', change: both(without('P3S1C1'), status('P3S1C2', 'adopted')), on: 'P3S1' },
    {
      says: 'one idea that is being implemented',
      change: both(without('P3S1C1'), status('P3S1C2', 'implementing')),
      on: 'P3S1',
    },
    { says: 'two of each', change: () => undefined },
    { says: 'none', change: without('P3S1C1', 'P3S1C2') },
  ],
  'link-skips': [
    { says: 'an idea on a primary driver', change: relink('P1S1C1', 'P1'), on: 'P1S1C1-P1' },
    { says: 'a secondary driver on the aim', change: relink('P1S1', 'aim-1'), on: 'P1S1-aim-1' },
    { says: 'an idea on the aim', change: relink('P1S1C1', 'aim-1'), on: 'P1S1C1-aim-1' },
    {
      says: 'a second line that skips',
      change: (draft) => {
        draft.links['x'] = { id: 'x', order: 'zz', from: 'P1S1C1', to: 'P2' };
      },
      on: 'x',
    },
    { says: 'lines from column to column', change: () => undefined },
    {
      says: 'a column that nobody uses',
      change: (draft) => {
        draft.columns['extra'] = { id: 'extra', order: 'zz', kind: 'driver', title: 'Tertiary drivers' };
        const change = draft.columns['change'];
        if (change) change.order = 'zzz';
      },
    },
    {
      says: 'two lines from one idea',
      change: (draft) => {
        draft.links['x'] = { id: 'x', order: 'zz', from: 'P1S1C1', to: 'P2S1' };
      },
    },
    { says: 'a box without a line', change: box('C', 'change', 'Ring the bell at ten') },
  ],
  'all-on-one-driver': [
    {
      says: 'every idea on one secondary driver',
      change: (draft) => {
        for (const id of everyIdea(draft)) relink(id, 'P1S1')(draft);
      },
      on: 'P1S1',
    },
    {
      says: 'every idea in the branch of one primary driver',
      change: (draft) => {
        for (const [at, id] of everyIdea(draft).entries()) relink(id, at % 2 === 0 ? 'P1S1' : 'P1S2')(draft);
      },
      on: 'P1',
    },
    {
      says: 'every idea on one primary driver',
      change: (draft) => {
        for (const id of everyIdea(draft)) relink(id, 'P2')(draft);
      },
      on: 'P2',
    },
    {
      says: 'every linked idea on one, and others loose',
      change: both(
        (draft) => {
          for (const id of everyIdea(draft)) relink(id, 'P1S1')(draft);
        },
        box('C', 'change', 'Ring the bell'),
      ),
      on: 'P1S1',
    },
    { says: 'ideas below each', change: () => undefined },
    {
      says: 'all but one idea on one',
      change: (draft) => {
        for (const id of everyIdea(draft).slice(1)) relink(id, 'P3S1')(draft);
      },
    },
    {
      says: 'two ideas',
      change: (draft) => {
        without(...everyIdea(draft).slice(2))(draft);
      },
    },
    {
      says: 'a diagram of one driver',
      change: both(
        onlyPrimaries(1),
        without('P1S1', 'P1S2', 'P1S1C1', 'P1S1C2', 'P1S1C3', 'P1S2C1', 'P1S2C2'),
        box('a', 'change', 'One', 'P1'),
        box('b', 'change', 'Two', 'P1'),
        box('c', 'change', 'Three', 'P1'),
      ),
    },
  ],
  'same-text': [
    { says: 'the same words', change: text('P2S1C2', 'The bed meeting hears tomorrow’s names at 3 pm'), on: 'P2S1C2' },
    {
      says: 'other capitals and a full stop',
      change: text('P2S1C2', "the bed meeting hears tomorrow's names at 3 PM."),
      on: 'P2S1C2',
    },
    {
      says: 'one word more',
      change: text('P2S1C2', 'The daily bed meeting hears tomorrow’s names at 3 pm'),
      on: 'P2S1C2',
    },
    {
      says: 'another order',
      change: text('P2S1C2', 'At 3 pm the bed meeting hears the names of tomorrow'),
      on: 'P2S1C2',
    },
    { says: 'another ending', change: text('P3S2', 'Transport and the family prepared in times'), on: 'P3S2' },
    {
      says: 'a text in Thai',
      change: both(text('P2S1C2', 'การสื่อสารที่ดีกับครอบครัว'), text('P2S1C1', 'การสื่อสารที่ดีกับครอบครัว')),
      on: 'P2S1C2',
    },
    { says: 'all as it was', change: () => undefined },
    {
      says: 'the same form with another subject',
      change: both(
        text('P1S1', 'Risk of falls known on admission'),
        text('P2S1', 'Risk of pressure damage known on admission'),
      ),
    },
    { says: 'two boxes that are still empty', change: both(text('P1S1C1', ''), text('P2S1C1', '')) },
    {
      says: 'another ward',
      change: both(text('P1S1C1', 'A huddle on Alder ward'), text('P2S1C1', 'A huddle on Birch ward')),
    },
    { says: 'a word in common', change: both(text('P1S1', 'Timely help'), text('P2S1', 'Timely medicines')) },
  ],
  'no-outcome-measure': [
    { says: 'none at all', change: (draft) => void (draft.measures = {}), on: 'good-plan' },
    { says: 'only others', change: noMeasure('outcome'), on: 'good-plan' },
    { says: 'the outcome called a process', change: measure('outcome', { kind: 'process' }), on: 'good-plan' },
    { says: 'only one that balances', change: noMeasure('outcome', 'M1', 'M2', 'M3'), on: 'good-plan' },
    { says: 'one of each', change: () => undefined },
    { says: 'two outcomes', change: measure('M1', { kind: 'outcome' }) },
    { says: 'only an outcome', change: noMeasure('balancing', 'M1', 'M2', 'M3') },
    {
      says: 'no idea yet',
      change: both(
        (draft) => void (draft.measures = {}),
        (draft) => without(...everyIdea(draft))(draft),
      ),
    },
  ],
  'no-balancing-measure': [
    { says: 'none that balances', change: noMeasure('balancing'), on: 'good-plan' },
    { says: 'only an outcome', change: noMeasure('balancing', 'M1', 'M2', 'M3'), on: 'good-plan' },
    { says: 'it called an outcome', change: measure('balancing', { kind: 'outcome' }), on: 'good-plan' },
    { says: 'it called a structure', change: measure('balancing', { kind: 'structure' }), on: 'good-plan' },
    { says: 'one of each', change: () => undefined },
    { says: 'two', change: measure('M1', { kind: 'balancing' }) },
    { says: 'no measure at all: the outcome is said', change: (draft) => void (draft.measures = {}) },
    { says: 'no idea yet', change: both(noMeasure('balancing'), (draft) => without(...everyIdea(draft))(draft)) },
  ],
  'driver-without-measure': [
    { says: 'a driver whose measure was deleted', change: noMeasure('M2'), on: 'P2' },
    { says: 'a measure that went to another driver', change: measure('M3', { nodes: ['P1'] }), on: 'P3' },
    { says: 'a new driver', change: box('Q', 'primary', 'Warm rooms', 'aim-1'), on: 'Q' },
    { says: 'a measure of the aim alone', change: measure('M1', { nodes: ['aim-1'] }), on: 'P1' },
    { says: 'each its own', change: () => undefined },
    { says: 'one of a secondary driver', change: measure('M1', { nodes: ['P1S2'] }) },
    { says: 'one of an idea below', change: measure('M1', { nodes: ['P1S2C1'] }) },
    {
      says: 'a lower driver left out where the others are measured',
      change: measure('outcome', { nodes: ['aim-1', 'P1S1', 'P1S2', 'P2S1', 'P2S2', 'P3S1'] }),
      on: 'P3S2',
    },
    { says: 'half of the lower drivers', change: measure('outcome', { nodes: ['aim-1', 'P1S1', 'P2S1', 'P3S1'] }) },
    { says: 'no measure at all: the outcome is said', change: (draft) => void (draft.measures = {}) },
  ],
  'measure-undefined': [
    { says: 'no definition', change: (draft) => void delete draft.measures['M1']?.definition, on: 'M1' },
    { says: 'a blank one', change: measure('outcome', { definition: '  ' }), on: 'outcome' },
    { says: '“TBC”', change: measure('M2', { definition: 'TBC' }), on: 'M2' },
    { says: '“To be agreed.”', change: measure('M2', { definition: 'To be agreed.' }), on: 'M2' },
    { says: 'its name once more', change: measure('M2', { definition: 'What tells of P2' }), on: 'M2' },
    { says: 'each defined', change: () => undefined },
    { says: 'a short one', change: measure('M2', { definition: 'Letters sent by noon, of all' }) },
    { says: 'without a numerator', change: measure('M2', { unit: '%' }) },
    { says: 'no measure', change: (draft) => void (draft.measures = {}) },
  ],
  'adopted-untested': [
    { says: 'no cycle', change: status('P1S1C1', 'adopted'), on: 'P1S1C1' },
    { says: 'a cycle in Plan', change: both(status('P1S1C1', 'adopted'), cycle({ stage: 'plan' })), on: 'P1S1C1' },
    { says: 'a cycle in Do', change: both(status('P1S1C1', 'adopted'), cycle({ stage: 'do' })), on: 'P1S1C1' },
    {
      says: 'a cycle of another idea',
      change: both(status('P1S1C2', 'adopted'), cycle({ stage: 'complete' })),
      on: 'P1S1C2',
    },
    { says: 'a complete cycle', change: both(status('P1S1C1', 'adopted'), cycle({ stage: 'complete' })) },
    {
      says: 'a cycle that decided',
      change: both(status('P1S1C1', 'adopted'), cycle({ stage: 'act', act: { decision: 'adopt' } })),
    },
    {
      says: 'a cycle that decided before it was done',
      change: both(status('P1S1C1', 'adopted'), cycle({ stage: 'do', act: { decision: 'adopt' } })),
      on: 'P1S1C1',
    },
    { says: 'an idea that is being implemented', change: status('P1S1C1', 'implementing') },
    { says: 'an idea that is abandoned', change: status('P1S1C1', 'abandoned') },
  ],
  'no-prediction': [
    { says: 'Do', change: cycle({ stage: 'do', plan: {} }), on: 'cycle-P1S1C1' },
    { says: 'Study', change: cycle({ stage: 'study', plan: { objective: 'Learn' } }), on: 'cycle-P1S1C1' },
    { says: 'Complete', change: cycle({ stage: 'complete', plan: {} }), on: 'cycle-P1S1C1' },
    { says: 'a blank one', change: cycle({ stage: 'act', plan: { prediction: '  ' } }), on: 'cycle-P1S1C1' },
    { says: 'one that stands for none', change: cycle({ plan: { prediction: 'TBC' } }), on: 'cycle-P1S1C1' },
    { says: 'a dash', change: cycle({ plan: { prediction: '–' } }), on: 'cycle-P1S1C1' },
    { says: 'Plan', change: cycle({ stage: 'plan', plan: {} }) },
    { says: 'Do with a prediction', change: cycle({}) },
    { says: 'Complete with a prediction', change: cycle({ stage: 'complete' }) },
    { says: 'no cycle', change: () => undefined },
  ],
  'decision-differs': [
    {
      says: 'abandoned in the cycle, adopted in the diagram',
      change: both(status('P1S1C1', 'adopted'), cycle({ stage: 'complete', act: { decision: 'abandon' } })),
      on: 'P1S1C1',
    },
    {
      says: 'abandoned in the cycle, testing in the diagram',
      change: both(status('P1S1C1', 'testing'), cycle({ stage: 'complete', act: { decision: 'abandon' } })),
      on: 'P1S1C1',
    },
    {
      says: 'adopted in the cycle, proposed in the diagram',
      change: cycle({ stage: 'complete', act: { decision: 'adopt' } }),
      on: 'P1S1C1',
    },
    {
      says: 'adopted in the cycle, abandoned in the diagram',
      change: both(status('P1S1C1', 'abandoned'), cycle({ stage: 'complete', act: { decision: 'adopt' } })),
      on: 'P1S1C1',
    },
    {
      says: 'adapted in the cycle, adopted in the diagram',
      change: both(status('P1S1C1', 'adopted'), cycle({ stage: 'complete', act: { decision: 'adapt' } })),
      on: 'P1S1C1',
    },
    {
      says: 'adopted in both',
      change: both(status('P1S1C1', 'adopted'), cycle({ stage: 'complete', act: { decision: 'adopt' } })),
    },
    {
      says: 'abandoned in both',
      change: both(status('P1S1C1', 'abandoned'), cycle({ stage: 'complete', act: { decision: 'abandon' } })),
    },
    {
      says: 'adapted, being tested',
      change: both(status('P1S1C1', 'testing'), cycle({ stage: 'complete', act: { decision: 'adapt' } })),
    },
    {
      says: 'a later cycle that goes on',
      change: both(
        cycle({ stage: 'complete', act: { decision: 'abandon' } }),
        cycle({ id: 'next', order: 'a1', previous: 'cycle-P1S1C1' }),
      ),
    },
    {
      says: 'a later cycle that goes on, of an idea that counts as adopted',
      change: both(
        status('P1S1C1', 'adopted'),
        cycle({ stage: 'complete', act: { decision: 'abandon' } }),
        cycle({ id: 'next', order: 'a1', previous: 'cycle-P1S1C1' }),
      ),
      on: 'P1S1C1',
    },
    { says: 'no decision', change: cycle({}) },
  ],
  'study-overdue': [
    { says: 'Do ended two weeks ago', change: cycle({ do: { end: '2027-01-18' } }), on: 'cycle-P1S1C1' },
    {
      says: 'Do ended a month ago, Study empty',
      change: cycle({ stage: 'study', do: { end: '2027-01-01' } }),
      on: 'cycle-P1S1C1',
    },
    {
      says: 'only blanks in Study',
      change: cycle({ stage: 'study', do: { end: '2027-01-01' }, study: { results: ' ' } }),
      on: 'cycle-P1S1C1',
    },
    { says: 'Act without Study', change: cycle({ stage: 'act', do: { end: '2027-01-01' } }), on: 'cycle-P1S1C1' },
    { says: 'Do ended 13 days ago', change: cycle({ do: { end: '2027-01-19' } }) },
    { says: 'Do goes on', change: cycle({ do: { start: '2027-01-01' } }) },
    {
      says: 'results in Study',
      change: cycle({ stage: 'study', do: { end: '2027-01-01' }, study: { results: 'Three of five.' } }),
    },
    {
      says: 'a complete cycle without a word of what was found',
      change: cycle({ stage: 'complete', do: { end: '2027-01-01' } }),
      on: 'cycle-P1S1C1',
    },
    {
      says: 'in Study since the planned end of Do',
      change: cycle({ stage: 'study', plan: { prediction: 'Four of five', end: '2027-01-01' } }),
      on: 'cycle-P1S1C1',
    },
    {
      says: 'in Do beyond its planned end',
      change: cycle({ stage: 'do', plan: { prediction: 'Four of five', end: '2027-01-01' } }),
    },
    {
      says: 'a complete cycle with results',
      change: cycle({ stage: 'complete', do: { end: '2027-01-01' }, study: { results: 'Four of five.' } }),
    },
  ],
  stale: [
    { says: '90 days ago', change: modified('2026-11-03'), on: 'good-plan' },
    { says: 'half a year ago', change: modified('2026-08-01'), on: 'good-plan' },
    { says: 'years ago', change: modified('2019-01-01'), on: 'good-plan' },
    { says: 'over the turn of the year', change: modified('2026-10-31'), on: 'good-plan' },
    { says: '89 days ago', change: modified('2026-11-04') },
    { says: 'today', change: modified(today) },
    { says: 'yesterday', change: modified('2027-01-31') },
    { says: 'tomorrow, by a clock that is fast', change: modified('2027-02-02') },
  ],
};

describe.each(Object.entries(tables))('%s', (rule, cases) => {
  it.each(cases)('$says: $on', ({ change, on }) => {
    expect(foundIn(change, rule as RuleId)).toEqual(on === undefined ? [] : [on].flat());
  });
});
