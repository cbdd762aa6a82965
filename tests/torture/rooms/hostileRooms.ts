/**
 * A server of rooms among strangers, some of whom have the link: it is sent what no page of ours sends, over WebSockets and
 * plain HTTPS, fast, slowly and by the hundred megabyte. It lives, its memory stays within bounds, the plan stays valid,
 * and who works in the room goes on working.
 */
import { readFileSync } from 'node:fs';
import { connect } from 'node:net';
import { join } from 'node:path';
import { parse } from '../../../src/format/parse';
import { serialise } from '../../../src/format/serialise';
import { setText } from '../../../src/plan/edit/boxFields';
import { planFaults } from '../../../src/plan/model/checkPlan';
import { createRoomApi, type MadeRoom } from '../../../src/together/roomApi';
import { smallPlan } from '../../fixtures/plans';
import { createPerson, until, WebSocket, type Person } from '../../unit/serve/together/team';
import { randomOf, type Random } from '../random';
import { hostileMessage, randomBytes, signIn } from './rawMessages';
import { buildRoomServer, openFarServer, type Mortal } from './servers';

interface World {
  readonly random: Random;
  readonly server: Mortal;
  readonly origin: string;
  readonly made: MadeRoom;
}

/** So many messages go over one line, if the server does not cut it. */
const perLine = 8;
const checkEvery = 200;
/** Bytes that the server's process may have taken at most. */
const mostMemory = 900 * 1024 * 1024;

export async function runHostileRooms({ seed, count }: { readonly seed: number; readonly count: number }) {
  const random = randomOf(seed);
  const server = await openFarServer(await buildRoomServer());
  const origin = `http://127.0.0.1:${server.port()}/`;
  const faults: string[] = [];
  let largest = 0;
  const api = createRoomApi(origin, fetch);
  const made = await api.make(serialise(smallPlan()));
  if (made === null || typeof made === 'string') return { faults: ['No room could be made.'], largest };
  const anna = await createPerson(api, { room: made.room, secret: made.keys.edit }, {});
  const world: World = { random, server, origin, made };
  try {
    for (let sent = 0; sent < count && faults.length === 0;) {
      sent += await attack(world);
      largest = Math.max(largest, server.memory());
      if (sent % checkEvery < perLine) faults.push(...(await faultsOf(world, anna, `word ${sent}`)));
    }
    faults.push(...(await faultsOf(world, anna, 'the last word')));
    if (largest > mostMemory) faults.push(`The server took ${Math.round(largest / 1024 / 1024)} MB.`);
  } finally {
    anna.leave();
    await server.close();
  }
  return { faults, largest };
}

/** Gives how many messages it was. */
async function attack(world: World): Promise<number> {
  const { random } = world;
  const chance = random.next();
  if (chance < 0.7) return overLine(world);
  if (chance < 0.98) return overHttp(world);
  return chance < 0.99 ? hundredMegabytes(world) : slowly(world);
}

async function overLine({ random, origin, made }: World): Promise<number> {
  const { room, keys } = made;
  const socket = new WebSocket(`${origin.replace('http', 'ws')}together/live`);
  const over = new Promise<unknown>((resolve) => socket.addEventListener('close', resolve));
  await Promise.race([over, new Promise((resolve) => socket.addEventListener('open', resolve))]);
  const name = random.pick([room, room, room, `${room}/view`, '__proto__', '../../etc/passwd', '']);
  const token = random.pick([keys.edit, keys.edit, keys.view, keys.comment, '', 'x'.repeat(5_000)]);
  if (random.chance(0.8)) socket.send(signIn(name, token));
  const isSignedIn = new Promise((resolve) => socket.addEventListener('message', resolve));
  if (random.chance(0.7)) await Promise.race([over, isSignedIn, until(() => false, 200)]);
  for (let count = 0; count < perLine; count += 1)
    socket.send(hostileMessage(random, random.chance(0.9) ? name : room));
  await until(() => socket.bufferedAmount === 0, 500);
  socket.close();
  return perLine;
}

