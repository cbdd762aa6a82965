/**
 * The ten steps of the project progress score of the Institute for Healthcare Improvement (IHI), each with its meaning in this
 * project’s own words. Teams rate themselves; nothing moves a score by itself.
 */
import type { Plan } from '../model/schema';

export type Rating = Plan['progress'][number];
export type Score = Rating['score'];

export interface ProgressStep {
  readonly score: Score;
  readonly name: string;
  readonly meaning: string;
}

/** From the first to the last. */
export const progressSteps: readonly ProgressStep[] = [
  {
    score: 0.5,
    name: 'We mean to do it',
    meaning: 'There is a reason and somebody who wants it. Team and aim are not agreed yet.',
  },
  {
    score: 1,
    name: 'Team and aim agreed',
    meaning: 'The people who are needed have said yes, and the aim says what, by how much, for whom and by when.',
  },
  {
    score: 1.5,
    name: 'Measures and tests planned',
    meaning: 'The team has chosen what it will measure and which changes it will test first, and knows how.',
  },
  {
    score: 2,
    name: 'Under way, nothing changed yet',
    meaning:
      'The team meets, values are being collected, there is a theory of what drives the aim. No change has been tested.',
  },
  {
    score: 2.5,
    name: 'Changes are being tested',
    meaning:
      'Changes are tested on a small scale, and measures are on a chart beside their targets. Nothing is better yet.',
  },
  {
    score: 3,
    name: 'First signs',
    meaning:
      'Some changes have been tested, a few are in daily use, and at least one process measure is better than before. Whether patients fare better cannot be told yet.',
  },
  {
    score: 3.5,
    name: 'The outcome begins to move',
    meaning:
      'Several changes are in daily use, process measures keep improving, and the outcome measure shows a first change.',
  },
  {
    score: 4,
    name: 'Half of the way',
    meaning: 'The main changes are in use wherever they are meant to be, and half of what the aim asks is reached.',
  },
  {
    score: 4.5,
    name: 'Most of the way, and it holds',
    meaning: 'Most of the aim is reached, and the gain has held for some months without special effort.',
  },
  {
    score: 5,
    name: 'Reached, lasting, spread',
    meaning: 'All of the aim is reached, it has lasted, it is how the work is done now, and others have taken it up.',
  },
];

export function progressStep(score: number): ProgressStep {
  const step = progressSteps.find((each) => each.score === score) ?? progressSteps[0];
  if (!step) throw new Error('There are ten steps.');
  return step;
}

export function nextStep(score: number): ProgressStep | undefined {
  return progressSteps.find((each) => each.score > score);
}

/** `3.0` */
export const scoreWords = (score: number): string => score.toFixed(1);
