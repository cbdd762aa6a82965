import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addChild } from '../../../../src/plan/edit/boxes';
import { removeLinks } from '../../../../src/plan/edit/linkBoxes';
import { presentationSteps } from '../../../../src/plan/ask/presentation';
import type { Plan } from '../../../../src/plan/model/schema';
import { arbitraryPlan } from '../../../fixtures/arbitraryPlan';
import { emptyPlan, smallPlan } from '../../../fixtures/plans';
import { changed } from '../page';

/** Steps as `P1 S1 C1`, each in the order of the alphabet, when so many boxes can be read together. */
function steps(plan: Plan, together = Infinity): string[] {
  return presentationSteps(plan, ({ size }) => size <= together).map(({ boxes }) => [...boxes].toSorted().join(' '));
}

function names(plan: Plan, together = Infinity): string[] {
  return presentationSteps(plan, ({ size }) => size <= together).map(({ name }) => name);
}

const all = 'C1 C2 C3 C4 P1 P2 S1 S2 S3 S4 aim-1';

const withoutDrivers = changed((draft) => {
  for (const id of ['C1', 'C2', 'C3'])
    addChild(draft, { id, text: id, parent: 'aim-1', link: `${id}-aim`, column: 'change' });
}, emptyPlan());

describe('the steps of a presentation', () => {
  it('are the aim, each primary driver with what contributes to it, what hangs nowhere, and the whole', () => {
    expect(steps(smallPlan())).toEqual(['aim-1', 'C1 C2 P1 S1 S2', 'C2 C3 C4 P2 S3', 'S4', all]);
    expect(
      presentationSteps(smallPlan(), () => true)
        .map(({ kind }) => kind)
        .join(' '),
    ).toBe('aim branch branch branch whole');
  });

  it('are named by what is in focus', () => {
    expect(names(smallPlan())).toEqual([
      'Aim: Halve falls with harm on the ward',
      'Primary driver: Risk is known',
      'Primary driver: The ward is safe',
      'Secondary driver: Not yet placed',
      'The whole diagram',
    ]);
  });

  it.each([
    ['only the aim', emptyPlan(), ['aim-1']],
    ['ideas without drivers', withoutDrivers, ['aim-1', 'C1 C2 C3', 'C1 C2 C3 aim-1']],
    [
      'a primary driver that is not linked: last, with its branch',
      changed((draft) => removeLinks(draft, ['P1-aim-1'])),
      ['aim-1', 'C2 C3 C4 P2 S3', 'C1 C2 P1 S1 S2', 'S4', all],
    ],
    [
      'a secondary driver that is linked to the aim: a branch of its own',
      changed((draft) => {
        addChild(draft, { id: 'S5', text: 'Straight', parent: 'aim-1', link: 'S5-aim', column: 'secondary' });
      }),
      ['aim-1', 'C1 C2 P1 S1 S2', 'C2 C3 C4 P2 S3', 'S5', 'S4', 'C1 C2 C3 C4 P1 P2 S1 S2 S3 S4 S5 aim-1'],
    ],
  ])('of a plan with %s', (_, plan, expected) => {
    expect(steps(plan)).toEqual(expected);
  });

  it.each([
    [
      'leave out what only also contributes to a branch that is too large with it',
      4,
      ['aim-1', 'P1 S1 S2', 'C1 C2 S1 S2', 'C3 C4 P2 S3', 'S4', all],
    ],
    [
      'show a branch that is too large as the driver with what stands under it, and then that',
      3,
      ['aim-1', 'P1 S1 S2', 'C1 S1', 'C2 S2', 'C4 P2 S3', 'C3 C4 S3', 'S4', all],
    ],
    [
      'are single boxes where no two can be read together',
      1,
      ['aim-1', 'P1', 'S1', 'C1', 'S2', 'C2', 'P2', 'S3', 'C3', 'C4', 'S4', all],
    ],
  ])('%s', (_, together, expected) => {
    expect(steps(smallPlan(), together)).toEqual(expected);
  });

  it('say how many stand together in a step', () => {
    expect(names(smallPlan(), 4)[2]).toBe('Secondary drivers: Assessment on admission and 1 more');
    expect(names(withoutDrivers)[1]).toBe('Change ideas: C1 and 2 more');
    expect(names(smallPlan(), 3)[5]).toBe('Boxes: Clear floors and 1 more');
  });

  it('have every box of every plan in focus before the whole is shown', () => {
    fc.assert(
      fc.property(arbitraryPlan, fc.integer({ min: 0, max: 12 }), (plan, together) => {
        const parts = presentationSteps(plan, ({ size }) => size <= together).filter(({ kind }) => kind !== 'whole');
        const shown = new Set(parts.flatMap(({ boxes }) => [...boxes]));
        expect([...shown].toSorted()).toEqual(Object.keys(plan.nodes).toSorted());
      }),
      { numRuns: 30 },
    );
  });
});
