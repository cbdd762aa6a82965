import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { asksOf } from '../../../../src/plan/ask/progressAsks';
import {
  fromWords,
  progressSentence,
  ratingNow,
  ratingsOf,
  staleWords,
} from '../../../../src/plan/ask/progressHistory';
import { nextStep, progressStep, progressSteps, type Rating, type Score } from '../../../../src/plan/ask/progressSteps';
import { setStatus } from '../../../../src/plan/edit/boxFields';
import { setStage } from '../../../../src/plan/edit/cycleEdits';
import { changeRating, rateProgress, removeRating } from '../../../../src/plan/edit/progress';
import { arbitraryPlan } from '../../../fixtures/arbitraryPlan';
import { smallPlan } from '../../../fixtures/plans';
import { changed } from '../page';

const today = '2027-02-23';

const rated = (...ratings: (readonly [date: string, score: Score])[]) => ({
  progress: ratings.map(([date, score]): Rating => ({ date, score, note: '' })),
});

describe('the ten steps', () => {
  it('go from 0.5 to 5 by halves, each with a name and a meaning of its own', () => {
    expect(progressSteps.map(({ score }) => score)).toEqual([0.5, 1, 1.5, 2, 2.5, 3, 3.5, 4, 4.5, 5]);
    expect(new Set(progressSteps.map(({ name }) => name)).size).toBe(10);
    expect(new Set(progressSteps.map(({ meaning }) => meaning)).size).toBe(10);
    expect([nextStep(0)?.score, nextStep(3)?.score, nextStep(5)]).toEqual([0.5, 3.5, undefined]);
    expect(progressStep(3).name).toBe('First signs');
  });
});

describe('the sentence above the chart', () => {
  it.each([
    [[], 'Not rated yet'],
    [[['2026-09-07', 0.5]], 'We mean to do it, since 7 September 2026'],
    [
      [
        ['2027-01-04', 2.5],
        ['2027-02-08', 3],
      ],
      'First signs since 8 February',
    ],
    [
      [
        ['2026-12-07', 3],
        ['2027-01-11', 2.5],
        ['2027-02-08', 3],
      ],
      'First signs since 8 February, after a step back in January',
    ],
    [
      [
        ['2026-12-07', 3],
        ['2027-02-08', 2.5],
      ],
      'Changes are being tested since 8 February, a step back from 3.0',
    ],
    [
      [
        ['2027-01-04', 3],
        ['2027-01-20', 3],
        ['2027-02-08', 3],
      ],
      'First signs, since 4 January',
    ],
    [
      [
        ['2027-02-08', 3],
        ['2027-03-08', 4],
      ],
      'First signs, since 8 February',
    ],
  ] as const)('of %j is “%s”', (ratings, sentence) => {
    expect(progressSentence(rated(...ratings), today)).toBe(sentence);
  });

  it('reminds after five weeks, and only then', () => {
    expect(staleWords(rated(['2027-01-19', 3]), today)).toBeUndefined();
    expect(staleWords(rated(['2027-01-18', 3]), today)).toBe('Rated 36 days ago');
    expect(staleWords(rated(), today)).toBeUndefined();
  });
});

describe('ratings', () => {
  const plan = changed((draft) => {
    rateProgress(draft, { date: '2027-02-08', score: 3, note: 'Back again.' });
    rateProgress(draft, { date: '2027-01-11', score: 2.5, note: 'Winter.' });
  });

  it('stand by their dates, whenever they were given', () => {
    expect(plan.progress.map(({ date }) => date)).toEqual(['2027-01-11', '2027-02-08']);
    expect(ratingNow(plan, '2027-02-01')?.score).toBe(2.5);
    expect(ratingsOf(plan).map((rating, at, all) => fromWords(all[at - 1]) + rating.score)).toEqual([
      'first2.5',
      'from 2.53',
    ]);
  });

  it('of the same day replace each other', () => {
    const again = changed((draft) => rateProgress(draft, { date: '2027-02-08', score: 3.5, note: '' }), plan);
    expect(again.progress.map(({ score }) => score)).toEqual([2.5, 3.5]);
  });

  it('are changed, moved to another day and deleted', () => {
    const moved = changed(
      (draft) => changeRating(draft, '2027-02-08', { date: '2027-01-04', score: 2, note: '' }),
      plan,
    );
    expect(moved.progress.map(({ date }) => date)).toEqual(['2027-01-04', '2027-01-11']);
    expect(changed((draft) => removeRating(draft, '2027-01-11'), plan).progress).toHaveLength(1);
    expect(() => changed((draft) => removeRating(draft, '2027-01-12'), plan)).toThrow('no longer there');
    expect(() => changed((draft) => rateProgress(draft, { date: '2027-02-30', score: 1, note: '' }))).toThrow(
      'is not a date',
    );
  });
});

const told = (score: Score, plan = smallPlan()) =>
  asksOf(plan, score).map(({ words, detail, state }) => `${state}: ${words} (${detail})`);

describe('what the next step asks', () => {
  it('is answered from the plan where it can be, and left to the team where it cannot', () => {
    expect(told(1)).toEqual([
      'met: The aim is written ()',
      'open: It says by when (No date yet)',
      'yours: The people who are needed have said yes (your judgement)',
    ]);
    expect(told(3.5)).toEqual([
      'open: Several changes are in daily use (None yet)',
      'open: Every driver has an idea that was tested (1 of 2. No cycle yet: “The ward is safe”)',
      'yours: Process measures keep improving (your judgement)',
      'yours: The outcome measure moves (your judgement)',
    ]);
  });

  it('follows the plan', () => {
    const plan = changed((draft) => {
      setStatus(draft, 'C1', 'adopted');
      setStatus(draft, 'C3', 'implementing');
      setStage(draft, 'cycle-2', 'do', '2027-02-01T09:00:00.000Z');
    });
    expect(told(3.5, plan)[0]).toBe('met: Several changes are in daily use (1 implementing and 1 adopted)');
    expect(told(4, plan)[0]).toBe('met: Every driver has a change in use (2 of 2.)');
    expect(told(2.5, plan)[0]).toBe('met: A change is being tested (2 begun)');
  });

  it('says something of any plan', () => {
    fc.assert(
      fc.property(arbitraryPlan, (plan) => {
        expect(typeof progressSentence(plan, today)).toBe('string');
        for (const { score } of progressSteps) for (const { words } of asksOf(plan, score)) expect(words).not.toBe('');
      }),
    );
  });
});
