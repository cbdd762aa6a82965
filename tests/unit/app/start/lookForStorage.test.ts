import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { lookForStorage } from '../../../../src/app/start/lookForStorage';
import { createMemoryStore } from '../../../../src/storage/memoryStore';
import { createSession } from '../../../../src/store/session';
import { smallPlan } from '../../../fixtures/plans';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** A visit without storage, which opens at the given attempt. */
function visit(opensAt: number) {
  const asked: number[] = [];
  const began = Date.now();
  const needs = {
    store: createMemoryStore(),
    session: createSession(),
    canOpen: () => Promise.resolve(asked.push((Date.now() - began) / 1_000) >= opensAt),
    reload: vi.fn(),
  };
  return { ...needs, asked, done: lookForStorage(needs) };
}

it('asks after longer and longer waits, and loads a page again on which nothing was made', async () => {
  const { asked, done, reload, session } = visit(6);
  await vi.advanceTimersByTimeAsync(300_000);
  await done;
  expect(asked).toEqual([5, 15, 35, 75, 135, 195]);
  expect(reload).toHaveBeenCalledTimes(1);
  expect(session.getState().messages).toEqual([]);
});

it('leaves a page on which a plan was made to its user, and says what to do', async () => {
  const { done, reload, session, store } = visit(1);
  await store.create(smallPlan());
  await vi.advanceTimersByTimeAsync(5_000);
  await done;
  expect(reload).not.toHaveBeenCalled();
  const [message] = session.getState().messages;
  expect(message?.text).toContain('Download a copy of what you made');
  message?.actions.find(({ label }) => label === 'Reload')?.run();
  expect(reload).toHaveBeenCalledTimes(1);
});
