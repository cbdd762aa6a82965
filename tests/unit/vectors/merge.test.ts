/**
 * Merges with what must come out: the plan, what is asked, what is told. More of the same form are tried when the
 * environment variable VECTORS names a folder with files of this name. A case that maps to nothing fails.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { expectedOfCase, mergeOfCase, type MergeCase } from '../../fixtures/mergeCases';

const own = new URL('../../fixtures/vectors/', import.meta.url).pathname;
const folder = process.env['VECTORS'] ?? own;
const files = readdirSync(folder).filter((name) => /^merge\w*\.json$/.test(name));
const cases = files.flatMap((name) => JSON.parse(readFileSync(join(folder, name), 'utf8')) as MergeCase[]);

describe('merges with what must come out', () => {
  it.each(cases.map((one) => [one.id, one] as const))('%s', (_, one) => {
    expect(mergeOfCase(one)).toEqual(expectedOfCase(one));
  });

  it('has cases of its own', () => {
    expect(folder !== own || cases.length >= 28).toBe(true);
  });
});
