/** What the browser has to fetch before the app can start: the entry and all that it imports at once. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { buildFolder, manifestFile } from '../../src/serve/build.mjs';

/** In bytes of gzip. */
const firstLoadLimit = 250_000;

/** @param {number} bytes */
const kB = (bytes) => `${(bytes / 1000).toFixed(1)} kB`;

/** @returns {string[]} the JavaScript files of the first load, from Vite's manifest */
function firstLoadFiles() {
  /** @type {Record<string, import('vite').ManifestChunk>} */
  const manifest = JSON.parse(readFileSync(manifestFile, 'utf8'));
  const reached = new Set(Object.keys(manifest).filter((key) => manifest[key]?.isEntry));
  // A set also goes through what is added to it on the way.
  for (const key of reached) for (const imported of manifest[key]?.imports ?? []) reached.add(imported);
  return [...reached].flatMap((key) => manifest[key]?.file ?? []).filter((file) => file.endsWith('.js'));
}

/** @returns {boolean} whether the first load keeps within its limit; says what it consists of */
export function firstLoadIsSmall() {
  const sizes = firstLoadFiles().map((file) => ({
    file,
    bytes: gzipSync(readFileSync(join(buildFolder, file))).length,
  }));
  for (const { file, bytes } of sizes) console.log(`${kB(bytes).padStart(10)}  ${file}`);
  const total = sizes.reduce((sum, { bytes }) => sum + bytes, 0);
  console.log(`${kB(total).padStart(10)}  of JavaScript at the first load, gzip; the limit is ${kB(firstLoadLimit)}`);
  return total > 0 && total <= firstLoadLimit;
}
