import { describe, expect, it } from 'vitest';
import { createMemoryDisk, createMemoryStore } from '../../../src/storage/memoryStore';
import { contractCases } from './contract';

describe('plans kept in memory: the store', () => {
  it.each(contractCases.map(({ name, run }) => [name, run] as const))('%s', async (_, run) => {
    const disk = createMemoryDisk();
    await expect(run({ tab: () => createMemoryStore(disk) })).resolves.toBeUndefined();
  });
});
