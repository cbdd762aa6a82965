import { describe, expect, it } from 'vitest';
import { addChild } from '../../../../src/plan/edit/boxes';
import { setOwner, setText } from '../../../../src/plan/edit/boxFields';
import { planFaults } from '../../../../src/plan/model/checkPlan';
import type { Change } from '../../../../src/plan/change/change';
import { addColumn, removeColumn } from '../../../../src/plan/edit/columns';
import { setCycle } from '../../../../src/plan/edit/cycleEdits';
import { deleteBoxes } from '../../../../src/plan/edit/deleting';
import { addLink, removeLinks, setConfidence } from '../../../../src/plan/edit/linkBoxes';
import { applyChanges } from '../../../../src/plan/change/applyChanges';
import { reversed } from '../../../../src/plan/change/effects';
import { rebase, stepAgain } from '../../../../src/plan/change/rebase';
import { addTag, tagBox } from '../../../../src/plan/edit/tags';
import { pointsById } from '../../../../src/plan/model/points';
import type { Plan } from '../../../../src/plan/model/schema';
import { startTrail, follow } from '../../../../src/plan/change/trail';
import { smallPlan } from '../../../fixtures/plans';

type Recipe = (draft: Plan) => void;

function made(plan: Plan, recipe: Recipe, kind: Change['kind'] = 'edit'): { plan: Plan; change: Change } {
  const trail = follow(startTrail(plan), recipe);
  const { effects } = trail;
  return { plan: trail.plan, change: { id: 'step', label: 'edit', at: '2026-11-24T09:00:00.000Z', kind, effects } };
}

/** What comes of it when the one edits without knowing of what the other did before. */
function meet(theirs: Recipe, mine: Recipe, kind?: Change['kind'], start = smallPlan()) {
  const ground = made(start, theirs).plan;
  const own = made(start, mine, kind);
  const result = rebase(ground, own.plan, [own.change], { pins: new Map(), newId: () => 'new' });
  expect(planFaults(result.plan)).toEqual([]);
  expect(applyChanges(ground, result.changes), 'what the journal says').toEqual(result.plan);
  const back = result.changes.map(({ effects }) => ({ effects: reversed(effects) })).toReversed();
  expect(applyChanges(result.plan, back), 'the inverse').toEqual(ground);
  return { ...result, start };
}

