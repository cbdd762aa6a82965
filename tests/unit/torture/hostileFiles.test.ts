import { expect, it } from 'vitest';
import { runHostileFiles } from '../../torture/hostile/runHostileFiles';

it('200 hostile files are each opened as a sound plan or refused with the place, at once and without a trace', () => {
  const seed = Number(process.env['AIMTREE_SEED'] ?? 20261124);
  const { faults, opened, refused } = runHostileFiles({ seed, count: 200 });
  expect(faults).toEqual([]);
  expect(opened).toBeGreaterThan(20);
  expect(refused).toBeGreaterThan(80);
}, 60_000);
