/** `npm run together` in a folder of its own, as a process whose memory can be asked for. */
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildTogetherIfStale } from '../../../src/serve/build.mjs';
import { projectRoot } from '../../../src/serve/tools.mjs';

export interface TeamServer {
  /** Ends in a slash. */
  readonly url: string;
  /** Bytes of its process that are in memory; 0 where the system does not say. */
  memory(): number;
  /** Seconds that it has kept a core busy. */
  busy(): number;
  close(): Promise<void>;
}

/** Hundredths of a second, as Linux counts them. */
const ticks = 100;

export async function startTeamServer(): Promise<TeamServer> {
  await buildTogetherIfStale();
  const folder = mkdtempSync(join(tmpdir(), 'aimtree-bench-'));
  const child = spawn(process.execPath, [join(projectRoot, 'src/serve/together.mjs'), '--folder', folder], {
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const url = await new Promise<string>((resolve, reject) => {
    let said = '';
    child.stdout.on('data', (data) => {
      said += data;
      const [, found] = /^Aimtree: (\S+)\n/.exec(said) ?? [];
      if (found !== undefined) resolve(found);
    });
    child.once('close', () => reject(new Error('The server did not start.')));
  });
  const read = (name: string) => {
    try {
      return readFileSync(`/proc/${child.pid}/${name}`, 'utf8');
    } catch {
      return '';
    }
  };
  return {
    url,
    memory: () => 1024 * Number(/^VmRSS:\s*(\d+) kB$/m.exec(read('status'))?.[1] ?? 0),
    busy() {
      const [, , , , , , , , , , , user = 0, system = 0] = read('stat')
        .replace(/^.*\) /, '')
        .split(' ')
        .map(Number);
      return (user + system) / ticks;
    },
    async close() {
      child.removeAllListeners('close');
      const gone = new Promise((done) => child.once('close', done));
      child.kill('SIGTERM');
      await gone;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
