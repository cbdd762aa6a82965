import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { setText } from '../../../../src/plan/edit/boxFields';
import type { RoomLink } from '../../../../src/together/roomApi';
import { peoplePlan } from '../../../fixtures/plans';
import { openTeam, until, WebSocket } from './team';

let team: Awaited<ReturnType<typeof openTeam>>;
beforeAll(async () => {
  team = await openTeam();
});
afterAll(() => team.close());

const file = (room: string) => join(team.folder, `${room}.aimtree.json`);

async function putOver(link: RoomLink, from: string, to: string) {
  const fetched = await team.api.plan(link);
  if (fetched === null || typeof fetched === 'string') throw new Error('No plan came.');
  return team.api.put(link, fetched.text.replace(from, to), fetched.tag);
}

describe('the server’s disk', () => {
  it('is never left with an older state than the last that was kept, however long each write takes', async () => {
    const { room, keys } = await team.make();
    const link = { room, secret: keys.edit };
    const anna = await team.person(link);
    await anna.isTogether();
    anna.openPlan.edit('edit text', (draft) => setText(draft, 'C1', 'the older'));
    // The room begins to write this, slowly; meanwhile somebody puts more over the plain way.
    team.waits.write.push(300);
    await until(() => team.waits.write.length === 0);
    const before = team.written.length;
    await putOver(link, 'Clear floors', 'the newer');
    await until(() => team.written.length >= before + 2);
    expect(team.written.slice(before).map((text) => text.includes('the newer'))).toEqual([false, true]);
  });

  it('that cannot be read for a moment is no reason to say that the link leads nowhere', async () => {
    const { room, keys } = await team.make();
    const link = { room, secret: keys.edit };
    const fetched = await team.api.plan(link);
    if (fetched === null || typeof fetched === 'string') throw new Error('No plan came.');
    team.waits.read.push(-1);
    expect(await team.api.put(link, fetched.text, fetched.tag)).toBeNull();
    expect(await team.api.put(link, fetched.text, fetched.tag)).toMatchObject({ tag: fetched.tag });
  });
});

describe('a room whose plan could not be written at first', () => {
  it('stays one room for all when it was written, left and opened anew meanwhile', async () => {
    const { room, keys } = await team.make();
    const link = { room, secret: keys.edit };
    const anna = await team.person(link);
    await anna.isTogether();
    team.waits.write.push(-1);
    anna.openPlan.edit('edit text', (draft) => setText(draft, 'C1', 'not written'));
    await until(() => team.waits.write.length === 0);
    anna.openPlan.edit('edit text', (draft) => setText(draft, 'C1', 'written'));
    await until(() => readFileSync(file(room), 'utf8').includes('"written"'));
    anna.leave();
    await pause(200);
    anna.join();
    expect(await anna.isTogether()).toBe(true);
    // By then the server has tried again what it could not write.
    await pause(1_400);
    const ben = await team.person(link);
    expect(await ben.isTogether()).toBe(true);
    anna.openPlan.edit('edit text', (draft) => setText(draft, 'C2', 'in one room'));
    await until(() => ben.plan().nodes['C2']?.text === 'in one room', 2_000);
    expect(ben.plan().nodes['C2']?.text).toBe('in one room');
  });
});

describe('who only looks', () => {
  it('sees also what was done by somebody who left at once', async () => {
    const { room, keys } = await team.make();
    const viewer = await team.person({ room, secret: keys.view }, { role: 'view' });
    await viewer.isTogether();
    await putOver({ room, secret: keys.edit }, 'Clear floors', 'Dry floors');
    await until(() => viewer.plan().nodes['S3']?.text === 'Dry floors', 2_000);
    expect(viewer.plan().nodes['S3']?.text).toBe('Dry floors');
  });

  it('is told nothing that is withheld: not by the plan, its tag, an answer, the live document or who is there', async () => {
    const { room, keys } = await team.make(peoplePlan());
    const withheld = ['Ward sister', 'Worried about nights', 'Will walk round'];
    for (const words of withheld) expect(readFileSync(file(room), 'utf8')).toContain(words);
    const editor = await team.person({ room, secret: keys.edit });
    await editor.isTogether();
    editor.show({ name: 'Esi Boateng', colour: 1, box: 'C1' });
    const heard: string[] = [];
    class Tapped extends WebSocket {
      constructor(url: string) {
        super(url);
        this.addEventListener('message', ({ data }) => heard.push(Buffer.from(data as ArrayBuffer).toString('latin1')));
      }
    }
    for (const role of ['view', 'comment'] as const) {
      const link = { room, secret: keys[role] };
      const viewer = await team.person(link, { role, WebSocket: Tapped });
      expect(await viewer.isTogether()).toBe(true);
      editor.openPlan.edit('edit text', (draft) => setText(draft, 'C1', `seen by ${role}`));
      await until(() => viewer.plan().nodes['C1']?.text === `seen by ${role}`);
      heard.push(JSON.stringify([await team.api.plan(link), viewer.state()]));
      const answer = await fetch(`${team.origin}together/rooms/${room}/plan`, {
        method: 'PUT',
        headers: { Authorization: `Bearer ${keys[role]}`, 'If-Match': '"no such tag"' },
        body: readFileSync(file(room)),
      });
      heard.push(await answer.text(), JSON.stringify([...answer.headers]));
    }
    expect(heard.join('\n')).toContain('seen by comment');
    for (const words of [...withheld, 'Boateng']) expect(heard.join('\n')).not.toContain(words);
  });

  it('is given nothing of a file that cannot be read, for nobody can say what of it has to stay', async () => {
    const { room, keys } = await team.make(peoplePlan());
    writeFileSync(file(room), readFileSync(file(room), 'utf8').replace('"format"', '"formerly"'));
    expect(await team.api.plan({ room, secret: keys.view })).toBe('refused');
    expect(await team.api.plan({ room, secret: keys.comment })).toBe('refused');
  });
});

describe('a server that ends', () => {
  it('lets go also of those who are not in a room yet', async () => {
    const socket = new WebSocket(team.api.live);
    await new Promise((resolve) => socket.addEventListener('open', resolve));
    const gone = new Promise((resolve) => socket.addEventListener('close', resolve));
    await team.stop();
    await gone;
    expect(socket.readyState).toBe(socket.CLOSED);
    await team.start();
  });
});

describe('a link', () => {
  it('that is revoked while its plan is read lets nobody in', async () => {
    const { room, keys } = await team.make();
    const link = { room, secret: keys.edit };
    const anna = await team.person(link, { isLate: true });
    team.waits.read.push(200);
    anna.join();
    await until(() => team.waits.read.length === 0);
    await team.api.renew(link, 'edit');
    await until(() => anna.state()?.kind === 'refused');
    expect(anna.state()?.kind).toBe('refused');
  });
});
