import { readFileSync } from 'node:fs';
import { connect } from 'node:net';
import { join } from 'node:path';
import { HocuspocusProvider, HocuspocusProviderWebsocket } from '@hocuspocus/provider';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { parse } from '../../../../src/format/parse';
import { setText } from '../../../../src/plan/edit/boxFields';
import { planFaults } from '../../../../src/plan/model/checkPlan';
import { seededRng } from '../../../fixtures/randomEdits';
import { openTeam, until, WebSocket } from './team';

let team: Awaited<ReturnType<typeof openTeam>>;
beforeAll(async () => {
  team = await openTeam();
});
afterAll(() => team.close());

/** A document of somebody who keeps to no rule but has the link. */
async function stranger(room: string, secret: string) {
  const socket = new HocuspocusProviderWebsocket({ url: team.api.live, WebSocketPolyfill: WebSocket, maxAttempts: 1 });
  const document = new Y.Doc();
  const provider = new HocuspocusProvider({ websocketProvider: socket, name: room, token: secret, document });
  let refused: string | null = null;
  provider.on('authenticationFailed', ({ reason }: { reason: string }) => (refused = reason));
  provider.attach();
  await until(() => provider.isSynced || refused !== null, 3_000);
  return {
    document,
    isIn: () => provider.isSynced && refused === null,
    leave() {
      provider.destroy();
      socket.destroy();
    },
  };
}

const kept = (room: string) => parse(readFileSync(join(team.folder, `${room}.aimtree.json`)));

