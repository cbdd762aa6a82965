import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { createPresenceSending } from '../../../../../src/app/together/presence/presenceSending';
import { browserTimers } from '../../../../../src/storage/timers';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const pass = (ms: number) => void vi.advanceTimersByTime(ms);

function sending() {
  const sent: string[] = [];
  return { sent, ...createPresenceSending<string>((shown) => void sent.push(shown), browserTimers) };
}

it('what is shown first is told at once, and then what it has become by the end of a moment', () => {
  const { sent, tell } = sending();
  for (const shown of ['a', 'b', 'c']) tell(shown);
  expect(sent).toEqual(['a']);
  pass(1_000);
  expect(sent).toEqual(['a', 'c']);
  tell('d');
  expect(sent).toEqual(['a', 'c', 'd']);
});

it('what is shown again is not told again, nor what is as before when the moment is over', () => {
  const { sent, tell } = sending();
  for (const shown of ['a', 'b', 'a']) tell(shown);
  pass(1_000);
  tell('a');
  pass(1_000);
  expect(sent).toEqual(['a']);
});

it('at most ten are told in a second, whatever is shown', () => {
  const { sent, tell } = sending();
  for (let ms = 0; ms < 1_000; ms += 10) {
    tell(`box ${ms}`);
    pass(10);
  }
  expect(sent.length).toBeGreaterThanOrEqual(5);
  expect(sent.length).toBeLessThanOrEqual(10);
});

it('whoever has left tells nothing more', () => {
  const { sent, tell, stop } = sending();
  tell('a');
  tell('b');
  stop();
  pass(1_000);
  expect(sent).toEqual(['a']);
});
