/**
 * Charts whose lines, signs and icons are known: from books, from the tests of other programs, from those programs
 * themselves, from exact arithmetic. More of the same form are tried when the environment variable VECTORS names a
 * folder with files of these names. A case for which the engine has nothing fails.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { agrees, answer, type ChartCase } from '../../fixtures/chartCases';

const own = new URL('../../fixtures/vectors/', import.meta.url).pathname;
const folder = process.env['VECTORS'] ?? own;
const files = [
  'aimtree_edges',
  'attributes',
  'mdc_rules',
  'mdc_series',
  'pbi_rules',
  'rare',
  'run_charts',
  'run_rules',
  'variables',
  'we_nelson',
  'xmr',
];

function casesOf(file: string): ChartCase[] {
  const path = join(folder, `${file}.json`);
  return folder !== own && !existsSync(path) ? [] : (JSON.parse(readFileSync(path, 'utf8')) as ChartCase[]);
}

/** The members that do not come out as expected. */
function wrong(one: ChartCase): string[] {
  const said = answer(one);
  return Object.entries(one.expected)
    .filter(([name]) => !one.notChecked?.includes(name))
    .filter(([name, expected]) => !agrees(said[name], expected, one.tolerance ?? 1e-9))
    .map(([name, expected]) => `${name}: ${JSON.stringify(said[name])} where ${JSON.stringify(expected)} is expected`);
}

describe('charts whose answers are known', () => {
  it.each(files.flatMap(casesOf).map((one) => [`${one.chart}: ${one.id}`, one] as const))('%s', (_, one) => {
    // What was not recomputed is a known fault of another program: ours must not have it.
    if (one.recomputed === false) expect(wrong(one)).not.toEqual([]);
    else expect(wrong(one)).toEqual([]);
  });
});
