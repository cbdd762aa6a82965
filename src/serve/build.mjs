/**
 * Makes the production builds: the app to be served, in dist/, the app as one page, in dist-single/, and the server of a
 * team, in dist-together/.
 */
import { readdirSync, statSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot, runQuietly, tool } from './tools.mjs';

export const buildFolder = join(projectRoot, 'dist');

/** Vite's list of what the build consists of; its time stamp is the moment at which that build began. */
export const manifestFile = join(buildFolder, '.vite', 'manifest.json');

const inputs = ['src', 'public', 'index.html', 'vite.config.ts', 'tsconfig.json', 'package.json', 'package-lock.json'];

/**
 * When a file was last changed, or anything in a folder, down to its depth.
 * A folder's own time tells of files that were taken away.
 * @param {string} path
 * @returns {number} ms since 1970
 */
function lastChange(path) {
  const entry = statSync(path, { throwIfNoEntry: false });
  if (!entry) return 0;
  const within = entry.isDirectory() ? readdirSync(path).map((name) => lastChange(join(path, name))) : [];
  return Math.max(entry.mtimeMs, ...within);
}

export async function build() {
  const began = new Date();
  await runQuietly(tool('vite', ['build', '--logLevel', 'warn']));
  // Whatever is edited while Vite works must count as newer than what it built.
  utimesSync(manifestFile, began, began);
}

/**
 * @param {string} result a file of the build whose time stamp is the moment at which that build began
 * @returns whether something has changed since
 */
function isStale(result) {
  const built = statSync(result, { throwIfNoEntry: false })?.mtimeMs ?? 0;
  return inputs.some((input) => lastChange(join(projectRoot, input)) >= built);
}

export async function buildIfStale() {
  if (!isStale(manifestFile)) return;
  console.error('Building the app…');
  await build();
}

/** The whole app as one page. */
export const singleFile = join(projectRoot, 'dist-single', 'aimtree.html');

export const buildSingleFileIfStale = () => buildModeIfStale('single', singleFile);

/** What starts the server of a team. */
export const togetherFile = join(projectRoot, 'dist-together', 'main.js');

export const buildTogetherIfStale = () => buildModeIfStale('together', togetherFile);

/**
 * @param {string} mode
 * @param {string} result
 */
async function buildModeIfStale(mode, result) {
  if (!isStale(result)) return;
  const began = new Date();
  await runQuietly(tool('vite', ['build', '--mode', mode, '--logLevel', 'warn']));
  utimesSync(result, began, began);
}
