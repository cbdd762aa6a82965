import { enablePatches, freeze, produceWithPatches, type Patch } from 'immer';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyChanges } from '../../../../src/plan/change/applyChanges';
import { applyEffects } from '../../../../src/plan/change/applyEffects';
import { changeOf } from '../../../../src/plan/change/changeOf';
import { reversed } from '../../../../src/plan/change/effects';
import { pointsById } from '../../../../src/plan/model/points';
import type { Plan } from '../../../../src/plan/model/schema';
import { smallPlan } from '../../../fixtures/plans';
import { randomEdit, seededRng, seedPlan } from '../../../fixtures/randomEdits';
import { retitled } from '../../storage/changes';

enablePatches();

const head = { id: 'step', label: 'edit', at: '2026-11-24T09:00:00.000Z', kind: 'edit' };

/** A row as code wrote it that recorded patches. */
function oldRow(plan: Plan, recipe: (draft: Plan) => void): { after: Plan; row: object } {
  const [after, patches, inverse] = produceWithPatches(plan, recipe);
  return { after, row: { ...head, patches, inverse } };
}

describe('a row of the journal', () => {
  it('is read as it was written by code of today', () => {
    const [, change] = retitled(smallPlan(), 'Other');
    expect(changeOf(structuredClone(change))).toEqual(change);
  });

  it('of older code leads to the same state, and back', () => {
    fc.assert(
      fc.property(fc.integer(), fc.boolean(), (seed, fromSmall) => {
        const rng = seededRng(seed);
        let plan = freeze(fromSmall ? smallPlan() : seedPlan(), true);
        for (let edit = 0; edit < 30; edit += 1) {
          const { recipe } = randomEdit(plan, rng);
          const { after, row } = oldRow(plan, recipe);
          const change = changeOf(row);
          expect(change && applyChanges(plan, [change])).toEqual(after);
          expect(change && applyEffects(after, reversed(change.effects))).toEqual(plan);
          plan = after;
        }
      }),
      { numRuns: 20 },
    );
  });

  it('of older code that joined a run leads to the last state, and back', () => {
    const plan = freeze(smallPlan(), true);
    const add = {
      op: 'add' as const,
      path: ['nodes', 'N'],
      value: { id: 'N', text: '', column: 'primary', order: 'z' },
    };
    const type = { op: 'replace' as const, path: ['nodes', 'N', 'text'], value: 'New' };
    const inverse: Patch[] = [
      { ...type, value: '' },
      { op: 'remove', path: ['nodes', 'N'] },
    ];
    expect(changeOf({ ...head, patches: [add, type], inverse })?.effects).toEqual([
      { path: ['nodes', 'N'], after: { id: 'N', text: 'New', column: 'primary', order: 'z' } },
    ]);
    expect(
      changeOf({
        ...head,
        patches: [type, { op: 'remove', path: ['nodes', 'N'] }],
        inverse: [add, { ...type, value: '' }],
      })?.effects,
    ).toEqual([{ path: ['nodes', 'N'], before: { id: 'N', text: '', column: 'primary', order: 'z' } }]);
    expect(applyChanges(plan, [{ effects: [] }])).toBe(plan);
  });

  it('of older code gets ids for the points that it holds as an array', () => {
    const [few, more] = [
      [{ date: '2026-01-01', value: 1 }],
      [
        { date: '2026-01-01', value: 1 },
        { date: '2026-02-01', value: 2 },
      ],
    ];
    const path = ['measures', 'm', 'points'];
    const whole = { id: 'n', points: few };
    const row = {
      ...head,
      patches: [
        { op: 'replace', path, value: more },
        { op: 'add', path: ['measures', 'n'], value: whole },
        { op: 'replace', path: [...path, 0, 'value'], value: 3 },
      ],
      inverse: [
        { op: 'replace', path, value: few },
        { op: 'remove', path: ['measures', 'n'] },
      ],
    };
    expect(changeOf(row)?.effects).toEqual([
      { path, before: pointsById(few), after: pointsById([{ date: '2026-01-01', value: 3 }, more[1]!]) },
      { path: ['measures', 'n'], after: { id: 'n', points: pointsById(few) } },
    ]);
  });

  it.each<[string, unknown]>([
    ['nothing', undefined],
    ['null', null],
    ['a text', 'patches'],
    ['an empty object', {}],
    ['a label that is a number', { ...head, label: 3, effects: [] }],
    ['a kind that nobody knows', { ...head, kind: 'explode', effects: [] }],
    ['no effects and no patches', head],
    ['effects that are no list', { ...head, effects: {} }],
    ['patches without their inverse', { ...head, patches: [] }],
  ])('that is spoilt is none: %s', (_, row) => {
    expect(changeOf(row)).toBeNull();
  });

  it.each<[string, object]>([
    [
      'effects',
      { effects: [null, 3, {}, { path: 'title' }, { path: [] }, { path: [{}] }, { path: ['title'], after: 'x' }] },
    ],
    ['patches', { patches: [null, { path: [NaN] }, { op: 'replace', path: ['title'], value: 'x' }], inverse: [7, {}] }],
  ])('of which some %s are spoilt keeps the others', (_, members) => {
    expect(changeOf({ ...head, ...members })?.effects).toEqual([{ path: ['title'], after: 'x' }]);
  });

  it('never throws, whatever stands in it, nor does putting it upon a plan', () => {
    fc.assert(
      fc.property(fc.anything(), fc.array(fc.anything()), fc.array(fc.anything()), (row, effects, inverse) => {
        changeOf(row);
        const path = fc.sample(
          fc.array(
            fc.constantFrom<unknown>(
              'nodes',
              'P1',
              'text',
              '__proto__',
              'constructor',
              0,
              'length',
              'measures',
              'points',
            ),
          ),
          3,
        );
        const items = [
          ...effects,
          ...path.map((each, at) => ({ path: each, op: 'add', value: inverse[at], after: effects[at] })),
        ];
        for (const members of [{ effects: items }, { patches: items, inverse: [...inverse, ...items] }]) {
          const change = changeOf({ ...head, ...members });
          if (change) applyChanges(smallPlan(), [change]);
        }
      }),
    );
    expect('polluted' in {}).toBe(false);
  });
});
