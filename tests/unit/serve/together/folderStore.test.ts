import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { parse } from '../../../../src/format/parse';
import { serialise } from '../../../../src/format/serialise';
import { lockFolder } from '../../../../src/serve/together/folderLock';
import { openFolderStore } from '../../../../src/serve/together/folderStore';
import { createRooms } from '../../../../src/serve/together/rooms';
import { smallPlan } from '../../../fixtures/plans';

let folder: string;
beforeEach(() => void (folder = mkdtempSync(join(tmpdir(), 'aimtree-store-'))));
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const id = '00112233445566aa';
const dayOf = (number: number) => `2027-03-${String(number).padStart(2, '0')}`;

async function storeWithPlan(text = 'the plan') {
  const store = await openFolderStore(folder);
  await store.savePlan(id, text);
  await store.saveRoom({ id, created: '2027-03-01T10:00:00.000Z', keys: { edit: 'e', comment: 'c', view: 'v' } });
  return store;
}

describe('rooms in a folder', () => {
  it('are two files each: the plan, as any Aimtree opens it, and who may come in, without a secret', async () => {
    const store = await openFolderStore(folder);
    const made = (await createRooms(store, () => '2027-03-01T10:00:00.000Z').make(serialise(smallPlan())))!;
    expect(readdirSync(folder).sort()).toEqual([`${made.room}.aimtree.json`, `${made.room}.room.json`]);
    const file = readFileSync(join(folder, `${made.room}.aimtree.json`));
    const read = parse(file);
    expect(read.ok && read.plan.title).toBe(smallPlan().title);
    // By people, too: one member a line.
    expect(file.toString()).toMatch(/^\{\n {2}"format": "aimtree",\n/);
    const room = readFileSync(join(folder, `${made.room}.room.json`), 'utf8');
    for (const key of Object.values(made.keys)) expect(room).not.toContain(key);
    for (const name of readdirSync(folder)) expect(statSync(join(folder, name)).mode & 0o077).toBe(0);
  });

  it('have a copy of each of the last 14 days on which there was one', async () => {
    const store = await storeWithPlan();
    for (let day = 1; day <= 20; day += 1) {
      await store.savePlan(id, `as of day ${day}`);
      await store.copy(dayOf(day));
    }
    const days = readdirSync(join(folder, 'copies')).sort();
    expect(days).toEqual(Array.from({ length: 14 }, (_, at) => dayOf(at + 7)));
    expect(readFileSync(join(folder, 'copies', dayOf(7), `${id}.aimtree.json`), 'utf8')).toBe('as of day 7');
  });

  it('have the last state of a day that is copied several times', async () => {
    const store = await storeWithPlan('in the morning');
    await store.copy(dayOf(1));
    await store.savePlan(id, 'at night');
    await store.copy(dayOf(1));
    expect(readFileSync(join(folder, 'copies', dayOf(1), `${id}.aimtree.json`), 'utf8')).toBe('at night');
  });

  it('touch nothing in the folder of copies that is not theirs', async () => {
    const store = await storeWithPlan();
    for (let day = 1; day <= 14; day += 1) await store.copy(dayOf(day));
    writeFileSync(join(folder, 'copies', 'read me.txt'), 'mine');
    await store.copy(dayOf(15));
    expect(readdirSync(join(folder, 'copies'))).toContain('read me.txt');
    expect(readdirSync(join(folder, 'copies'))).toHaveLength(15);
  });

  it('are not led astray by files of others, broken ones, or names that are no room', async () => {
    const store = await storeWithPlan();
    writeFileSync(join(folder, 'notes.room.json'), '{}');
    writeFileSync(join(folder, 'ffffffffffffffff.room.json'), '{"id":');
    expect(await store.ids()).toEqual(expect.arrayContaining([id]));
    expect(await store.room('ffffffffffffffff')).toBeNull();
    expect(await store.room('../x')).toBeNull();
    expect(await store.plan('../../etc/passwd')).toBeNull();
    expect(await store.plan('1111111111111111')).toBeNull();
  });

  it('hold what was written last, and nothing beside it, however many writes are under way', async () => {
    const store = await storeWithPlan();
    const texts = Array.from({ length: 20 }, (_, at) => `${at} `.repeat((20 - at) * 10_000));
    await Promise.all(texts.map((text) => store.savePlan(id, text)));
    expect(readdirSync(folder).sort()).toEqual([`${id}.aimtree.json`, `${id}.room.json`]);
    expect((await store.plan(id))?.slice(0, 3)).toBe('19 ');
  });
});

describe('the lock of a folder', () => {
  it('lets one server work there, and is let go of at its end', async () => {
    const letGo = await lockFolder(folder);
    expect(readdirSync(folder)).toEqual(['server.pid']);
    writeFileSync(join(folder, 'server.pid'), `${process.ppid}\n`);
    await expect(lockFolder(folder)).rejects.toThrow('Another server');
    letGo();
    expect(readdirSync(folder)).toEqual([]);
  });

  it.each(['99999999\n', 'no number', ''])('holds nothing for a server that was killed: %j', async (left) => {
    writeFileSync(join(folder, 'server.pid'), left);
    (await lockFolder(folder))();
    expect(readdirSync(folder)).toEqual([]);
  });
});
