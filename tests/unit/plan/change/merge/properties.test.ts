/** What holds for every merge, on work that chance decides. `npm run torture` does the same 100,000 times. */
import { expect, it } from 'vitest';
import { runMerges } from '../../../../torture/merges/runMerges';

it('4,000 merges of two people’s work lose nothing, are valid, are the same from both sides, and ask little', () => {
  const { questions, merges } = runMerges({ seed: 1, count: 4000 });
  expect(questions / merges).toBeLessThanOrEqual(0.25);
}, 60_000);
