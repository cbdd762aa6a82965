import { describe, expect, it } from 'vitest';
import { chartOf } from '../../../src/stats/chart';
import type { ChartKind } from '../../../src/stats/limits/chartKinds';
import type { ChartOptions, ChartPoint } from '../../../src/stats/options';
import { counted, daily, falls, monthly, quiet } from '../../fixtures/chartPoints';

const named: ChartOptions = { name: 'Falls per 1,000 bed days', unit: 'per 1,000 bed days', goal: 'decrease' };
const phases = [{ from: '2026-01-01', reason: 'Nurse at the door' }];
const baseline = { from: '2025-01-01', to: '2025-12-01' };
const rising = [5, 6, 4, 5, 4, 5, 6, 4, 1, 2, 3, 4, 5, 6, 7, 8];
const jump = [...quiet, 19];

const rows: [string, ChartPoint[], ChartKind, ChartOptions, string | undefined, string][] = [
  [
    'a new phase',
    monthly(falls),
    'xmr',
    { ...named, phases },
    'Improving',
    'Falls per 1,000 bed days have averaged 4.2 since January, down from 6.1: eight months in a row below the old average.',
  ],
  [
    'a new phase against the wish, of another year',
    monthly([...falls, 4, 4.2, 4.1, 4.3, 4.2]),
    'xmr',
    { ...named, goal: 'increase', phases: [{ from: '2025-07-01' }] },
    'Getting worse',
    'Falls per 1,000 bed days have averaged 4.8 since July 2025, down from 6.1: fifteen months in a row below the old average. Two of three values lie near the lower limit: worth a look.',
  ],
  [
    'a new phase that changed nothing',
    monthly([...quiet, ...quiet]),
    'xmr',
    { phases: [{ from: '2026-03-01' }] },
    undefined,
    'The values have averaged 5.1 since March 2026, as before.',
  ],
  [
    'a new phase without a value',
    monthly([...quiet, null, null]),
    'xmr',
    { phases: [{ from: '2026-03-01' }] },
    undefined,
    'No values since March.',
  ],
  [
    'a row within a phase',
    monthly(falls),
    'xmr',
    named,
    'Improving',
    'Falls per 1,000 bed days have averaged 4.2 since January, down from 6.1: eight months in a row below the average of 5.3, six of them beyond what chance alone would give.',
  ],
  [
    'a baseline of too few values',
    monthly(quiet),
    'xmr',
    { ...named, baseline: { from: '2025-01-01', to: '2025-05-01' } },
    undefined,
    'Fourteen values so far, 3 to 7: the baseline holds only five of them, and from twelve in it the chart says what to expect.',
  ],
  [
    'a row behind a baseline',
    monthly(falls),
    'xmr',
    { ...named, baseline },
    'Improving',
    'Falls per 1,000 bed days have averaged 4.2 since January, down from 6.1: eight months in a row below the old average, eight of them beyond what chance alone would give.',
  ],
  [
    'a row on a run chart',
    monthly(falls),
    'run',
    named,
    'Improving',
    'Falls per 1,000 bed days have had a median of 4.2 since January, down from 6.1: eight months in a row below the median of 5.9.',
  ],
  [
    'a row of weeks, of what is one thing',
    falls.map((value, index) => ({ date: daily(Array.from({ length: 200 }, () => 1))[index * 7]?.date ?? '', value })),
    'run',
    { name: 'Length of stay', unit: 'days' },
    'Changed',
    'Length of stay has had a median of 4.2 days since 26 March, down from 6.1 days: eight weeks in a row below the median of 5.9 days.',
  ],
  [
    'a value outside the limits',
    monthly(jump),
    'xmr',
    named,
    'Getting worse',
    '19 in March is above what chance alone would give (up to 11): worth a look.',
  ],
  [
    'a trend',
    monthly(rising),
    'xmr',
    { goal: 'increase' },
    'Improving',
    'Eight months in a row, each higher than the one before: worth a look.',
  ],
  [
    'no sign of change',
    monthly(quiet),
    'xmr',
    named,
    undefined,
    'No sign of change in fourteen values: expect between 0.2 and 10.1 if nothing changes.',
  ],
  [
    'a sign that has passed',
    monthly([...quiet, 19, ...quiet]),
    'xmr',
    named,
    undefined,
    'No sign of change in the latest value: expect between 0.7 and 10.5 if nothing changes. The last sign of one was in March 2026.',
  ],
  [
    'percent',
    counted([...quiet, 9].map((value, index) => [value * 4 + (index % 3), 40])),
    'p',
    { name: 'Antibiotics within one hour', unit: '%', goal: 'increase' },
    'Improving',
    '95 % in March is above what chance alone would give',
  ],
];

