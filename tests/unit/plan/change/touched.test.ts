import { freeze } from 'immer';
import { describe, expect, it } from 'vitest';
import { setPositions } from '../../../../src/plan/edit/appearance';
import { setText } from '../../../../src/plan/edit/boxFields';
import { setCycle } from '../../../../src/plan/edit/cycleEdits';
import { deleteBoxes } from '../../../../src/plan/edit/deleting';
import { reversed } from '../../../../src/plan/change/effects';
import { record } from '../../../../src/plan/change/record';
import { touched } from '../../../../src/plan/change/touched';
import { setConfidence } from '../../../../src/plan/edit/linkBoxes';
import type { Plan } from '../../../../src/plan/model/schema';
import { setTitle } from '../../../../src/plan/edit/planFields';
import { smallPlan } from '../../../fixtures/plans';

function done(recipe: (draft: Plan) => void) {
  const before = freeze(smallPlan(), true);
  const { plan: after, effects } = record(before, recipe);
  return { done: touched(after, effects), undone: touched(before, reversed(effects)) };
}

describe('touched', () => {
  it.each<[string, (draft: Plan) => void, string[], string[]]>([
    ['a text concerns its box', (draft) => setText(draft, 'P1', 'x'), ['P1'], []],
    ['a cycle concerns its change idea', (draft) => setCycle(draft, 'cycle-2', 'act', 'next', 'x'), ['C1'], []],
    ['a confidence concerns its line', (draft) => setConfidence(draft, 'S1-P1', 'low'), [], ['S1-P1']],
    ['a first position concerns its box', (draft) => setPositions(draft, { P1: { x: 1, y: 1 } }), ['P1'], []],
    ['a title concerns no box', (draft) => setTitle(draft, 'x'), [], []],
  ])('%s', (_, recipe, nodes, links) => {
    expect(done(recipe).done).toEqual({ nodes, links, stakeholders: [] });
  });

  it('names what a deletion took only once it is back', () => {
    const { done: gone, undone } = done((draft) => deleteBoxes(draft, ['S1']));
    expect(gone).toEqual({ nodes: [], links: [], stakeholders: [] });
    expect([...undone.nodes].sort()).toEqual(['C1', 'S1']);
    expect([...undone.links].sort()).toEqual(['C1-S1', 'S1-P1']);
  });
});
