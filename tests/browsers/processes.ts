/** Programs of the system that the tests start: whether they are there, started in a folder of their own, ended again. */
import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** What the program answers; undefined where it is not installed. */
export function answerOf(program: string, ...words: string[]): string | undefined {
  try {
    return execFileSync(program, words, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim();
  } catch {
    return undefined;
  }
}

export interface Started {
  readonly folder: string;
  readonly process: ChildProcess;
  readonly end: () => Promise<void>;
}

/** `words` are made for a fresh folder, which is removed at the end. */
export function start(
  program: string,
  words: (folder: string) => readonly string[],
  env: Readonly<Record<string, string>> = {},
): Started {
  const folder = mkdtempSync(join(tmpdir(), 'aimtree-browser-'));
  const child = spawn(program, words(folder), {
    stdio: 'ignore',
    // With all that it starts in turn.
    detached: true,
    env: { ...process.env, HOME: folder, ...env },
  });
  const ended = new Promise<void>((done) => {
    child.once('exit', () => done());
    child.once('error', () => done());
  });
  return {
    folder,
    process: child,
    async end() {
      if (child.pid !== undefined && child.exitCode === null) process.kill(-child.pid, 'SIGKILL');
      await ended;
      rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
    },
  };
}

/** Tries until it gives something, for at most so many ms. */
export async function eventually<T>(what: string, look: () => T | Promise<T>, ms = 20_000): Promise<NonNullable<T>> {
  const end = Date.now() + ms;
  let last: unknown;
  for (;;) {
    try {
      const found = await look();
      if (found !== undefined && found !== null && found !== false) return found;
      last = found;
    } catch (fault) {
      last = fault;
    }
    if (Date.now() > end) throw new Error(`${what}: not within ${ms / 1000} s (${String(last)})`);
    await new Promise((done) => void setTimeout(done, 60));
  }
}
