/**
 * Networks whose measures are known: published ones, and small ones that can be reckoned by hand. More of the same form
 * are tried when the environment variable VECTORS names a folder with a file of this name. A measure for which the engine
 * has nothing fails.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { agrees } from '../../fixtures/chartCases';
import { communities, modularity } from '../../../src/stats/networks/communities';
import { byFirst, measured, networkOfCase, type NetworkCase } from '../../fixtures/networkCases';

const own = new URL('../../fixtures/vectors/', import.meta.url).pathname;
const path = join(process.env['VECTORS'] ?? own, 'networks.json');
const isOwn = process.env['VECTORS'] === undefined;
const cases = isOwn || existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as NetworkCase[]) : [];

const karate = (JSON.parse(readFileSync(join(own, 'networks.json'), 'utf8')) as NetworkCase[]).find(
  ({ id }) => id === 'zachary-karate',
);

const sets = new Set(['components', 'bridges']);

function wrong(one: NetworkCase): string[] {
  return Object.entries(one.expected)
    .map(([name, expected]) => ({
      name,
      said: measured(one, name),
      expected: sets.has(name) ? byFirst(expected as string[][]) : expected,
    }))
    .filter(({ said, expected }) => said === undefined || !agrees(said, expected, one.tolerance ?? 1e-9))
    .map(
      ({ name, said, expected }) => `${name}: ${JSON.stringify(said)} where ${JSON.stringify(expected)} is expected`,
    );
}

describe('networks whose measures are known', () => {
  it.each(cases.map((one) => [one.id, one] as const))('%s', (_, one) => {
    expect(wrong(one)).toEqual([]);
  });

  it('parts the karate club into the four communities that nobody has parted better', () => {
    const club = networkOfCase(karate as NetworkCase);
    const found = communities(club);
    expect(new Set(found).size).toBe(4);
    expect(modularity(club, found)).toBeCloseTo(0.419_79, 4);
  });
});
