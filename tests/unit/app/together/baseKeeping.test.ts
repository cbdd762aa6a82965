import { describe, expect, it, vi } from 'vitest';
import { createBaseKeeping } from '../../../../src/app/together/baseKeeping';
import type { Plan } from '../../../../src/plan/model/schema';
import { smallPlan } from '../../../fixtures/plans';

const titled = (title: string): Plan => ({ ...smallPlan(), title });

function keeping() {
  const done: string[] = [];
  let flushed = () => {};
  const autosave = {
    status: { kind: 'saved' as 'saved' | 'failed', trouble: 'full' as const },
    flush: () =>
      new Promise<void>((resolve) => {
        flushed = () => {
          done.push('plan');
          resolve();
        };
      }),
  };
  const store = {
    saveBase: async (_: string, __: string, base: Plan) => void done.push(`base ${base.title}`),
  };
  const needs = { store, autosave } as unknown as Parameters<typeof createBaseKeeping>[0];
  const keep = createBaseKeeping(needs, { id: 'plan-1', room: 'r', kept: titled('At first') });
  return { keep, done, autosave, flush: () => flushed() };
}

const settled = () => new Promise((resolve) => void setTimeout(resolve));

describe('what a plan and its room have in common', () => {
  it('is kept after the plan itself, and of several that wait the last', async () => {
    const { keep, done, flush } = keeping();
    keep(titled('One'));
    keep(titled('Two'));
    keep(titled('Three'));
    expect(done).toEqual([]);
    flush();
    await settled();
    flush();
    await settled();
    expect(done).toEqual(['plan', 'base One', 'plan', 'base Three']);
  });

  it('is not written again while it is the same', async () => {
    const { keep, done, flush } = keeping();
    keep(titled('At first'));
    flush();
    await settled();
    expect(done).toEqual([]);
  });

  it('waits while the plan cannot be written', async () => {
    vi.useFakeTimers();
    try {
      const { keep, done, autosave, flush } = keeping();
      autosave.status.kind = 'failed';
      keep(titled('One'));
      flush();
      await vi.advanceTimersByTimeAsync(100);
      expect(done).toEqual(['plan']);
      autosave.status.kind = 'saved';
      await vi.advanceTimersByTimeAsync(3_000);
      flush();
      await vi.advanceTimersByTimeAsync(0);
      expect(done).toEqual(['plan', 'plan', 'base One']);
    } finally {
      vi.useRealTimers();
    }
  });
});
