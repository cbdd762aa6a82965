import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { runInterleavings } from '../../torture/interleavings';
import { runStoreInterleavings } from '../../torture/storeInterleavings';

describe('two or three tabs end equal, valid and with all that was typed, in whatever order things happen', () => {
  it('as replicas of one journal', () => {
    fc.assert(
      fc.property(fc.nat(1_000_000_000), (seed) => {
        const { interleavings, edits } = runInterleavings({ seed, count: 100 });
        expect(interleavings).toBe(100);
        expect(edits).toBeGreaterThan(0);
      }),
      { numRuns: 8, endOnFailure: true },
    );
  }, 120_000);

  it('through autosave and a store', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(1_000_000_000), async (seed) => {
        const { interleavings, edits } = await runStoreInterleavings({ seed, count: 20 });
        expect(interleavings).toBe(20);
        expect(edits).toBeGreaterThan(0);
      }),
      { numRuns: 5, endOnFailure: true },
    );
  }, 120_000);
});
