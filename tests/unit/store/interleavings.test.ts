import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { runInterleavings } from '../../torture/interleavings';

it('two or three tabs end equal, valid and with all that was typed, in whatever order things happen', async () => {
  await fc.assert(
    fc.asyncProperty(fc.nat(1_000_000_000), async (seed) => {
      const { interleavings, edits } = await runInterleavings({ seed, count: 50 });
      expect(interleavings).toBe(50);
      expect(edits).toBeGreaterThan(0);
    }),
    { numRuns: 12 },
  );
}, 120_000);
