import { describe, expect, it } from 'vitest';
import { rampOf, rampStep } from '../../../../src/plan/ask/ramp';
import type { Cycle, Plan } from '../../../../src/plan/model/schema';
import { smallPlan } from '../../../fixtures/plans';

type Made = Partial<Pick<Cycle, 'previous' | 'scale' | 'step'>>;

function planWith(made: Readonly<Record<string, Made>>): Plan {
  const cycles = Object.entries(made).map(([id, members], index): [string, Cycle] => [
    id,
    { id, order: `a${index}`, idea: 'C1', title: id, stage: 'plan', plan: {}, do: {}, study: {}, act: {}, ...members },
  ]);
  return { ...smallPlan(), cycles: Object.fromEntries(cycles) };
}

const heights = (made: Readonly<Record<string, Made>>) =>
  rampOf(planWith(made), 'C1').map(({ cycle, number, level, from }) => `${number} ${cycle.id} ${level} ${from ?? '-'}`);

describe('a ramp', () => {
  it('rises with other words for the scale, and stays level with the same', () => {
    expect(
      heights({
        a: { scale: '1 shift' },
        b: { scale: '2 shifts', previous: 'a' },
        c: { scale: ' 2  Shifts', previous: 'b' },
        d: { scale: 'All', previous: 'c' },
      }),
    ).toEqual(['1 a 1 -', '2 b 2 a', '3 c 2 b', '4 d 3 c']);
  });

  it('stands where `step` says, and goes on from there', () => {
    expect(heights({ a: {}, b: { step: 4, previous: 'a' }, c: { scale: '9', previous: 'b' } })).toEqual([
      '1 a 1 -',
      '2 b 4 a',
      '3 c 5 b',
    ]);
  });

  it('branches where two cycles follow one', () => {
    expect(heights({ a: {}, b: { scale: '2', previous: 'a' }, c: { scale: '3', previous: 'a' } })).toEqual([
      '1 a 1 -',
      '2 b 2 a',
      '3 c 2 a',
    ]);
  });

  it('takes a cycle that names none before it as following the one that stands before it', () => {
    expect(heights({ a: { scale: '1' }, b: { scale: '2' } })).toEqual(['1 a 1 -', '2 b 2 a']);
  });

  it('is none for an idea without cycles, and knows no cycle that is not there', () => {
    expect(rampOf(smallPlan(), 'C2')).toEqual([]);
    expect(rampStep(smallPlan(), 'constructor')).toBeUndefined();
    expect(rampStep(smallPlan(), 'cycle-2')).toMatchObject({ number: 2, level: 1, from: 'cycle-1' });
  });
});
