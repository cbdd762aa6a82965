/** What was asked of `npm run together`, read from the words of the command line. Needs nothing installed. */
import { homedir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { portOf } from './ports.mjs';

/**
 * @typedef {object} TogetherOptions
 * @property {number | undefined} port undefined: the first that is free
 * @property {string | undefined} host undefined: this machine only
 * @property {string | undefined} folder undefined: plans are in PostgreSQL
 * @property {string | undefined} postgres
 * @property {string | undefined} redis
 * @property {string[]} proxies
 */

const names = /** @type {const} */ (['port', 'host', 'folder', 'postgres', 'redis', 'proxy']);

export const usualFolder = join(homedir(), 'aimtree-rooms');

export const help = `npm run together [-- OPTIONS]: Aimtree for a team, with rooms in which several work on one plan at the same time.

  --port N         the port; without it the first free one from 4174 on
  --host ADDRESS   the address to listen at; without it only this machine is answered
  --folder FOLDER  where rooms and plans are kept; without it ${usualFolder}
  --postgres URL   keeps them in PostgreSQL instead, as in postgres://aimtree:PASSWORD@db.example/aimtree
  --redis URL      for several servers with one PostgreSQL: what passes between them, as in redis://cache.example
  --proxy ADDRESS  of a reverse proxy on another machine; can be given several times
  --help           this page`;

/**
 * @param {string[]} words
 * @returns {TogetherOptions | 'help'}
 * @throws {Error} with a sentence for whoever has typed them
 */
export function readTogetherOptions(words) {
  const { tokens } = parseArgs({
    args: words,
    options: Object.fromEntries(names.map((name) => [name, { type: /** @type {const} */ ('string') }])),
    strict: false,
    tokens: true,
  });
  /** @type {Record<string, string[]>} */
  const given = {};
  for (const token of tokens) {
    if (token.kind === 'option' && token.name === 'help') return 'help';
    const word = token.kind === 'option' ? token.rawName : token.kind === 'positional' ? token.value : '--';
    if (token.kind !== 'option' || !names.some((name) => name === token.name))
      throw new Error(`“${word}” is no option of this command. Its options are listed by: npm run together -- --help`);
    if (!token.value || token.value.startsWith('--'))
      throw new Error(`After ${word} something is missing, as in: npm run together -- ${examples[token.name]}`);
    (given[token.name] ??= []).push(token.value);
  }
  return checked(given);
}

/** @type {Record<string, string>} */
const examples = {
  port: '--port 8080',
  host: '--host 0.0.0.0',
  folder: '--folder /srv/aimtree',
  postgres: '--postgres postgres://aimtree:PASSWORD@db.example/aimtree',
  redis: '--redis redis://cache.example',
  proxy: '--proxy 10.0.0.2',
};

/** @param {Record<string, string[]>} given */
function checked(given) {
  for (const [name, values] of Object.entries(given))
    if (name !== 'proxy' && values.length > 1) throw new Error(`--${name} was given twice. Give it once.`);
  const [port, host, folder, postgres, redis] = names.map((name) => given[name]?.[0]);
  addressIs('postgres', postgres, ['postgres:', 'postgresql:']);
  addressIs('redis', redis, ['redis:', 'rediss:']);
  if (postgres !== undefined && folder !== undefined)
    throw new Error('Plans are kept in a folder or in PostgreSQL. Give --folder or --postgres, not both.');
  if (redis !== undefined && postgres === undefined)
    throw new Error('Several servers need one place for their plans. Give --postgres too, or leave --redis out.');
  return {
    port: portOf(port, 'npm run together -- --port 8080'),
    host,
    folder: postgres === undefined ? resolve(folder ?? usualFolder) : undefined,
    postgres,
    redis,
    proxies: given['proxy'] ?? [],
  };
}

/**
 * @param {string} name
 * @param {string | undefined} value never said back: there may be a password in it
 * @param {string[]} protocols
 */
function addressIs(name, value, protocols) {
  if (value === undefined) return;
  if (!URL.canParse(value) || !protocols.includes(new URL(value).protocol))
    throw new Error(`What stands after --${name} is no address of its kind, as in: ${examples[name]}`);
}
