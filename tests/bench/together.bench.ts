/**
 * A team in a room, through the server as it is started: how soon what one does is painted elsewhere, how busy pages and
 * server are, what rooms cost in memory, how long joining takes, and what a key costs in a room.
 */
import { chromium, type Browser } from '@playwright/test';
import { serialise } from '../../src/format/serialise';
import type { Plan } from '../../src/plan/model/schema';
import { createRoomApi, type RoomLink } from '../../src/together/roomApi';
import { diagramPlan } from '../fixtures/diagramPlan';
import type { Bench, Row } from './main';
import { joinLightly } from './together/lightClient';
import { openBenchPage, type BenchPage } from './together/page';
import { startTeamServer, type TeamServer } from './together/teamServer';

const seconds = Number(process.env['BENCH_SECONDS'] ?? 20);
const [people, pages] = [20, 2];
const keys = 60;

interface World {
  readonly server: TeamServer;
  readonly browser: Browser;
  readonly api: ReturnType<typeof createRoomApi>;
}

export const bench: Bench = {
  title: 'Work together, on loopback',
  async run({ chromePath, browserFlags }, print) {
    const server = await startTeamServer();
    const browser = await chromium.launch({ executablePath: chromePath, args: [...browserFlags] });
    const world = { server, browser, api: createRoomApi(server.url, fetch) };
    try {
      for (const part of [meeting, keysInRoom, joining, manyRooms]) print(await part(world));
      return [];
    } finally {
      await browser.close();
      await server.close();
    }
  },
};

const row = (what: string, found: number, unit: string, target: string): Row => ({
  what,
  found: `${found.toFixed(unit === '' ? 2 : 0)} ${unit}`.trim(),
  target,
});

async function roomOf({ api }: World, plan: Plan): Promise<RoomLink> {
  const made = await api.make(serialise(plan));
  if (made === null || typeof made === 'string') throw new Error('No room could be made.');
  return { room: made.room, secret: made.keys.edit };
}

const addressOf = ({ server }: World, { room, secret }: RoomLink) => `${server.url}#/join/${room}/${secret}`;

/** Twenty people, two of them at pages, at two edits a second each. */
async function meeting(world: World): Promise<Row[]> {
  const { browser, api, server } = world;
  const plan = diagramPlan(150, 1);
  const link = await roomOf(world, plan);
  const boxes = Object.keys(plan.nodes);
  const shown: BenchPage[] = [];
  for (let at = 0; at < pages; at += 1) shown.push(await openBenchPage(browser, addressOf(world, link)));
  const others = await Promise.all(Array.from({ length: people - pages }, () => joinLightly(api.live, link)));
  const stops = await Promise.all(shown.map((each, at) => each.typeInto(boxes[boxes.length - 1 - at] ?? '')));
  let count = 0;
  const timers = others.map((each, at) =>
    setInterval(() => each.type(boxes[1 + at * 7] ?? '', `t${Date.now()}n${(count += 1)}`), 490 + at),
  );
  await pause(2_000);
  for (const each of shown) await each.painted();
  const began = performance.now();
  const before = await Promise.all(shown.map((each) => each.busy()));
  const serverBefore = server.busy();
  await pause(1_000 * seconds);
  const elapsed = performance.now() - began;
  const after = await Promise.all(shown.map((each) => each.busy()));
  const serverBusy = (100_000 * (server.busy() - serverBefore)) / elapsed;
  for (const timer of timers) clearInterval(timer);
  for (const stop of stops) stop();
  const waits = (await Promise.all(shown.map((each) => each.painted()))).flat().toSorted((a, b) => a - b);
  const busiest = Math.max(...after.map((ms, at) => (100 * (ms - (before[at] ?? 0))) / elapsed));
  for (const each of others) each.leave();
  for (const each of shown) await each.close();
  return [
    row('edits painted elsewhere', waits.length, 'of 20 people', `≈ ${people * pages * 2 * seconds}`),
    row('edit to paint elsewhere, median', at(waits, 0.5), 'ms', ''),
    row('edit to paint elsewhere, p95', at(waits, 0.95), 'ms', '≤ 100 ms'),
    row('main thread of the busier page', busiest, '%', '≤ 10 %'),
    row('the server’s core', serverBusy, '%', ''),
  ];
}

/** The same keys in the same page, before it is in a room and in it. */
async function keysInRoom(world: World): Promise<Row[]> {
  const link = await roomOf(world, diagramPlan(150, 2));
  const shown = await openBenchPage(world.browser, addressOf(world, link));
  const { page } = shown;
  const typed = async () => {
    await page.locator('[data-node-id]').first().focus();
    await page.keyboard.press('Enter');
    const before = await shown.busy();
    for (let count = 0; count < keys; count += 1) {
      await page.keyboard.type('a');
      await pause(20);
    }
    const cost = ((await shown.busy()) - before) / keys;
    await page.keyboard.press('Escape');
    return cost;
  };
  await typed();
  const joined = Math.min(await typed(), await typed(), await typed());
  await leave(page);
  const alone = Math.min(await typed(), await typed(), await typed());
  await shown.close();
  return [
    row('a key alone', alone, 'ms', ''),
    row('a key in a room', joined, 'ms', ''),
    row('a key in a room : alone', joined / alone, '', '≤ 1.1'),
  ];
}

async function leave(page: BenchPage['page']): Promise<void> {
  await page.getByRole('button', { name: /Working together$/ }).click();
  await page.getByRole('button', { name: 'Links and leaving…' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Leave' }).click();
  await page.getByRole('status').filter({ hasText: 'Together:' }).waitFor({ state: 'detached' });
}

async function joining(world: World): Promise<Row[]> {
  const plan = diagramPlan(2_000, 3);
  const link = await roomOf(world, plan);
  const times: number[] = [];
  for (let count = 0; count < 3; count += 1) {
    const began = performance.now();
    const client = await joinLightly(world.api.live, link);
    times.push(performance.now() - began);
    client.leave();
  }
  const began = performance.now();
  const shown = await openBenchPage(world.browser, addressOf(world, link));
  const page = performance.now() - began;
  await shown.close();
  return [
    row('2,000 boxes: the document is there', Math.min(...times), 'ms', '≤ 1,000 ms'),
    row('2,000 boxes: a new page with the app, joined and drawn', page, 'ms', ''),
  ];
}

async function manyRooms(world: World): Promise<Row[]> {
  const empty = world.server.memory();
  const rooms = await Promise.all(Array.from({ length: 50 }, (_, at) => roomOf(world, diagramPlan(40, at))));
  const clients = [];
  for (const [at, link] of rooms.entries()) {
    const join = () => joinLightly(world.api.live, link, `192.0.2.${10 + at}`);
    clients.push(...(await Promise.all(Array.from({ length: 10 }, join))));
  }
  const before = world.server.busy();
  for (let round = 0; round < 5; round += 1) {
    for (const [at, client] of clients.entries()) client.type('aim-1', `t${Date.now()}n${at}`);
    await pause(500);
  }
  const busy = world.server.busy() - before;
  const most = world.server.memory();
  for (const client of clients) client.leave();
  return [
    row('memory of the server before', empty / 1e6, 'MB', ''),
    row('memory with 50 rooms of 10', most / 1e6, 'MB', '≤ 300 MB'),
    row('the server’s core for 2,500 edits in them', 1_000 * busy, 'ms', ''),
  ];
}

const at = (sorted: readonly number[], share: number) => sorted[Math.floor(share * (sorted.length - 1))] ?? Number.NaN;
const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
