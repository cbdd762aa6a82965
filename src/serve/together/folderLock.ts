/** One server at a time works in a folder: two would write over each other’s plans. */
import { rmSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * Gives what lets go of it. A server that was killed holds nothing.
 * @throws {Error} saying that another server works there
 */
export async function lockFolder(folder: string): Promise<() => void> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const file = join(folder, 'server.pid');
  const holder = Number(await readFile(file, 'utf8').catch(() => ''));
  if (isAtWork(holder))
    throw new Error(`Another server (process ${holder}) works in ${folder}. Stop it, or choose another --folder.`);
  await writeFile(file, `${process.pid}\n`, { mode: 0o600 });
  return () => rmSync(file, { force: true });
}

function isAtWork(pid: number): boolean {
  if (!Number.isInteger(pid) || pid < 1 || pid === process.pid) return false;
  try {
    return process.kill(pid, 0);
  } catch (error) {
    // It is there, and somebody else’s.
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