describe('a server among strangers', () => {
  it('keeps the last valid plan, whatever is put into a document', async () => {
    const { room, keys } = await team.make();
    const anna = await team.person({ room, secret: keys.edit });
    await anna.isTogether();
    const other = await stranger(room, keys.edit);
    const nodes = other.document.getMap('nodes');
    other.document.transact(() => {
      for (const key of nodes.keys()) nodes.set(key, key === 'P1' ? new Y.Text('a text in place of a map') : 3);
      other.document.getMap('plan').set('/id', 'another-plan');
      other.document.getMap('plan').set('/title', { is: 'no title' });
      other.document.getMap('columns').set('__proto__', new Y.Map([['', true]]));
    });
    // The server puts the last valid plan back into the document.
    await until(() => nodes.get('C1') instanceof Y.Map);
    anna.openPlan.edit('edit the description', (draft) => void (draft.description = 'goes on'));
    await until(() => {
      const now = kept(room);
      return now.ok && now.plan.description === 'goes on';
    });
    const read = kept(room);
    expect(read.ok && read.plan.description).toBe('goes on');
    expect(read.ok && read.plan.id).toBe('plan-1');
    expect(read.ok && planFaults(read.plan)).toEqual([]);
    expect(planFaults(anna.plan())).toEqual([]);
    other.leave();
  });

  it('lets in who comes at a moment at which somebody has left no plan in the document', async () => {
    const { room, keys } = await team.make();
    const link = { room, secret: keys.edit };
    const anna = await team.person(link, { isLate: true });
    const other = await stranger(room, keys.edit);
    other.document.transact(() => {
      for (const name of ['nodes', 'columns', 'plan']) other.document.getMap(name).clear();
    });
    anna.join();
    expect(await anna.isTogether()).toBe(true);
    expect(anna.plan().nodes['C1']?.text).toBe('Risk tool in the admission pack');
    other.leave();
  });

  it('lets nobody in without the right secret, nor by that of another room, nor as more than the link says', async () => {
    const [one, two] = [await team.make(), await team.make()];
    const tries = [
      await stranger(one.room, 'a'.repeat(22)),
      await stranger(one.room, ''),
      await stranger(one.room, two.keys.edit),
      await stranger(one.room, one.keys.view),
      await stranger(one.room, one.keys.comment),
      await stranger('../../etc/passwd', one.keys.edit),
      await stranger('__proto__', one.keys.edit),
    ];
    expect(tries.map((each) => each.isIn())).toEqual(tries.map(() => false));
    for (const each of tries) each.leave();
  });

  it('takes no change by a link to view', async () => {
    const { room, keys } = await team.make();
    const viewer = await stranger(`${room}/view`, keys.view);
    expect(viewer.isIn()).toBe(true);
    (viewer.document.getMap('nodes').get('C1') as Y.Map<unknown>).set('/text', 'by a viewer');
    const anna = await team.person({ room, secret: keys.edit });
    await anna.isTogether();
    const watcher = await stranger(`${room}/view`, keys.view);
    anna.openPlan.edit('edit text', (draft) => setText(draft, 'C2', 'by Anna'));
    const seen = (id: string) => (watcher.document.getMap('nodes').get(id) as Y.Map<unknown>).get('/text');
    await until(() => seen('C2') === 'by Anna');
    expect([seen('C1'), seen('C2')]).toEqual(['Risk tool in the admission pack', 'by Anna']);
    viewer.leave();
    watcher.leave();
  });

  it('lives on when it is sent random bytes, mangled messages and more than it takes', async () => {
    const { room, keys } = await team.make();
    const anna = await team.person({ room, secret: keys.edit });
    await anna.isTogether();
    const rng = seededRng(7);
    const bytes = (length: number) => Uint8Array.from({ length }, () => Math.floor(rng() * 256));
    const name = [room.length, ...new TextEncoder().encode(room)];
    for (let at = 0; at < 40; at += 1) {
      const socket = new WebSocket(team.api.live);
      await new Promise((resolve) => socket.addEventListener('open', resolve));
      for (let count = 0; count < 5; count += 1) socket.send(bytes(1 + Math.floor(rng() * 300)));
      socket.send(Uint8Array.from([...name, Math.floor(rng() * 12), ...bytes(40)]));
      if (at % 10 === 0) socket.send(new Uint8Array(9 * 1024 * 1024));
      socket.close();
    }
    anna.openPlan.edit('edit text', (draft) => setText(draft, 'C1', 'still here'));
    await until(() => {
      const read = kept(room);
      return read.ok && read.plan.nodes['C1']?.text === 'still here';
    });
    expect(anna.state()?.kind).toBe('together');
    const read = kept(room);
    expect(read.ok && read.plan.nodes['C1']?.text).toBe('still here');
  });

  it('lives on when whoever is refused goes without a word', async () => {
    const { port } = new URL(team.origin);
    const ask = 'GET /elsewhere HTTP/1.1\r\nHost: x\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\n';
    for (let count = 0; count < 50; count += 1)
      await new Promise<void>((gone) => {
        const socket = connect(Number(port), '127.0.0.1', () => {
          socket.write(ask);
          setTimeout(() => socket.resetAndDestroy(), count % 4);
        });
        socket.on('error', () => undefined).on('close', gone);
      });
    expect(await (await fetch(team.origin)).text()).toBe('the app');
  });

  it('reads no request that is larger than a plan may be, nor goes down with what the app throws', async () => {
    const body = 'x'.repeat(11 * 1024 * 1024);
    expect((await fetch(`${team.origin}together/rooms`, { method: 'POST', body })).status).toBe(413);
    expect((await fetch(`${team.origin}broken`)).status).toBe(500);
    expect(await (await fetch(team.origin)).text()).toBe('the app');
  });

  it('answers no page of another origin', async () => {
    const { keys, room } = await team.make();
    const headers = { Origin: 'https://elsewhere.example', Authorization: `Bearer ${keys.edit}` };
    const put = await fetch(`${team.origin}together/rooms/${room}/plan`, { method: 'PUT', headers, body: '{}' });
    expect(put.status).toBe(403);
    expect((await fetch(`${team.origin}together/rooms`, { method: 'POST', headers, body: '{}' })).status).toBe(403);
    expect((await fetch(`${team.origin}together/rooms/${room}/plan`)).status).toBe(403);
    expect((await fetch(`${team.origin}together/nothing`)).status).toBe(404);
    expect(await (await fetch(team.origin)).text()).toBe('the app');
  });
});
