import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { difference } from '../../../../src/plan/change/difference';
import { mendPlan } from '../../../../src/plan/change/mendPlan';
import { rebase } from '../../../../src/plan/change/rebase';
import { follow, startTrail } from '../../../../src/plan/change/trail';
import { setText } from '../../../../src/plan/edit/boxFields';
import { setCycleDetail } from '../../../../src/plan/edit/cycleEdits';
import { deleteBoxes } from '../../../../src/plan/edit/deleting';
import { restoreState } from '../../../../src/plan/edit/restoring';
import { planFaults } from '../../../../src/plan/model/checkPlan';
import { parts } from '../../../../src/plan/model/mentions';
import { pointsById } from '../../../../src/plan/model/points';
import type { Measure, Part, Plan } from '../../../../src/plan/model/schema';
import { sharedPlan } from '../../../../src/plan/ask/sharedPlan';
import { wordDifference } from '../../../../src/plan/tell/wordDifference';
import { arbitraryPlan } from '../../../fixtures/arbitraryPlan';
import { smallPlan } from '../../../fixtures/plans';

type Recipe = (draft: Plan) => void;

const falls: Measure = {
  id: 'falls',
  order: 'a0',
  name: 'Falls',
  kind: 'outcome',
  nodes: ['S4'],
  points: pointsById([{ date: '2027-01-01', value: 3 }]),
};
const measured = (): Plan => ({ ...smallPlan(), measures: { falls } });

/** What comes of it when the one edits without knowing of what the other did before. */
function meet(theirs: Recipe, mine: Recipe): Plan {
  const start = measured();
  const own = follow(startTrail(start), mine);
  const change = {
    id: 's',
    label: 'edit',
    at: '2026-11-24T09:00:00.000Z',
    kind: 'edit' as const,
    effects: own.effects,
  };
  const ground = follow(startTrail(start), theirs).plan;
  const { plan } = rebase(ground, own.plan, [change], { pins: new Map(), newId: () => 'new' });
  expect(planFaults(plan)).toEqual([]);
  return plan;
}

const deleteFalls: Recipe = (draft) => delete draft.measures['falls'];
const follow_: Recipe = (draft) => setCycleDetail(draft, 'cycle-1', 'measures', ['falls']);

describe('Where two people’s work meets', () => {
  it('a measure stays that was given to a cycle in one tab and deleted in another, whoever was first', () => {
    for (const plan of [meet(deleteFalls, follow_), meet(follow_, deleteFalls)]) {
      expect(plan.measures['falls']?.name).toBe('Falls');
      expect(plan.cycles['cycle-1']?.measures).toEqual(['falls']);
    }
  });

  it('a box stays that was given to a measure in one tab and deleted in another, whoever was first', () => {
    const measure: Recipe = (draft) => void draft.measures['falls']?.nodes.push('C3');
    const remove: Recipe = (draft) => deleteBoxes(draft, ['C3']);
    for (const plan of [meet(remove, measure), meet(measure, remove)]) {
      expect(plan.nodes['C3']?.text).toBe('Walk round at 7 am');
      expect(plan.measures['falls']?.nodes).toContain('C3');
    }
  });

  it('one more value of a measure brings back no box that was deleted', () => {
    const remove: Recipe = (draft) => deleteBoxes(draft, ['S4']);
    const record: Recipe = (draft) => {
      const points = draft.measures['falls']?.points ?? {};
      points['p2'] = { id: 'p2', order: 'a1', date: '2027-02-01', value: 4 };
    };
    for (const plan of [meet(remove, record), meet(record, remove)]) {
      expect(Object.hasOwn(plan.nodes, 'S4')).toBe(false);
      expect(plan.measures['falls']?.nodes).toEqual([]);
      expect(Object.keys(plan.measures['falls']?.points ?? {})).toEqual(['p1', 'p2']);
    }
  });

  it('another text of a box brings back no tag that was deleted', () => {
    const remove: Recipe = (draft) => {
      delete draft.nodes['C1']?.tags;
      delete draft.tags['quick'];
    };
    const plan = meet(remove, (draft) => setText(draft, 'C1', 'Mine'));
    expect([plan.nodes['C1']?.text, plan.nodes['C1']?.tags, Object.keys(plan.tags)]).toEqual([
      'Mine',
      undefined,
      ['cost'],
    ]);
  });
});

describe('Whatever a plan holds, with ids that every object inherits too', () => {
  it('what is left when anything was taken away is mended to a valid plan', () => {
    const gone = fc.array(fc.tuple(fc.constantFrom<Part>(...parts), fc.nat()), { minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(arbitraryPlan, gone, (plan, taken) => {
        const aim = Object.values(plan.nodes).find(({ column }) => plan.columns[column]?.kind === 'aim')?.id;
        const left = follow(startTrail(plan), (draft) => {
          for (const [part, pick] of taken) {
            const ids = Object.keys(draft[part]).filter((id) => id !== aim && isDriver(draft, part, id));
            const id = ids[pick % Math.max(1, ids.length)];
            if (id !== undefined) delete draft[part][id];
          }
        });
        expect(planFaults(mendPlan(left).plan)).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  it('any state can be restored over any other, says so, and is then no different', () => {
    fc.assert(
      fc.property(arbitraryPlan, arbitraryPlan, (present, state) => {
        const { plan } = follow(startTrail(present), (draft) => restoreState(draft, state));
        const { id, revision, ancestors, created, modified, versions } = present;
        expect(plan).toEqual({ ...state, id, revision, ancestors, created, modified, versions });
        expect(planFaults(plan)).toEqual([]);
        expect(wordDifference(plan, { ...state, versions })).toEqual([]);
      }),
      { numRuns: 40 },
    );
  });

  it('a plan differs in nothing from itself, and in everything from none', () => {
    fc.assert(
      fc.property(arbitraryPlan, (plan) => {
        expect(wordDifference(plan, structuredClone(plan))).toEqual([]);
        for (const part of parts) {
          const found = difference({ ...plan, [part]: {} }, plan)[part];
          expect(found.added.map(({ id }) => id).toSorted()).toEqual(Object.keys(plan[part]).toSorted());
        }
      }),
      { numRuns: 40 },
    );
  });

  it('what is shared is a valid plan without anything unknown', () => {
    fc.assert(
      fc.property(arbitraryPlan, fc.boolean(), (plan, notes) => {
        const shared = sharedPlan(plan, { notes });
        expect(planFaults(shared)).toEqual([]);
        for (const part of parts)
          for (const thing of Object.values(shared[part])) expect(Object.hasOwn(thing, 'more')).toBe(false);
      }),
      { numRuns: 40 },
    );
  });
});

/** Only drivers’ columns can go: the frame of a plan stays. */
function isDriver(plan: Plan, part: Part, id: string): boolean {
  return part !== 'columns' || plan.columns[id]?.kind === 'driver';
}
