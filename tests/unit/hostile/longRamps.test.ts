/** A ramp of as many cycles as a plan may hold costs no more than as many cycles that stand alone. */
import { describe, expect, it } from 'vitest';
import { parse } from '../../../src/format/parse';
import { serialise } from '../../../src/format/serialise';
import { lastDecision as lastInFooter } from '../../../src/geometry/text/footer';
import { cyclesOf, lastDecision } from '../../../src/plan/ask/cycles';
import { planFaults } from '../../../src/plan/model/checkPlan';
import { limits, type Cycle, type Plan } from '../../../src/plan/model/schema';
import { growth, linear } from '../../fixtures/growth';
import { smallPlan } from '../../fixtures/plans';

/** The small plan with one ramp of `length` cycles, the first of which stands last in the file. */
function withRamp(length: number): Plan {
  const plan = smallPlan();
  const key = (at: number) => `a${String(length - at).padStart(6, '0')}1`;
  const cycles = Array.from({ length }, (_, at): Cycle => {
    const act = at === length - 1 ? ({ decision: 'abandon' } as const) : ({ decision: 'adapt' } as const);
    const previous = at > 0 && { previous: `c${at - 1}` };
    return {
      id: `c${at}`,
      order: key(at),
      idea: 'C1',
      title: '',
      stage: 'complete',
      plan: {},
      do: {},
      study: {},
      act,
      ...previous,
    };
  });
  return { ...plan, cycles: Object.fromEntries(cycles.map((cycle) => [cycle.id, cycle])) };
}

describe('The longest ramp that there can be', () => {
  const plan = withRamp(limits.cycles);

  it('is put in order from its first cycle to its last', () => {
    const ids = cyclesOf(plan, 'C1').map(({ id }) => id);
    expect(ids).toEqual(Array.from({ length: limits.cycles }, (_, at) => `c${at}`));
  });

  it('tells what was decided last, in the panel and under the box', () => {
    expect(lastDecision(plan, 'C1')).toBe('abandon');
    expect(lastInFooter(Object.values(plan.cycles))).toBe('abandon');
  });

  it('is read from a file as it was written', () => {
    const read = parse(serialise(plan));
    expect(read.ok && Object.keys(read.plan.cycles)).toHaveLength(limits.cycles);
    expect(planFaults(plan)).toEqual([]);
  });
});

describe('Eight times the ramp takes about eight times as long', () => {
  it.each<[string, (plan: Plan) => unknown]>([
    ['to be put in order', (plan) => cyclesOf({ ...plan, cycles: { ...plan.cycles } }, 'C1')],
    ['to be told from', (plan) => lastInFooter(Object.values(plan.cycles))],
    ['to be checked', planFaults],
  ])('%s', (_, work) => {
    expect(growth(withRamp, 1_500, work)).toBeLessThan(linear);
  });
});
