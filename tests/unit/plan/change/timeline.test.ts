import { describe, expect, it } from 'vitest';
import { momentsOf, namesElsewhere, type PastEntry } from '../../../../src/plan/change/timeline';
import { retitled } from '../../storage/changes';
import { smallPlan } from '../../../fixtures/plans';

const at = (time: string) => `2026-11-23T${time}:00.000Z`;
const state = (seq: number, time: string, origin: 'created' | 'replaced' | 'named' | 'day' = 'created'): PastEntry => ({
  kind: 'state',
  seq,
  origin,
  at: at(time),
  label: 'create plan',
  revision: `rev-${seq}`,
});
const step = (seq: number, time: string, revision?: string): PastEntry => {
  const [, change] = retitled(smallPlan(), `Title ${seq}`, { at: at(time) });
  const effects = revision === undefined ? [] : [{ path: ['revision'], before: 'rev-1', after: revision }];
  return { kind: 'change', seq, change: { ...change, effects: [...change.effects, ...effects] } };
};
const named = (revision: string, name = 'v1') => ({ revision, name, note: '', date: at('09:00') });
const read = (entries: readonly PastEntry[], versions: ReturnType<typeof named>[] = []) =>
  momentsOf(entries, versions).map(
    ({ kind, first, last, version }) => `${kind} ${first}-${last}${version ? ` ${version.name}` : ''}`,
  );

describe('the timeline', () => {
  it('is empty where nothing is known', () => {
    expect(momentsOf([], [])).toEqual([]);
  });

  it('takes for one visit what is no more than half an hour apart, newest first', () => {
    const entries = [state(0, '09:00'), step(1, '09:05'), step(2, '09:35'), step(3, '10:06'), step(4, '10:07')];
    expect(read(entries)).toEqual(['visit 3-4', 'visit 1-2', 'created 0-0']);
    expect(momentsOf(entries, [])[1]).toMatchObject({ began: at('09:05'), ended: at('09:35') });
  });

  it('does not break a visit when the clock was put back a little, or two tabs wrote at once', () => {
    expect(read([step(1, '09:05'), step(2, '09:04')])).toEqual(['visit 1-2']);
    expect(read([step(1, '12:00'), step(2, '09:04')])).toEqual(['visit 2-2', 'visit 1-1']);
  });

  it('lets a whole state that was put there stand alone', () => {
    const entries = [step(1, '09:05'), state(2, '09:06', 'replaced'), step(3, '09:07')];
    expect(read(entries)).toEqual(['visit 3-3', 'replaced 2-2', 'visit 1-1']);
  });

  it('ends a visit where a version was named', () => {
    const entries = [step(1, '09:05'), step(2, '09:06', 'rev-v1'), step(3, '09:07', 'rev-x')];
    expect(read(entries, [named('rev-v1')])).toEqual(['visit 3-3', 'visit 1-2 v1']);
    expect(read(entries)).toEqual(['visit 1-3']);
  });

  it('leaves the name where it was given although undoing leads back to that revision', () => {
    const entries = [step(1, '09:05', 'rev-v1'), step(2, '09:06', 'rev-x'), step(3, '09:07', 'rev-v1')];
    expect(read(entries, [named('rev-v1')])).toEqual(['visit 2-3', 'visit 1-1 v1']);
  });

  it('finds names on whole states, also on days of long ago', () => {
    const entries = [state(0, '09:00'), state(4, '09:10', 'named'), state(9, '09:20', 'day'), step(10, '09:21')];
    expect(read(entries, [named('rev-4')])).toEqual(['visit 10-10', 'day 9-9', 'named 4-4 v1', 'created 0-0']);
  });

  it('knows which names belong to states that are not here', () => {
    const entries = [state(0, '09:00')];
    const versions = [named('rev-0'), named('theirs', 'v2')];
    expect(namesElsewhere(momentsOf(entries, versions), versions)).toEqual([named('theirs', 'v2')]);
  });
});