async function overHttp({ random, origin, made }: World): Promise<number> {
  const { room, keys } = made;
  const path = random.pick([
    'rooms',
    `rooms/${room}`,
    `rooms/${room}/plan`,
    `rooms/${room}/links/edit`,
    'rooms/%00',
    '%E0%A4%A',
  ]);
  const bodies = [
    () => randomBytes(random, random.below(3_000)),
    () => '['.repeat(50_000),
    () => serialise(smallPlan()).replace('"P1"', '"__proto__"'),
    () => serialise(smallPlan()).replaceAll('"', random.pick(['"', "'", '""'])),
    () => '{"format":"aimtree","version":1}',
    () => 'x'.repeat(11 * 1024 * 1024),
  ];
  const method = random.pick(['PUT', 'POST', 'GET', 'DELETE', 'PUT']);
  const headers = {
    Authorization: `Bearer ${random.pick([keys.comment, keys.view, 'wrong', '', 'é'.repeat(40).replaceAll('é', 'e')])}`,
    'If-Match': random.pick(['*', '""', 'x'.repeat(4_000)]),
  };
  const body = method === 'GET' ? null : (random.pick(bodies)() as BodyInit);
  await fetch(`${origin}together/${path}`, { method, headers, body })
    .then((answer) => answer.text())
    .catch(() => '');
  return 1;
}

/** As one frame, and as one request. */
async function hundredMegabytes({ origin, made, random }: World): Promise<number> {
  const bytes = new Uint8Array(100 * 1024 * 1024);
  if (random.chance(0.5)) {
    const headers = { Authorization: `Bearer ${made.keys.edit}` };
    const url = `${origin}together/rooms/${made.room}/plan`;
    await fetch(url, { method: 'PUT', headers, body: bytes }).catch(() => undefined);
  } else {
    const socket = new WebSocket(`${origin.replace('http', 'ws')}together/live`);
    const over = new Promise((resolve) => socket.addEventListener('close', resolve));
    socket.addEventListener('open', () => socket.send(bytes));
    await Promise.race([over, until(() => false, 5_000)]);
    socket.close();
  }
  return 1;
}

/** Lines on which somebody begins to say something and never ends. */
async function slowly({ server, made, random }: World): Promise<number> {
  const lines = Array.from({ length: 20 }, () => {
    const socket = connect(server.port(), '127.0.0.1');
    socket.on('error', () => undefined);
    const head = random.pick([
      'GET /together/live HTTP/1.1\r\nHost: x\r\nUpgrade: websocket\r\n',
      `PUT /together/rooms/${made.room}/plan HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer ${made.keys.edit}\r\nContent-Length: 9000000\r\n\r\n{`,
      'POST /together/rooms HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\nFFFFFF\r\n{',
    ]);
    socket.write(head);
    return socket;
  });
  await until(() => false, 50);
  for (const socket of lines) socket.resetAndDestroy();
  return lines.length;
}

async function faultsOf({ server, made }: World, anna: Person, words: string): Promise<string[]> {
  if (!server.isAlive()) return ['The server is dead.'];
  const kept = () => {
    const read = parse(readFileSync(join(server.folder, `${made.room}.aimtree.json`)));
    return read.ok ? read.plan : null;
  };
  if (!(await anna.isTogether())) return [`Who works there is not in the room any more: ${anna.state()?.kind ?? ''}.`];
  anna.openPlan.edit('edit text', (draft) => setText(draft, 'C1', words));
  await until(() => kept()?.nodes['C1']?.text === words);
  const plan = kept();
  if (!plan) return ['No plan can be read from the disk.'];
  return [
    ...planFaults(plan),
    ...planFaults(anna.plan()),
    ...(plan.nodes['C1']?.text === words ? [] : [`An edit does not come to the disk: ${words}.`]),
  ];
}
