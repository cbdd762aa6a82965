import { describe, expect, it } from 'vitest';
import { applyChanges } from '../../../../src/plan/change/applyChanges';
import type { Change } from '../../../../src/plan/change/change';
import { stepsOf } from '../../../../src/plan/change/steps';
import type { Plan } from '../../../../src/plan/model/schema';
import { smallPlan } from '../../../fixtures/plans';
import { retitled } from '../../storage/changes';

const at = (second: number) => new Date(Date.parse('2026-11-23T09:00:00.000Z') + second * 1000).toISOString();

/** A visit in which the title was set so, by step, second and kind. */
function visit(made: readonly (readonly [id: string, second: number, title: string, kind?: Change['kind']])[]) {
  let plan = smallPlan();
  const changes = made.map(([id, second, title, kind = 'edit']) => {
    const [after, change] = retitled(plan, title, { id, at: at(second), kind });
    plan = after;
    return change;
  });
  return { changes };
}
const read = (moment: { changes: readonly Change[] }) => {
  let plan: Plan = smallPlan();
  return stepsOf(moment).map(({ changes }) => (plan = applyChanges(plan, changes)).title);
};

describe('the steps of a visit', () => {
  it('are its changes, a run of typing as one', () => {
    const moment = visit([
      ['a', 0, 'F'],
      ['a', 1, 'Fa'],
      ['a', 2, 'Fal'],
      ['b', 3, 'Other'],
    ]);
    expect(read(moment)).toEqual(['Fal', 'Other']);
    expect(stepsOf(moment)[0]).toMatchObject({ began: at(0), ended: at(2), kind: 'edit' });
  });

  it('are one where somebody else in the room did one thing after the other', () => {
    const { changes } = visit([
      ['a', 0, 'Mine'],
      ['b', 1, 'T'],
      ['c', 2, 'Their'],
      ['d', 3, 'Hers'],
    ]);
    const told = changes.map((change, index) =>
      index === 0 ? change : { ...change, by: index < 3 ? ['Ben'] : ['Ama'] },
    );
    expect(stepsOf({ changes: told }).map(({ by, changes: own }) => [by, own.length])).toEqual([
      [undefined, 1],
      [['Ben'], 2],
      [['Ama'], 1],
    ]);
  });

  it('keep what was typed before somebody paused', () => {
    expect(
      read(
        visit([
          ['a', 0, 'First'],
          ['a', 65, 'Anew'],
        ]),
      ),
    ).toEqual(['First', 'Anew']);
  });

  it('tell what was taken back apart from what was done', () => {
    const moment = visit([
      ['a', 0, 'Fal'],
      ['a', 1, 'Falls', 'undo'],
      ['a', 2, 'Fal', 'redo'],
    ]);
    expect(stepsOf(moment).map(({ kind }) => kind)).toEqual(['edit', 'undo', 'redo']);
  });

  it('are not what says only under which revision the plan goes on', () => {
    const [first, second] = visit([
      ['a', 0, 'F'],
      ['b', 1, 'Fa'],
    ]).changes;
    const stamp = { ...first!, id: 's', effects: [{ path: ['revision'], before: 'rev-1', after: 'rev-2' }] };
    expect(stepsOf({ changes: [first!, stamp, second!] })).toHaveLength(2);
  });
});
