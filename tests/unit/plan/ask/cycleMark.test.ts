import { describe, expect, it } from 'vitest';
import { cycleMarkOf, cycleMarks, cycleMarkWords } from '../../../../src/plan/ask/cycleMark';
import { stages } from '../../../../src/plan/model/choices';

describe('the mark of a cycle', () => {
  it.each([
    ['yes', 'held'],
    ['partly', 'partly'],
    ['no', 'no'],
  ] as const)('follows the answer “%s” wherever the cycle stands', (predictionHeld, mark) => {
    for (const stage of stages) expect(cycleMarkOf({ stage, study: { predictionHeld } })).toBe(mark);
  });

  it('is that of a planned cycle while nobody has begun, and not known until somebody has answered', () => {
    expect(stages.map((stage) => cycleMarkOf({ stage, study: {} }))).toEqual([
      'planned',
      'unknown',
      'unknown',
      'unknown',
      'unknown',
    ]);
  });

  it('has a word of its own', () => {
    expect(new Set(cycleMarks.map((mark) => cycleMarkWords[mark])).size).toBe(5);
  });
});
