/**
 * `virtual:licences`: what of others the app is made of, by name, with the licence of each. It is read from the packages
 * as they are installed, so that it is true of the build it stands in.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { projectRoot } from './tools.mjs';

const name = 'virtual:licences';
const resolved = `\0${name}`;

/**
 * @typedef {object} Package
 * @property {string} name
 * @property {string} version
 * @property {string} licence as SPDX writes it
 * @property {string} holders who has the copyright, as the licence says it
 * @property {number | null} text which of the texts; the package may have none of its own
 */

/**
 * What is written the same way in many packages stands once.
 * @param {string} [root] a folder with a package.json and what it needs installed
 * @returns {{ packages: Package[], texts: string[] }}
 */
export function readLicences(root = projectRoot) {
  /** @type {string[]} */
  const texts = [];
  const packages = [...installed(root)].map((folder) => {
    const about = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
    const file = readdirSync(folder).find((each) => /^licen[cs]e/i.test(each));
    const whole = file === undefined ? '' : readFileSync(join(folder, file), 'utf8').replace(/\r\n/g, '\n');
    const holders = whole.split('\n').filter((line) => /^\s*Copyright (?:\([Cc]\)|©|\d{4})/.test(line));
    const rest = whole.split('\n').filter((line) => !holders.includes(line));
    const text = rest.join('\n').trim();
    if (text !== '' && !texts.includes(text)) texts.push(text);
    return {
      name: about.name,
      version: about.version,
      licence: about.license,
      holders: holders.map((line) => line.trim()).join(', '),
      text: text === '' ? null : texts.indexOf(text),
    };
  });
  return { packages: packages.toSorted((a, b) => a.name.localeCompare(b.name, 'en')), texts };
}

/**
 * The folders of all packages that are needed, whoever needs them. Types are gone once the app is built.
 * @param {string} root
 * @returns {Set<string>}
 */
function installed(root) {
  /** @type {Set<string>} */
  const found = new Set();
  /** @param {string} folder */
  const visit = (folder) => {
    const { dependencies = {} } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
    for (const needed of Object.keys(dependencies)) {
      const place = needed.startsWith('@types/') ? null : placeOf(needed, folder, root);
      if (place === null || found.has(place)) continue;
      found.add(place);
      visit(place);
    }
  };
  visit(root);
  return found;
}

/**
 * Where Node would find it.
 * @param {string} needed
 * @param {string} from
 * @param {string} root
 * @returns {string | null}
 */
function placeOf(needed, from, root) {
  const place = join(from, 'node_modules', needed);
  if (existsSync(join(place, 'package.json'))) return place;
  return from === root ? null : placeOf(needed, dirname(from), root);
}

/** @returns {import('vite').Plugin} */
export function licencesModule() {
  return {
    name: 'licences',
    resolveId: (id) => (id === name ? resolved : undefined),
    load: (id) => (id === resolved ? `export default ${JSON.stringify(readLicences())};` : undefined),
  };
}
