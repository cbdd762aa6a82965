import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { projectRoot } from '../../../src/serve/tools.mjs';
import { roomOf, rooms } from '../../lint/rooms.mjs';

const found = readdirSync(join(projectRoot, 'src'), { recursive: true, encoding: 'utf8' })
  .map((path) => path.replaceAll('\\', '/'))
  .filter((path) => /\.(?:tsx?|mjs)$/.test(path));
const inhabited = new Set(found.map(roomOf));

const [, table = ''] = /\n\| Room [^\n]*\n([^]*?)\n\n/.exec(readFileSync(join(projectRoot, 'README.md'), 'utf8')) ?? [];
const named = new Set([...table.matchAll(/`([^`]+)`/g)].map(([, name]) => name ?? ''));

describe('The rooms of src', () => {
  it('are those that the rule knows, beside the views', () => {
    expect([...inhabited].filter((room) => !room.startsWith('views/')).toSorted()).toEqual(rooms.toSorted());
  });

  it('are all told of in the README', () => {
    const last = (room: string) => room.slice(room.indexOf('/') + 1);
    // The page on which the app starts is no room that anybody goes into.
    const untold = rooms.filter((room) => room !== 'main' && !named.has(room) && !named.has(last(room)));
    expect(untold).toEqual([]);
    expect(named).toContain('views/*');
  });
});
