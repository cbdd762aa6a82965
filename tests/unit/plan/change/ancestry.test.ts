import { describe, expect, it } from 'vitest';
import { ancestry } from '../../../../src/plan/change/ancestry';
import { relationOf } from '../../../../src/plan/change/merge/relation';
import { makeEdit, type Making } from '../../../../src/plan/change/makeChange';
import { setTitle } from '../../../../src/plan/edit/planFields';
import { createOpenPlan } from '../../../../src/store/openPlan';
import { smallPlan } from '../../../fixtures/plans';

/** One line of revisions, each of which has left as a file. */
function line(name: string, from: readonly string[], count: number): string[] {
  let all = [...from];
  for (let at = 0; at < count; at += 1) all = ancestry([`${name}${at}`, ...all]);
  return all;
}

describe('the revisions that a plan descends from', () => {
  it('are all named while there are few', () => {
    expect(line('r', [], 100)).toEqual(Array.from({ length: 100 }, (_, at) => `r${99 - at}`));
  });

  it('are at most 100, newest first, and the newest 40 without a gap', () => {
    const all = line('r', [], 5_000);
    expect(all).toHaveLength(100);
    const numbers = all.map((revision) => Number(revision.slice(1)));
    expect(numbers).toEqual(numbers.toSorted((a, b) => b - a));
    expect(numbers.slice(0, 40)).toEqual(Array.from({ length: 40 }, (_, at) => 4_999 - at));
    expect(numbers.at(-1)).toBeLessThan(500);
  });

  it.each([50, 200, 1_000, 5_000])('of two who parted are still some in common after %i more of each', (count) => {
    const common = line('r', [], 300);
    const [mine, theirs] = [line('a', common, count), line('b', common, count)].map(([revision = '', ...ancestors]) => {
      return { id: 'plan', revision, ancestors };
    });
    if (!mine || !theirs) throw new Error('Two plans.');
    expect(relationOf(mine, theirs, () => true)).toMatchObject({ kind: 'parted' });
  });
});

describe('a revision', () => {
  it('is begun only when a state has left or was named, however much is edited and taken back', () => {
    let ids = 0;
    const openPlan = createOpenPlan({ now: () => '2026-11-24T09:00:00.000Z', newId: () => `id-${(ids += 1)}` });
    openPlan.open(smallPlan());
    const edit = (times: number) => {
      for (let at = 0; at < times; at += 1) {
        openPlan.edit('retitle', (draft) => setTitle(draft, `Title ${(ids += 1)}`));
        if (at % 5 === 0) openPlan.undo();
      }
      return openPlan.plan();
    };
    expect(edit(200)).toMatchObject({ revision: 'rev-1', ancestors: [] });
    openPlan.markShared('rev-1');
    const { revision, ancestors } = edit(200);
    expect([revision === 'rev-1', ancestors]).toEqual([false, ['rev-1']]);
    expect(edit(200)).toMatchObject({ revision, ancestors });
  });

  it('that has left is a forebear of what undo leads back to', () => {
    const plan = smallPlan();
    const making: Making = { plan, pins: new Map(), now: plan.modified, newId: () => 'id' };
    expect(makeEdit(making, (draft) => setTitle(draft, 'Other'))?.plan.revision).toBe('rev-1');
    const openPlan = createOpenPlan({ now: () => '2026-11-24T09:00:00.000Z', newId: () => `id-${Math.random()}` });
    openPlan.open(plan, ['rev-1']);
    openPlan.edit('retitle', (draft) => setTitle(draft, 'Other'));
    const left = openPlan.plan().revision;
    openPlan.markShared(left);
    openPlan.undo();
    expect(openPlan.plan()).toMatchObject({ title: plan.title, ancestors: [left, 'rev-1'] });
  });
});
