/**
 * Servers of rooms that can be killed: one in this process, which is fast and loses what it has not written, and one in a
 * process of its own, which is killed for real.
 */
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'vite';
import { openFolderStore } from '../../../src/serve/together/folderStore';
import type { RoomStore } from '../../../src/serve/together/roomStore';
import { serveTogether, type TogetherServer } from '../../../src/serve/together/serveTogether';
import { projectRoot } from '../../../src/serve/tools.mjs';

export interface Mortal {
  /** Where the plans are. */
  readonly folder: string;
  port(): number;
  /** Nothing of what was not written yet is written. */
  kill(): Promise<void>;
  /** Ends as it should, and writes everything before. */
  stop(): Promise<void>;
  start(): Promise<void>;
  isAlive(): boolean;
  /** Bytes of its process, where the system says; 0 where it has none of its own. */
  memory(): number;
  close(): Promise<void>;
}

const newFolder = () => mkdtempSync(join(tmpdir(), 'aimtree-torture-'));
const app = (_: unknown, response: { end(text: string): void }) => response.end('the app');

/** Within this process. */
export async function openNearServer(): Promise<Mortal> {
  const folder = newFolder();
  let life = { isOver: false, isGone: false };
  let server: TogetherServer | null = null;
  const start = async () => {
    const own = { isOver: false, isGone: false };
    life = own;
    const disk = await openFolderStore(folder);
    // What a killed server would still write is lost; once nobody hears of it, it need not be told any more.
    const alive = async (run: () => Promise<void>) => {
      if (!own.isOver) await run();
      else if (!own.isGone) throw new Error('The server was killed.');
    };
    const store: RoomStore = {
      ...disk,
      savePlan: (id, text) => alive(() => disk.savePlan(id, text)),
      saveRoom: (room) => alive(() => disk.saveRoom(room)),
    };
    server = await serveTogether({ store, app, host: '127.0.0.1', port: 0 });
  };
  const stop = async () => {
    await server?.close().catch(() => undefined);
    server = null;
  };
  const kill = async () => {
    const own = life;
    own.isOver = true;
    await stop();
    own.isGone = true;
  };
  await start();
  return {
    folder,
    port: () => (server ? Number(new URL(server.url).port) : 9),
    kill,
    stop,
    start,
    isAlive: () => server !== null,
    memory: () => 0,
    async close() {
      await kill();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Gives the file of the server as it runs by itself. */
export async function buildRoomServer(): Promise<string> {
  const outDir = join(projectRoot, 'node_modules', '.cache', 'room-server');
  const ssr = join(projectRoot, 'tests/torture/rooms/roomServer.ts');
  await build({ configFile: false, root: projectRoot, logLevel: 'error', publicDir: false, build: { ssr, outDir } });
  return join(outDir, 'roomServer.js');
}

/** In a process of its own. */
export async function openFarServer(file: string): Promise<Mortal> {
  const folder = newFolder();
  let child: ChildProcess | null = null;
  let port = 9;
  const start = async () => {
    child = spawn(process.execPath, [file, folder], { stdio: ['ignore', 'pipe', 'ignore'] });
    const [said] = (await once(child.stdout ?? child, 'data')) as [Buffer];
    port = Number(said.toString());
  };
  const end = async (signal: NodeJS.Signals) => {
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    const gone = once(child, 'exit');
    child.kill(signal);
    await gone;
    port = 9;
  };
  await start();
  return {
    folder,
    port: () => port,
    kill: () => end('SIGKILL'),
    stop: () => end('SIGTERM'),
    start,
    isAlive: () => child?.exitCode === null && child.signalCode === null,
    memory: () => memoryOf(child?.pid ?? 0),
    async close() {
      await end('SIGKILL');
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** What of it is in the machine's memory, as Linux tells it. */
function memoryOf(pid: number): number {
  try {
    return 1024 * Number(/^VmRSS:\s*(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0);
  } catch {
    return 0;
  }
}