describe('The sentence above a chart', () => {
  it.each(rows)('tells %s', (_, points, kind, options, lead, sentence) => {
    const { said } = chartOf(points, kind, options);
    expect(said.change.slice(0, sentence.length)).toBe(sentence);
    expect(said.lead).toBe(lead);
  });

  it.each([
    ['decrease', 12, 'The target of 12 will be met every time if nothing changes.'],
    ['decrease', 5, 'The target of 5 will be met in some months and not in others, by chance.'],
    ['decrease', 0, 'The target of 0 will not be met without a change.'],
  ] as const)('goes on with the target: %s to %s', (goal, target, sentence) => {
    const { said } = chartOf(monthly(quiet), 'xmr', { goal, target });
    expect(said.target).toBe(sentence);
    expect(said.whole).toBe(`${said.change} ${sentence}`);
  });

  it.each([
    ['Falls', 'have'],
    ['Share of decisions that cite insight', 'has'],
    ['Patients with sepsis', 'have'],
    ['Sepsis', 'has'],
    ['Access to the clinic', 'has'],
    ['30-day mortality, red-flag cases', 'has'],
    ['Cases (all wards)', 'have'],
    ['ล้างมือ', 'has'],
  ])('knows one from many: %s', (name, has) => {
    const { change } = chartOf(monthly(falls), 'xmr', { name, phases }).said;
    expect(change).toContain(`${name} ${has} averaged`);
  });

  it('calls nothing significant, and nothing a trend', () => {
    for (const [, points, kind, options] of rows)
      expect(chartOf(points, kind, options).said.whole).not.toMatch(/significan|trend|control limit/i);
  });
});

describe('The line under a chart', () => {
  it.each([
    [
      monthly([...quiet, ...quiet]),
      'xmr',
      {},
      'XmR chart, limits by 2.66 × mean moving range, 0 ranges screened out; NHS Making Data Count rules (outside a limit, trend of 7, 2 of 3 near a limit, 7 on one side).',
    ],
    [
      monthly(falls),
      'xmr',
      { phases, rules: { screen: false, nearCountsOutside: true, shift: 8 } },
      'XmR chart, limits by 2.66 × mean moving range, ranges not screened; NHS Making Data Count rules (outside a limit, trend of 7, 2 of 3 near a limit or beyond it, 8 on one side); limits from 1 January 2025 to 1 December 2025 (12 values), trial limits, from fewer than 20 values; new average from 1 January 2026 because: Nurse at the door, centre from 1 January 2026 to 1 August 2026 (8 values), no limits, from fewer than 12 values.',
    ],
    [
      monthly(quiet),
      'run',
      {},
      'Run chart; IHI run chart rules (shift of 6, number of runs, trend of 5); centre from 1 January 2025 to 1 February 2026 (14 values).',
    ],
    [
      counted(quiet.map((value) => [value, 20])),
      'pp',
      { rules: { set: 'anhoej' } },
      'P′ chart, binomial limits widened after Laney, 0 ranges screened out; Anhøj’s rules (outside a limit, longest run, crossings); limits from 1 January 2025 to 1 February 2026 (14 values), trial limits, from fewer than 20 values.',
    ],
  ] as const)('tells how it was made', (points, kind, options, method) => {
    expect(chartOf(points, kind, options).method).toBe(method);
  });
});
