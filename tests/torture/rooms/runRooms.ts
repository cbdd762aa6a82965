/**
 * People who work together in a room, in an order that chance decides: they edit, undo, leave and come back, reload, their
 * lines are cut and held up, and the server is stopped or killed at any moment. In the end, when all is well again, all
 * show the same valid plan, which is the one on the server's disk, and no word is lost that somebody typed and nobody who
 * saw it took away. The seed decides what is done; how the machine's network mixes it is the machine's.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { isStamp } from '../../../src/plan/change/effects';
import { effectsBetween } from '../../../src/plan/change/effectsBetween';
import { parse } from '../../../src/format/parse';
import { serialise } from '../../../src/format/serialise';
import type { Plan } from '../../../src/plan/model/schema';
import { createRoomApi, type RoomLink } from '../../../src/together/roomApi';
import { keyedLike } from '../../../src/together/keyedLike';
import { smallPlan } from '../../fixtures/plans';
import { createPerson, until } from '../../unit/serve/together/team';
import { createEditedWords, type EditedWords } from '../editedWords';
import { randomOf, type Random } from '../random';
import { check, firstDifference } from '../tabActs';
import { openRelay } from './relay';
import { openFarServer, openNearServer, buildRoomServer, type Mortal } from './servers';
import { createSomebody, type Somebody } from './somebody';

export interface RoomCounts {
  interleavings: number;
  /** Those in which the server is a process of its own, which is killed for real. */
  killed: number;
  edits: number;
  cuts: number;
  kills: number;
  restarts: number;
  merges: number;
  asked: number;
}

interface World {
  readonly random: Random;
  readonly counts: RoomCounts;
  readonly words: EditedWords;
  readonly server: Mortal;
}

/** One in so many has a server of its own process. */
const farEvery = 10;
const atOnce = 4;

/** Runs interleavings `seed`, `seed + 1`, …; gives what each that broke a promise broke. */
export async function runRooms({ seed, count }: { readonly seed: number; readonly count: number }) {
  const counts = { interleavings: 0, killed: 0, edits: 0, cuts: 0, kills: 0, restarts: 0, merges: 0, asked: 0 };
  const faults: string[] = [];
  const file = await buildRoomServer();
  const waiting = Array.from({ length: count }, (_, at) => seed + at);
  const work = async () => {
    for (let at = waiting.shift(); at !== undefined; at = waiting.shift()) {
      const fault = await runOne(at, counts, file).catch(String);
      counts.interleavings += 1;
      if (fault !== null) faults.push(`Room ${at}: ${fault}`);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, work));
  return { counts, faults };
}

async function runOne(seed: number, counts: RoomCounts, file: string): Promise<string | null> {
  const isFar = seed % farEvery === 0;
  if (isFar) counts.killed += 1;
  const server = isFar ? await openFarServer(file) : await openNearServer();
  const world: World = { random: randomOf(seed), counts, words: createEditedWords(), server };
  const people: Somebody[] = [];
  try {
    const made = await createRoomApi(`http://127.0.0.1:${server.port()}/`, fetch).make(serialise(smallPlan()));
    if (made === null || typeof made === 'string') return 'No room could be made.';
    const link = { room: made.room, secret: made.keys.edit };
    const size = 2 + world.random.below(4);
    for (let at = 0; at < size; at += 1) people.push(await enter(world, link, at));
    const steps = 10 + world.random.below(40);
    for (let step = 0; step < steps; step += 1) await takeStep(world, people);
    await heal(world, people);
    return await judge(world, people, link.room);
  } finally {
    for (const person of people) person.close();
    await server.close();
  }
}

async function enter({ random, counts, words, server }: World, link: RoomLink, index: number) {
  const relay = await openRelay(server.port);
  const api = createRoomApi(relay.origin, fetch);
  const person = await createPerson(api, link, { isPlain: index > 0 && random.chance(0.15) });
  return createSomebody({ index, person, relay, random, counts, words });
}

async function takeStep({ random, counts, server }: World, people: readonly Somebody[]): Promise<void> {
  const chance = random.next();
  if (chance < 0.03) {
    counts.kills += 1;
    await server.kill();
  } else if (chance < 0.045) {
    counts.restarts += 1;
    await server.stop();
  } else if (server.port() === 9 && chance < 0.3) await server.start();
  else random.pick(people).act();
  // Mostly at once, sometimes after what was sent has arrived, seldom after it was written.
  const wait = random.next();
  if (wait < 0.3) await pause(random.below(8));
  else if (wait < 0.33) await pause(500);
}

async function heal({ server }: World, people: readonly Somebody[]): Promise<void> {
  if (server.port() === 9) await server.start();
  for (const person of people) person.heal();
}

async function judge({ words, server }: World, people: readonly Somebody[], room: string): Promise<string | null> {
  const [first, ...others] = people;
  if (!first) return null;
  const kept = () => {
    const read = parse(readFileSync(join(server.folder, `${room}.aimtree.json`)));
    return read.ok ? read.plan : null;
  };
  // Plans that travelled as files have order keys of their own.
  const differenceFrom = (plan: Plan) => firstDifference(keyedLike(plan, first.plan()), first.plan());
  const isLike = (plan: Plan | null) => plan !== null && isSame(keyedLike(plan, first.plan()), first.plan());
  const isDone = () =>
    people.every((person) => person.isIn()) && others.every((other) => isLike(other.plan())) && isLike(kept());
  await until(isDone, 20_000);
  const tales = people.map((person) => person.tale()).join(' | ');
  for (const person of people) {
    check(person.plan(), `of person ${person.index}`);
    if (!person.isIn()) return `Person ${person.index} does not come back (${person.state()}).`;
    if (!isLike(person.plan())) return `Person ${person.index} has another ${differenceFrom(person.plan())}. ${tales}`;
  }
  const onDisk = kept();
  if (!onDisk) return 'No plan can be read from the disk.';
  if (!isLike(onDisk)) return `On the disk is another ${differenceFrom(onDisk)}. ${tales}`;
  for (const person of people) person.tell();
  words.check(JSON.stringify(first.plan().nodes));
  return null;
}

const isSame = (a: Plan, b: Plan) => effectsBetween(a, b).every(isStamp);
