import { applyPatches, enablePatches, freeze, produceWithPatches, type Patch } from 'immer';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { planFaults } from '../../../../src/plan/model/checkPlan';
import type { Plan } from '../../../../src/plan/model/schema';
import { randomEdit, seededRng, seedPlan } from '../../../fixtures/randomEdits';
import { smallPlan } from '../../../fixtures/plans';

enablePatches();

interface Step {
  readonly patches: Patch[];
  readonly inverse: Patch[];
}

/** Makes `count` edits and checks the plan after each. */
function edited(first: Plan, seed: number, count: number): { last: Plan; steps: Step[] } {
  const rng = seededRng(seed);
  const steps: Step[] = [];
  let plan = first;
  for (let made = 0; made < count; made += 1) {
    const { label, recipe } = randomEdit(plan, rng);
    const [next, patches, inverse] = produceWithPatches(plan, recipe);
    const faults = planFaults(next);
    if (faults.length > 0) throw new Error(`${label}, edit ${made}: ${faults.join('; ')}`);
    steps.push({ patches, inverse });
    plan = next;
  }
  return { last: plan, steps };
}

describe('any sequence of 200 edits', () => {
  it('leaves a valid plan; undoing them all gives the first state back, redoing them all the last', () => {
    fc.assert(
      fc.property(fc.nat(), fc.boolean(), (seed, fromSmall) => {
        const first = freeze(fromSmall ? smallPlan() : seedPlan(), true);
        const { last, steps } = edited(first, seed, 200);
        const undone = steps.reduceRight((plan, { inverse }) => applyPatches(plan, inverse), last);
        expect(undone).toStrictEqual(first);
        const redone = steps.reduce((plan, { patches }) => applyPatches(plan, patches), undone);
        expect(redone).toStrictEqual(last);
      }),
      { numRuns: 25 },
    );
    // Two or three seconds of work; a busy machine may take many times that.
  }, 60_000);

  it('is the same on a plan that nobody has frozen, as it comes from a file', () => {
    const frozen = edited(freeze(smallPlan(), true), 7, 200).last;
    expect(edited(smallPlan(), 7, 200).last).toStrictEqual(frozen);
  });
});