describe('changes put behind those of another tab', () => {
  it('keep both where they are about different things', () => {
    const { plan } = meet(
      (draft) => setText(draft, 'C1', 'Theirs'),
      (draft) => setOwner(draft, 'C1', 'Chi'),
    );
    expect(plan.nodes['C1']).toMatchObject({ text: 'Theirs', owner: 'Chi' });
  });

  it('win where both set the same', () => {
    const { plan } = meet(
      (draft) => setText(draft, 'C1', 'Theirs'),
      (draft) => setText(draft, 'C1', 'Mine'),
    );
    expect(plan.nodes['C1']?.text).toBe('Mine');
  });

  it('bring a deleted box back with its place and its cycles when it was edited', () => {
    const { plan, revived, start } = meet(
      (draft) => deleteBoxes(draft, ['P1']),
      (draft) => setText(draft, 'C1', 'Mine'),
    );
    expect(plan.nodes['C1']).toEqual({ ...start.nodes['C1'], text: 'Mine' });
    expect([Object.keys(plan.nodes).includes('S2'), Object.keys(plan.nodes).includes('S1')]).toEqual([false, true]);
    expect(Object.values(plan.cycles).filter(({ idea }) => idea === 'C1')).toHaveLength(2);
    expect(revived.filter(({ part }) => part === 'nodes').map(({ id }) => id)).toEqual(
      expect.arrayContaining(['C1', 'S1', 'P1']),
    );
  });

  it.each<[string, Recipe, string]>([
    ['a cycle was written into', (draft) => setCycle(draft, 'cycle-2', 'do', 'observations', 'Seen'), 'C1'],
    ['a box was put below it', (draft) => addChild(draft, { parent: 'S3', id: 'N', link: 'NL' }), 'S3'],
    ['a line to it was made', (draft) => addLink(draft, { id: 'NL', from: 'C1', to: 'S3' }), 'S3'],
    ['a line of it was thought about', (draft) => setConfidence(draft, 'C3-S3', 'low'), 'S3'],
  ])('bring a box back when %s', (_, recipe, box) => {
    expect(meet((draft) => deleteBoxes(draft, [box]), recipe).plan.nodes[box]).toBeDefined();
  });

  it('bring a tag back that was put on a box', () => {
    const { plan } = meet(
      (draft) => {
        for (const node of Object.values(draft.nodes)) delete node.tags;
        delete draft.tags['quick'];
      },
      (draft) => tagBox(draft, 'C2', 'quick'),
    );
    expect([plan.tags['quick']?.name, plan.nodes['C2']?.tags]).toEqual(['Quick win', ['quick']]);
  });

  it('spare a box that was edited meanwhile, with the way to the aim', () => {
    const { plan, spared } = meet(
      (draft) => setText(draft, 'C4', 'Edited'),
      (draft) => deleteBoxes(draft, ['P2']),
    );
    expect([plan.nodes['C4']?.text, plan.nodes['P2'] !== undefined, plan.nodes['S3']]).toEqual([
      'Edited',
      true,
      undefined,
    ]);
    expect(spared).toContainEqual({ part: 'nodes', id: 'C4' });
  });

  it('spare a box under which something was put', () => {
    const { plan } = meet(
      (draft) => addChild(draft, { parent: 'S1', id: 'N', link: 'NL', text: 'New' }),
      (draft) => deleteBoxes(draft, ['S1']),
    );
    expect([plan.nodes['S1']?.text, plan.links['NL']?.to]).toEqual(['Assessment on admission', 'S1']);
  });

  it('put lists together: each keeps what it put in and took out', () => {
    const { plan } = meet(
      (draft) => {
        addTag(draft, { id: 'theirs', name: 'Theirs', colour: '#000000' });
        tagBox(draft, 'C1', 'theirs');
      },
      (draft) => {
        const node = draft.nodes['C1'];
        if (node) node.tags = ['cost'];
      },
    );
    expect(plan.nodes['C1']?.tags).toEqual(['cost', 'theirs']);
  });

  it('leave one line where both drew it', () => {
    const { plan } = meet(
      (draft) => addLink(draft, { id: 'L1', from: 'S4', to: 'P1' }),
      (draft) => addLink(draft, { id: 'L2', from: 'S4', to: 'P1' }),
    );
    expect(Object.values(plan.links).filter(({ from }) => from === 'S4')).toHaveLength(1);
  });

  it('leave a plan with columns as it must have them', () => {
    const one = meet(
      (draft) => removeColumn(draft, { id: 'secondary', newId: () => 'x1' }),
      (draft) => removeColumn(draft, { id: 'primary', newId: () => 'x2' }),
    );
    expect(Object.keys(one.plan.nodes)).toHaveLength(11);
    const many = meet(
      (draft) => {
        addColumn(draft, { id: 'k1', after: 'primary' });
        addColumn(draft, { id: 'k2', after: 'primary' });
      },
      (draft) => {
        addColumn(draft, { id: 'k3', after: 'primary' });
        const node = draft.nodes['S4'];
        if (node) node.column = 'k3';
      },
    );
    expect(many.plan.nodes['S4']).toBeDefined();
  });

  it('do not take back what somebody else has done since', () => {
    const { plan } = meet(
      (draft) => setText(draft, 'C1', 'Theirs'),
      (draft) => setText(draft, 'C1', 'As it was before'),
      'undo',
    );
    expect(plan.nodes['C1']?.text).toBe('Theirs');
  });
});

