import { describe, expect, it } from 'vitest';
import { plansIn, type PlanFile } from '../../../../../src/app/files/folder/folderContent';

const file = (name: string, id: string, title = id): PlanFile<null> => {
  return { name, id, title, file: null, modified: '2026-05-03T10:00:00.000Z' };
};

describe('the plans of a folder', () => {
  it.each([
    ['OneDrive', 'falls.aimtree-WARD7.json'],
    ['Teams and browsers', 'falls.aimtree (2).json'],
    ['Windows', 'falls.aimtree - Copy.json'],
    ['Dropbox', "falls.aimtree (Ama Boateng's conflicted copy 2026-05-03).json"],
    ['Nextcloud', 'falls.aimtree (conflicted copy 2026-05-03 101500).json'],
    ['Syncthing', 'falls.aimtree.sync-conflict-20260503-101500-ABCDEFG.json'],
    ['iCloud', 'falls.aimtree 2.json'],
  ])('know the copy that %s makes, “%s”, by the plan in it', (_, copy) => {
    const [plan, ...others] = plansIn([
      file(copy, 'falls'),
      file('falls.aimtree.json', 'falls'),
      file('a.json', 'sepsis'),
    ]);
    expect([plan?.name, plan?.copies.map(({ name }) => name)]).toEqual(['falls.aimtree.json', [copy]]);
    expect(others.map(({ name }) => name)).toEqual(['a.json']);
  });

  it('are told apart by the plan in them and not by what they are called', () => {
    const all = plansIn([file('falls.json', 'one', 'Falls'), file('falls (2).json', 'other', 'Falls')]);
    expect(all.map(({ name, copies }) => [name, copies])).toEqual([
      ['falls (2).json', []],
      ['falls.json', []],
    ]);
  });
});
