import * as fc from 'fast-check';
import { applyPatches, enablePatches, produce, produceWithPatches } from 'immer';
import { describe, expect, it } from 'vitest';
import { setPositions } from '../../../../src/plan/edit/appearance';
import { setText } from '../../../../src/plan/edit/boxFields';
import { planFaults } from '../../../../src/plan/model/checkPlan';
import { deleteBoxes } from '../../../../src/plan/edit/deleting';
import { restoreState } from '../../../../src/plan/edit/restoring';
import type { Plan } from '../../../../src/plan/model/schema';
import { nameVersion } from '../../../../src/plan/edit/versions';
import { wordDifference } from '../../../../src/plan/tell/wordDifference';
import { smallPlan } from '../../../fixtures/plans';
import { randomEdit, seededRng, seedPlan } from '../../../fixtures/randomEdits';

enablePatches();

const restored = (plan: Plan, state: Plan) => produceWithPatches(plan, (draft) => restoreState(draft, state));

describe('restoring a past state', () => {
  it('touches only what is different', () => {
    const state = smallPlan();
    const plan = produce(state, (draft) => setText(draft, 'P1', 'Other'));
    const [after, patches] = restored(plan, structuredClone(state));
    expect(after).toEqual(state);
    expect(patches).toEqual([{ op: 'replace', path: ['nodes', 'P1', 'text'], value: 'Risk is known' }]);
  });

  it('changes nothing where nothing is different', () => {
    expect(restored(smallPlan(), structuredClone(smallPlan()))[1]).toEqual([]);
  });

  it('brings back what was deleted, and takes away what came since', () => {
    const state = smallPlan();
    const plan = produce(state, (draft) => {
      deleteBoxes(draft, ['P1']);
      setPositions(draft, { C4: { x: 1, y: 2 } });
      draft.more = { since: true };
    });
    const [after] = restored(plan, state);
    expect(after).toEqual(state);
    expect(after).not.toHaveProperty('more');
  });

  it('keeps what the plan is, and the names that were given to its versions since', () => {
    const state = smallPlan();
    const plan = produce(state, (draft) =>
      nameVersion(draft, { revision: 'rev-v1', name: 'v1', note: '', date: state.modified }),
    );
    const later = produce(plan, (draft) => void (draft.title = 'Later'));
    const [after] = restored(later, state);
    expect(after).toEqual({ ...plan, title: state.title });
  });

  it('gives that state, a valid plan, and comes back by its inverse, whatever was edited', () => {
    fc.assert(
      fc.property(fc.integer(), fc.integer({ min: 1, max: 40 }), (seed, edits) => {
        const rng = seededRng(seed);
        const states = [seedPlan()];
        for (let edit = 0; edit < edits; edit += 1) {
          const last = states.at(-1) ?? seedPlan();
          states.push(produce(last, (draft) => void randomEdit(last, rng).recipe(draft)));
        }
        const present = states.at(-1) ?? seedPlan();
        const state = states[Math.floor(rng() * states.length)] ?? present;
        const [after, patches, inverse] = restored(present, structuredClone(state));
        expect(wordDifference(state, after)).toEqual([]);
        expect(after).toEqual(state);
        expect(planFaults(after)).toEqual([]);
        expect(applyPatches(present, patches)).toEqual(after);
        expect(applyPatches(after, inverse)).toEqual(present);
      }),
      { numRuns: 30 },
    );
  });
});
