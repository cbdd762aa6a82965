import { produce } from 'immer';
import { describe, expect, it } from 'vitest';
import { EditRefused } from '../../../../src/plan/model/editRefused';
import { versionLine } from '../../../../src/figure/compose/versionLine';
import { nameVersion, removeVersionName, renameVersion } from '../../../../src/plan/edit/versions';
import { nextVersionName, versionOf } from '../../../../src/plan/ask/versionNames';
import { smallPlan } from '../../../fixtures/plans';

const version = {
  revision: 'rev-2',
  name: ' v3 ',
  note: 'Dropped the training driver. ',
  date: '2026-11-24T23:30:00.000Z',
};
const named = () => produce(smallPlan(), (draft) => nameVersion(draft, version));

describe('naming a version', () => {
  it('begins a revision of its own, which the name belongs to', () => {
    const plan = named();
    expect([plan.revision, plan.ancestors[0]]).toEqual(['rev-2', 'rev-1']);
    expect(plan.versions).toEqual([{ ...version, name: 'v3', note: 'Dropped the training driver.' }]);
    expect(versionOf(plan)?.name).toBe('v3');
    expect(versionOf({ ...plan, revision: 'later' })).toBeUndefined();
  });

  it('asks for a name, and for one that fits', () => {
    expect(() => produce(smallPlan(), (draft) => nameVersion(draft, { ...version, name: ' ' }))).toThrow(EditRefused);
    expect(() => produce(named(), (draft) => renameVersion(draft, 'rev-2', { name: '', note: '' }))).toThrow(
      EditRefused,
    );
    expect(() =>
      produce(named(), (draft) => renameVersion(draft, 'rev-2', { name: 'a'.repeat(2_001), note: '' })),
    ).toThrow(EditRefused);
    expect(() => produce(named(), (draft) => renameVersion(draft, 'rev-9', { name: 'v', note: '' }))).toThrow(
      EditRefused,
    );
  });

  it('can be changed and taken back', () => {
    const renamed = produce(named(), (draft) => renameVersion(draft, 'rev-2', { name: 'v4', note: '' }));
    expect(renamed.versions).toEqual([{ ...version, name: 'v4', note: '' }]);
    expect(produce(renamed, (draft) => removeVersionName(draft, 'rev-2')).versions).toEqual([]);
  });

  it.each([
    [[], 'v1'],
    [['v1', 'v2'], 'v3'],
    [['For the board'], 'v1'],
    [['V7: after the audit', 'v2'], 'v8'],
  ])('offers a name after %j: %s', (names, next) => {
    expect(nextVersionName({ versions: names.map((name) => ({ ...version, name })) })).toBe(next);
  });
});

describe('the version line of a figure', () => {
  it('says which version it is, and from which day', () => {
    expect(versionLine(named())).toBe('v3 · 24 November 2026');
  });

  it('says after which version the plan was changed, and when', () => {
    const changed = { ...named(), revision: 'later', modified: '2026-11-26T10:00:00.000Z' };
    expect(versionLine(changed)).toBe('Changed after v3 · 26 November 2026');
  });

  it('says when a plan without a named version was last changed', () => {
    expect(versionLine({ ...smallPlan(), modified: '2026-11-26T10:00:00.000Z' })).toBe('26 November 2026');
  });
});
