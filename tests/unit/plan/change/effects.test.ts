import { freeze } from 'immer';
import { describe, expect, it } from 'vitest';
import { setText } from '../../../../src/plan/edit/boxFields';
import { setPositions } from '../../../../src/plan/edit/appearance';
import { applyEffects } from '../../../../src/plan/change/applyEffects';
import { reversed } from '../../../../src/plan/change/effects';
import { joinEffects } from '../../../../src/plan/change/joinEffects';
import { record } from '../../../../src/plan/change/record';
import { pointsById } from '../../../../src/plan/model/points';
import type { Plan } from '../../../../src/plan/model/schema';
import { smallPlan } from '../../../fixtures/plans';

const plan = freeze(smallPlan(), true);
const effectsOf = (recipe: (draft: Plan) => void, start = plan) => record(start, recipe).effects;

/** A plan with one measure of so many points. */
function measured(count: number): Plan {
  const points = pointsById(
    Array.from({ length: count }, (_, index) => ({ date: `20${10 + (index % 80)}-01-01`, value: index })),
  );
  const measure = { id: 'm', order: 'a0', name: 'Falls', kind: 'outcome' as const, nodes: [], points };
  return freeze({ ...smallPlan(), measures: { m: measure } }, true);
}

describe('what is recorded of an edit', () => {
  it.each<[string, (draft: Plan) => void, string[]]>([
    ['the member that was set', (draft) => setText(draft, 'P1', 'x'), ['nodes/P1/text']],
    [
      'a thing that was replaced, by its members',
      (draft) => void (draft.nodes['P1'] = { ...smallPlan().nodes['P1']!, text: 'x' }),
      ['nodes/P1/text'],
    ],
    ['a list as a whole', (draft) => void draft.nodes['C1']!.tags!.push('cost'), ['nodes/C1/tags']],
    [
      'an item of a list by the whole list',
      (draft) => {
        draft.progress.push({ date: '2026-01-01', score: 1, note: '' });
        draft.progress[0]!.note = 'x';
      },
      ['progress'],
    ],
    [
      'members that stand for themselves, one by one',
      (draft) => void (draft.cycles['cycle-2']!.act.next = 'x'),
      ['cycles/cycle-2/act/next'],
    ],
    [
      'nothing, where all was put back',
      (draft) => {
        setText(draft, 'P1', 'x');
        setText(draft, 'P1', 'Risk is known');
      },
      [],
    ],
    [
      'nothing, where a member became undefined that was not there',
      (draft) => void Object.assign(draft.nodes['P2']!, { owner: undefined }),
      [],
    ],
  ])('is %s', (_, recipe, paths) => {
    expect(effectsOf(recipe).map(({ path }) => path.join('/'))).toEqual(paths);
  });

  it('never leaves half a position', () => {
    const placed = record(plan, (draft) => setPositions(draft, { P1: { x: 1, y: 2 } })).plan;
    const effects = effectsOf((draft) => void (draft.appearance.positions!['P1']!.x = 5), placed);
    expect(effects).toEqual([
      { path: ['appearance', 'positions', 'P1'], before: { x: 1, y: 2 }, after: { x: 5, y: 2 } },
    ]);
  });

  it('holds no more of a measure of 1,000 values than the one that was changed', () => {
    const start = measured(1_000);
    const effects = effectsOf((draft) => void (draft.measures['m']!.points['p500']!.value = 7), start);
    expect(effects).toEqual([{ path: ['measures', 'm', 'points', 'p500', 'value'], before: 499, after: 7 }]);
    const added = effectsOf((draft) => {
      draft.measures['m']!.points['new'] = { id: 'new', order: 'zz', date: '2026-01-01', value: 3 };
    }, start);
    expect(JSON.stringify(added).length).toBeLessThan(1_000);
  });
});

describe('setting the places of effects', () => {
  it('keeps the identity of what is not concerned, and freezes what is new', () => {
    const after = applyEffects(
      plan,
      effectsOf((draft) => setText(draft, 'P1', 'x')),
    );
    expect([after.links === plan.links, after.nodes['P2'] === plan.nodes['P2']]).toEqual([true, true]);
    expect([Object.isFrozen(after), Object.isFrozen(after.nodes), Object.isFrozen(after.nodes['P1'])]).toEqual([
      true,
      true,
      true,
    ]);
    expect(applyEffects(plan, [{ path: ['title'], after: plan.title }])).toBe(plan);
  });

  it.each(['constructor', 'toString', 'valueOf', 'hasOwnProperty', 'length', 'prototype'])(
    'knows a box with the id %s as any other',
    (id) => {
      const added = record(
        plan,
        (draft) => void (draft.nodes[id] = { id, order: 'z', column: 'primary', text: 'Old' }),
      );
      const typed = record(added.plan, (draft) => setText(draft, id, 'New'));
      expect(applyEffects(added.plan, typed.effects)).toEqual(typed.plan);
      expect(applyEffects(typed.plan, reversed(typed.effects))).toEqual(added.plan);
      const both = joinEffects(added.effects, typed.effects);
      expect(both).toEqual([{ path: ['nodes', id], after: typed.plan.nodes[id] }]);
      expect(applyEffects(typed.plan, reversed(both))).toEqual(plan);
    },
  );

  it('leaves out what has no holder: an inherited member is none', () => {
    const lost = [
      ['nodes', 'gone', 'text'],
      ['toString', 'name'],
      ['title', 'length'],
      ['nodes', 'P1', 'text', 'x'],
    ];
    expect(
      applyEffects(
        plan,
        lost.map((path) => ({ path, after: 'x' })),
      ),
    ).toBe(plan);
    expect(applyEffects(plan, [{ path: [], after: 'x' }])).toBe(plan);
  });

  it('takes 20,000 effects on 20,000 boxes in one pass: copying the boxes for each would take minutes', () => {
    const ids = Array.from({ length: 20_000 }, (_, index) => `b${index}`);
    const nodes = Object.fromEntries(ids.map((id) => [id, { id, order: 'a', column: 'primary', text: '' }]));
    const large = freeze({ ...smallPlan(), nodes }, true);
    const effects = ids.map((id) => ({ path: ['nodes', id, 'text'], before: '', after: 'x' }));
    const began = performance.now();
    const after = applyEffects(large, effects);
    expect(performance.now() - began).toBeLessThan(5_000);
    expect(after.nodes['b19999']?.text).toBe('x');
  });
});
