/**
 * Writes the service worker of a finished build: the worker's own text, with the list of what it has to keep before it.
 * The list is read from the folder, so it holds what is really there: the page, every chunk, fonts, icons, examples.
 */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { projectRoot } from './tools.mjs';

const source = join(projectRoot, 'src', 'worker', 'serviceWorker.js');
const fileName = 'sw.js';

/** @param {Buffer | string} content */
const sha256 = (content) => createHash('sha256').update(content).digest('base64');

/** @param {string} folder a finished build */
export function precacheList(folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .filter((path) => path !== fileName && !/(?:^|\/)\./.test(path))
    .sort()
    .map((path) => ({
      // Hosts answer for the page at the folder's own address; some send /index.html away to there.
      path: path === 'index.html' ? './' : path,
      integrity: `sha256-${sha256(readFileSync(join(folder, path)))}`,
    }));
}

/** @param {string} folder a finished build */
export function writeServiceWorker(folder) {
  const files = precacheList(folder);
  const code = readFileSync(source, 'utf8');
  const id = sha256(code + JSON.stringify(files))
    .replaceAll(/\W/g, '')
    .slice(0, 16);
  writeFileSync(join(folder, fileName), `const release = ${JSON.stringify({ id, files })};\n\n${code}`);
}
