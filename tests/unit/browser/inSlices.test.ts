import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { inSlices, runInSlices } from '../../../src/browser/inSlices';
import type { Steps } from '../../../src/kit/steps';

/** Each step takes so long, in ms. */
const took = 5;
let steps = 0;

function* work(count: number, fault?: Error): Steps<string> {
  for (; steps < count; steps += 1) {
    now += took;
    yield;
  }
  if (fault) throw fault;
  return `${steps} steps`;
}

let now = 0;

beforeEach(() => {
  [steps, now] = [0, 0];
  vi.useFakeTimers();
  vi.spyOn(performance, 'now').mockImplementation(() => now);
});

afterEach(() => {
  vi.restoreAllMocks();
  vi.useRealTimers();
});

describe('long work in slices', () => {
  it('is done on return when it is short', () => {
    const done = vi.fn();
    runInSlices(work(2), done);
    expect(done).toHaveBeenCalledExactlyOnceWith('2 steps');
  });

  it('lets the page have its turn before a frame is over, and goes on afterwards', () => {
    const done = vi.fn();
    runInSlices(work(20), done);
    expect(steps * took).toBeLessThanOrEqual(30);
    expect(done).not.toHaveBeenCalled();
    const before = steps;
    vi.advanceTimersToNextTimer();
    expect((steps - before) * took).toBeLessThanOrEqual(16);
    vi.runAllTimers();
    expect(done).toHaveBeenCalledExactlyOnceWith('20 steps');
  });

  it('is dropped when it is stopped', () => {
    const done = vi.fn();
    runInSlices(work(20), done)();
    vi.runAllTimers();
    expect(done).not.toHaveBeenCalled();
    expect(steps).toBeLessThan(20);
  });

  it('as a promise gives what comes out, what is thrown, or why it was aborted', async () => {
    const finished = inSlices(work(20));
    await vi.runAllTimersAsync();
    await expect(finished).resolves.toBe('20 steps');

    steps = 0;
    const failed = inSlices(work(20, new Error('No room.'))).catch((fault: unknown) => fault);
    await vi.runAllTimersAsync();
    expect(await failed).toEqual(new Error('No room.'));

    steps = 0;
    const controller = new AbortController();
    const aborted = inSlices(work(20), controller.signal).catch((fault: unknown) => fault);
    controller.abort(new Error('Enough.'));
    await vi.runAllTimersAsync();
    expect(await aborted).toEqual(new Error('Enough.'));
    expect(steps).toBeLessThan(20);
  });
});
