/** PostgreSQL and Redis, started for a check on this machine only and ended with all that they have written. */
import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { answerOf, eventually } from '../browsers/processes';

export interface Service {
  readonly url: string;
  readonly end: () => Promise<void>;
}

/** The folder of its programs; undefined where it is not installed. */
export function findPostgres(): string | undefined {
  const ofDebian = '/usr/lib/postgresql';
  const versions = existsSync(ofDebian) ? readdirSync(ofDebian).sort().reverse() : [];
  const folders = [answerOf('pg_config', '--bindir'), ...versions.map((version) => join(ofDebian, version, 'bin'))];
  return folders.find((folder) => folder !== undefined && existsSync(join(folder, 'initdb')));
}

/** Redis, or what has come of it. */
export function findRedis(): string | undefined {
  return ['redis-server', 'valkey-server'].find((program) => answerOf(program, '--version') !== undefined);
}

export async function startPostgres(programs: string): Promise<Service> {
  const who = otherThanRoot();
  const folder = mkdtempSync(join(tmpdir(), 'aimtree-postgres-'));
  if (who) chownSync(folder, who.uid, who.gid);
  const data = join(folder, 'data');
  execFileSync(join(programs, 'initdb'), ['-D', data, '-A', 'trust', '-U', 'aimtree', '-E', 'UTF8'], {
    stdio: 'ignore',
    cwd: folder,
    ...who,
  });
  const port = await freePort();
  const words = [
    '-D',
    data,
    '-p',
    `${port}`,
    '-c',
    'listen_addresses=127.0.0.1',
    '-c',
    `unix_socket_directories=${folder}`,
  ];
  const child = spawn(join(programs, 'postgres'), words, { stdio: 'ignore', cwd: folder, ...who });
  const ready = ['-h', '127.0.0.1', '-p', `${port}`, '-U', 'aimtree'];
  await eventually('PostgreSQL starts', () => answerOf(join(programs, 'pg_isready'), ...ready));
  // It lets its own processes go when it is told to stop so.
  return { url: `postgres://aimtree@127.0.0.1:${port}/postgres`, end: () => end(child, folder, 'SIGINT') };
}

export interface RedisService extends Service {
  /** Is gone for so many ms, with all that it knew. */
  readonly goAway: (ms: number) => Promise<void>;
}

export async function startRedis(program: string): Promise<RedisService> {
  const folder = mkdtempSync(join(tmpdir(), 'aimtree-redis-'));
  const port = await freePort();
  const words = ['--port', `${port}`, '--bind', '127.0.0.1', '--dir', folder, '--save', '', '--appendonly', 'no'];
  const start = () => spawn(program, words, { stdio: 'ignore' });
  let child = start();
  return {
    url: `redis://127.0.0.1:${port}`,
    end: () => end(child, folder, 'SIGTERM'),
    async goAway(ms) {
      const ended = new Promise((done) => child.once('exit', done));
      child.kill('SIGKILL');
      await ended;
      await new Promise((done) => setTimeout(done, ms));
      child = start();
    },
  };
}

/** PostgreSQL refuses to be run by root. */
function otherThanRoot(): { readonly uid: number; readonly gid: number } | undefined {
  if (process.getuid?.() !== 0) return undefined;
  const [uid, gid] = ['-u', '-g'].map((which) => answerOf('id', which, 'postgres'));
  if (!uid || !gid) throw new Error('PostgreSQL is not run by root, and there is no user “postgres” to run it.');
  return { uid: Number(uid), gid: Number(gid) };
}

export async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  await new Promise((done) => server.close(done));
  return port;
}

async function end(child: ChildProcess, folder: string, signal: 'SIGINT' | 'SIGTERM'): Promise<void> {
  const ended = new Promise((done) => child.once('exit', done));
  if (child.exitCode === null && child.kill(signal)) await ended;
  rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
}
