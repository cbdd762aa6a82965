import { describe, it } from 'vitest';
import { createMemoryDisk, createMemoryStore } from '../../../src/storage/memoryStore';
import { contractCases } from './contract';

describe('plans kept in memory: the store', () => {
  for (const { name, run } of contractCases) {
    it(name, async () => {
      const disk = createMemoryDisk();
      await run({ tab: () => createMemoryStore(disk) });
    });
  }
});