describe('a step taken back on a plan that others have changed', () => {
  function back(mine: Recipe, theirs: Recipe) {
    const start = smallPlan();
    const own = made(start, mine);
    const now = made(own.plan, theirs).plan;
    const done = stepAgain(now, own.change, 'back');
    if (done) expect(planFaults(done.plan)).toEqual([]);
    const again = done && stepAgain(done.plan, done, 'back');
    if (again) expect(again.plan).toEqual(now);
    return { start, now, plan: done?.plan };
  }

  it('leaves the work of others alone', () => {
    const { plan, start } = back(
      (draft) => {
        setText(draft, 'C1', 'Mine');
        setText(draft, 'C2', 'Mine');
      },
      (draft) => setText(draft, 'C2', 'Theirs'),
    );
    expect([plan?.nodes['C1']?.text, plan?.nodes['C2']?.text]).toEqual([start.nodes['C1']?.text, 'Theirs']);
  });

  it('is nothing where others have replaced all of it', () => {
    const { plan } = back(
      (draft) => setText(draft, 'C1', 'Mine'),
      (draft) => setText(draft, 'C1', 'Theirs'),
    );
    expect(plan).toBeUndefined();
  });

  it.each<[string, Recipe]>([
    ['changed', (draft) => setText(draft, 'N', 'Theirs')],
    ['put something below', (draft) => addChild(draft, { parent: 'N', id: 'M', link: 'ML' })],
  ])('does not take a box away that others have %s', (_, theirs) => {
    const { plan, now } = back((draft) => addChild(draft, { parent: 'P1', id: 'N', link: 'NL' }), theirs);
    expect(plan ?? now).toMatchObject({ nodes: { N: {} }, links: { NL: { to: 'P1' } } });
  });

  it('brings back what was deleted, without lines to what is gone', () => {
    const { plan } = back(
      (draft) => deleteBoxes(draft, ['C1']),
      (draft) => deleteBoxes(draft, ['S1']),
    );
    expect([plan?.nodes['C1'] !== undefined, plan?.links['C1-S1']]).toEqual([true, undefined]);
  });

  it('takes a line back that both ends still have', () => {
    const { plan } = back(
      (draft) => removeLinks(draft, ['S1-P1']),
      (draft) => setText(draft, 'P1', 'Theirs'),
    );
    expect(plan?.links['S1-P1']).toBeDefined();
  });
});

describe('values of a measure that two tabs have recorded', () => {
  const start: Plan = {
    ...smallPlan(),
    measures: {
      m: {
        id: 'm',
        order: 'a0',
        name: 'Falls',
        kind: 'outcome',
        nodes: [],
        points: pointsById([{ date: '2026-01-01', value: 1 }]),
      },
    },
  };
  const add = (id: string) => (draft: Plan) => {
    const points = draft.measures['m']?.points;
    if (points) points[id] = { id, order: 'a1', date: '2026-02-01', value: 2 };
  };
  const setValue = (draft: Plan) => {
    const point = draft.measures['m']?.points['p1'];
    if (point) point.note = 'Counted again';
  };
  const removePoint = (draft: Plan) => void delete draft.measures['m']?.points['p1'];
  const points = (theirs: Recipe, mine: Recipe) =>
    Object.values(meet(theirs, mine, 'edit', start).plan.measures['m']?.points ?? {});

  it('are two, also when they are equal and of one day', () => {
    expect(points(add('mine'), add('theirs')).map(({ value }) => value)).toEqual([1, 2, 2]);
  });

  it('come back whole when one is written into that the other has removed', () => {
    expect(points(removePoint, setValue)).toEqual([{ ...start.measures['m']?.points['p1'], note: 'Counted again' }]);
  });

  it('stay when one is removed that the other has written into', () => {
    expect(points(setValue, removePoint)).toMatchObject([{ value: 1, note: 'Counted again' }]);
  });
});
