/** Hostile plan files without end: each is named by a seed and a number, and the same name gives the same bytes. */
import { readdirSync, readFileSync } from 'node:fs';
import * as fc from 'fast-check';
import { serialise } from '../../../src/format/serialise';
import { arbitraryPlan } from '../../fixtures/arbitraryPlan';
import { emptyPlan, smallPlan } from '../../fixtures/plans';
import { randomOf } from '../random';
import type { Members } from './fileTree';
import { withRawTokens } from './poisons';
import { spoilBytes } from './spoilBytes';
import { spoilStructure } from './spoilStructure';

export interface HostileFile {
  readonly bytes: Uint8Array;
  /** What was done to it. */
  readonly how: readonly string[];
}

const stored = 'tests/fixtures/v1/';

/** Sound files to begin with: stored ones, small ones, and plans as nobody would draw them. */
const sound: readonly string[] = [
  ...readdirSync(stored).map((name) => readFileSync(stored + name, 'utf8')),
  serialise(smallPlan()),
  serialise(emptyPlan()),
  ...fc.sample(arbitraryPlan, { seed: 20261124, numRuns: 40 }).map(serialise),
];

export function hostileFile(seed: number, index: number): HostileFile {
  const random = randomOf(seed, index);
  const original = random.pick(sound);
  const kind = random.below(10);
  if (kind < 3) return spoilBytes(Buffer.from(original), random);
  const file = JSON.parse(original) as Members;
  const how = spoilStructure(file, random);
  const text = written(file, random.pick([0, 2, 2, '\t'])) + random.pick(['\n', '\n', '', '\r\n']);
  if (kind < 9) return { bytes: Buffer.from(text), how };
  const both = spoilBytes(Buffer.from(text), random);
  return { bytes: both.bytes, how: [...how, ...both.how] };
}

/** What grew beyond the longest string that there can be ends where such a file would have been cut off. */
function written(file: Members, indent: number | string): string {
  try {
    return withRawTokens(JSON.stringify(file, null, indent));
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return '{\n  "format": "aimtree",\n  "version": 1,\n  "nodes": [';
  }
}
