import { describe, expect, it } from 'vitest';
import { parse } from '../../../src/format/parse';
import { serialise } from '../../../src/format/serialise';
import { wordProblem } from '../../../src/format/wordProblem';
import { spoilt, the } from './files';

/** All that a measure says of its chart, in the order of the file, with what a later version might add. */
const charted = {
  per: 1000,
  goal: 'decrease',
  target: 4,
  targets: [
    { from: '2026-01-01', value: 5, agreed: 'board' },
    { from: '2026-07-01', value: 4 },
  ],
  floor: 0,
  chart: 'up',
  rules: { set: 'mdc', shift: 7, trend: 6, screen: false, nearCountsOutside: true, sigma: 3 },
  baseline: { from: '2026-01-01', to: '2026-06-30' },
  phases: [{ from: '2026-08-01', reason: 'Nurse at the door' }],
  points: [
    { date: '2026-01-05', numerator: 4, denominator: 950, mark: 'New floor', ghost: true, reason: 'Power cut' },
    { date: '2026-02-05', value: null },
  ],
};

const withMeasure = (members: object) => spoilt((file) => Object.assign(the(file.measures, 'm1'), members));

describe('What a measure says of its chart', () => {
  it('is read and written to the letter, with what is unknown', () => {
    const result = parse(withMeasure(charted));
    if (!result.ok) throw new Error(result.problems.map(wordProblem).join('\n'));
    expect(result.mended).toEqual([]);
    const written = JSON.parse(serialise(result.plan)) as { measures: object[] };
    expect(written.measures[0]).toMatchObject(charted);
    const again = parse(serialise(result.plan));
    expect(again.ok && serialise(again.plan)).toBe(serialise(result.plan));
  });

  it.each([
    [
      { rules: { set: 'nelson' } },
      '“set” of the measure “Change proposals that cite stakeholder insight” is “nelson”; it must be “mdc”, “ihi”, “anhoej” or “we” (measures[0].rules.set).',
    ],
    [
      { targets: [{ from: '2026-13-01', value: 1 }] },
      '“from” of the measure “Change proposals that cite stakeholder insight” is “2026-13-01”, which is no date: write it like 2026-11-23 (measures[0].targets[0].from).',
    ],
    [
      { targets: [{ from: '2026-01-01' }] },
      'The measure “Change proposals that cite stakeholder insight” has no “value” (measures[0].targets[0]).',
    ],
    [
      { per: '1,000' },
      '“per” of the measure “Change proposals that cite stakeholder insight” is “1,000” where a number belongs (measures[0].per).',
    ],
    [
      { points: [{ date: '2026-01-05', mark: true }] },
      '“mark” of the measure “Change proposals that cite stakeholder insight” is true where text belongs (measures[0].points[0].mark).',
    ],
  ])('is refused in words where it is wrong: %j', (members, sentence) => {
    const result = parse(withMeasure(members));
    expect(!result.ok && result.problems.map(wordProblem)).toEqual([sentence]);
  });
});
