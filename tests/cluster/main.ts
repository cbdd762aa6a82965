/** Kills and starts servers of a cluster while people work on one plan, and looks whether anything was lost. */
import { effectsBetween } from '../../src/plan/change/effectsBetween';
import { isStamp } from '../../src/plan/change/effects';
import { planFaults } from '../../src/plan/model/checkPlan';
import type { Plan } from '../../src/plan/model/schema';
import { serialise } from '../../src/format/serialise';
import { planIn } from '../../src/serve/together/planText';
import { createRoomApi, type RoomApi, type RoomLink } from '../../src/together/roomApi';
import { smallPlan } from '../fixtures/plans';
import { seededRng } from '../fixtures/randomEdits';
import { createPerson } from '../unit/serve/together/team';
import { eventually } from '../browsers/processes';
import { putToWork, type Worker } from './people';
import { balance, createServerProcess, type ClusterServer } from './servers';
import { findPostgres, findRedis, startPostgres, startRedis, type RedisService } from './services';

export interface ClusterOptions {
  readonly seconds: number;
  readonly people: number;
  readonly seed: number;
}

/** In ms. */
const [betweenKills, toComeTogether] = [5_000, 120_000];

/** Gives whether all ended well; what is not installed here is no fault. */
export async function checkCluster(options: ClusterOptions): Promise<boolean> {
  const [programs, redis] = [findPostgres(), findRedis()];
  if (programs === undefined) {
    console.log('PostgreSQL is not installed here: skipped.');
    return true;
  }
  if (redis === undefined)
    console.log('Redis is not installed here: several servers are skipped, one alone is killed and started.');
  const postgres = await startPostgres(programs);
  const cache = redis === undefined ? undefined : await startRedis(redis);
  try {
    const asked = ['--postgres', postgres.url, ...(cache === undefined ? [] : ['--redis', cache.url])];
    const servers = await Promise.all(
      Array.from({ length: cache === undefined ? 1 : 3 }, () => createServerProcess(asked)),
    );
    return await workThrough(servers, options, cache);
  } finally {
    await cache?.end();
    await postgres.end();
  }
}

async function workThrough(
  servers: readonly ClusterServer[],
  options: ClusterOptions,
  cache: RedisService | undefined,
): Promise<boolean> {
  const { seconds, people, seed } = options;
  for (const server of servers) await server.start();
  const balancer = await balance(servers.map(({ port }) => port));
  const workers: Worker[] = [];
  try {
    const api = createRoomApi(balancer.url, fetch);
    const made = await api.make(serialise(smallPlan()));
    if (!made || typeof made === 'string') throw new Error('No room could be made.');
    const link = { room: made.room, secret: made.keys.edit };
    const rng = seededRng(seed);
    for (let number = 0; number < people; number += 1)
      workers.push(putToWork(await comesIn(api, link), number, seededRng(seed * 1_000 + number)));
    console.log(`${people} people are in; servers are killed for ${seconds} s.`);
    const kills = await killInTurn(servers, seconds * 500, rng);
    // Once Redis is gone, too, with all that was on its way.
    await cache?.goAway(1_000);
    const more = await killInTurn(servers, seconds * 500, rng);
    for (const worker of workers) worker.stop();
    const kept = () =>
      eventually('The plan is read', async () => {
        const fetched = await api.plan(link);
        return fetched !== null && typeof fetched === 'object' ? planIn(fetched.text) : null;
      });
    const took = await comeTogether(workers, kept);
    const faults = await faultsOf(workers, await kept());
    const edits = workers.reduce((sum, each) => sum + each.edits(), 0);
    console.log(
      `${servers.length} servers, ${people} people, ${edits} edits, ${kills + more} kills, seed ${seed}: together again after ${took} ms; ${faults.length} faults`,
    );
    for (const fault of faults.slice(0, 20)) console.log(`  ✘ ${fault}`);
    return faults.length === 0;
  } finally {
    for (const { person } of workers) person.leave();
    balancer.close();
    for (const server of servers) await server.stop();
    for (const server of servers) if (server.complaints() !== '') console.log(server.complaints().slice(0, 2_000));
  }
}

/** Where a connection ends under a request, it is asked again. */
const comesIn = (api: RoomApi, link: RoomLink) => eventually('Somebody comes in', () => createPerson(api, link, {}));

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** Gives how often. */
async function killInTurn(servers: readonly ClusterServer[], ms: number, rng: () => number): Promise<number> {
  const end = performance.now() + ms;
  let kills = 0;
  while (performance.now() < end) {
    await pause(betweenKills * (0.8 + 0.4 * rng()));
    const server = servers[kills % servers.length];
    await server?.kill();
    await server?.start();
    kills += 1;
  }
  return kills;
}

/** What a file says, whenever it was written. Order keys are made anew where a file is read: their order is what counts. */
function words(plan: Plan): string {
  return serialise({ ...plan, modified: plan.created, revision: '', ancestors: [] });
}

/** Gives how many ms that took. */
async function comeTogether(workers: readonly Worker[], kept: () => Promise<Plan>): Promise<number> {
  const began = performance.now();
  while (performance.now() < began + toComeTogether) {
    const plan = words(await kept());
    if (workers.every(({ person }) => words(person.plan()) === plan)) break;
    await pause(500);
  }
  return Math.round(performance.now() - began);
}

async function faultsOf(workers: readonly Worker[], kept: Plan): Promise<string[]> {
  return [
    ...planFaults(kept).map((fault) => `What is kept is no valid plan: ${JSON.stringify(fault)}`),
    ...workers.flatMap(({ person, missing }, number) => [
      ...missing(kept),
      ...(words(person.plan()) === words(kept)
        ? []
        : [`${number} has another plan: ${difference(person.plan(), kept)}`]),
    ]),
  ];
}

function difference(here: Plan, kept: Plan): string {
  const effects = effectsBetween(planIn(serialise(here)) ?? here, kept).filter((effect) => !isStamp(effect));
  return JSON.stringify(effects.slice(0, 3));
}
