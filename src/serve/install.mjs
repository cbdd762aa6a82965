/** Brings node_modules up to what package-lock.json says, and does nothing where it already is. */
import { statSync } from 'node:fs';
import { join } from 'node:path';
import { npm, projectRoot, runQuietly } from './tools.mjs';

/** @param {string} path */
const changed = (path) => statSync(join(projectRoot, path), { throwIfNoEntry: false })?.mtimeMs;

export async function installIfMissing() {
  // npm writes this file last, so it is also absent after an installation that was broken off.
  const installed = changed('node_modules/.package-lock.json');
  if (installed !== undefined && installed >= (changed('package-lock.json') ?? 0)) return;
  console.error('Installing packages…');
  await runQuietly(npm(['ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error']));
}
