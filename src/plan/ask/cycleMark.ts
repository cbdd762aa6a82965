/**
 * Says which of five marks a PDSA cycle has: what became of its prediction, as board, ramps, timeline, table and exports
 * show it, each with the word that stands beside the mark or in its accessible name.
 */
import type { Cycle } from '../model/schema';

export const cycleMarks = ['held', 'partly', 'no', 'unknown', 'planned'] as const;
export type CycleMark = (typeof cycleMarks)[number];

export const cycleMarkWords: Readonly<Record<CycleMark, string>> = {
  held: 'Held',
  partly: 'Partly held',
  no: 'Did not hold',
  unknown: 'Not known yet',
  planned: 'Planned',
};

const markOfAnswer = { yes: 'held', partly: 'partly', no: 'no' } as const;

/** The answer counts wherever the cycle stands; without one, a cycle in its stage *plan* is planned. */
export function cycleMarkOf({ stage, study }: Pick<Cycle, 'stage' | 'study'>): CycleMark {
  const { predictionHeld } = study;
  if (predictionHeld !== undefined) return markOfAnswer[predictionHeld];
  return stage === 'plan' ? 'planned' : 'unknown';
}
