/** A value as it was when it last rested: what is dear to draw waits until somebody has stopped going on. */
import { startTransition, useCallback, useEffect, useRef, useState } from 'react';
import { flushSync } from 'react-dom';

/**
 * Gives `value` once it has been the same for `pause` ms, the first one at once, and how to have it now: before somebody
 * acts on what is drawn of an older one. Where `urgent` changes, nothing is waited for.
 */
export function useRested<T>(value: T, pause: number, urgent?: unknown): readonly [T, () => void] {
  const [rested, setRested] = useState(value);
  const [was, setWas] = useState(urgent);
  const waiting = useRef<{ readonly value: T } | null>(null);
  useEffect(() => {
    waiting.current = value === rested ? null : { value };
    if (value === rested) return;
    const timer = setTimeout(() => startTransition(() => setRested(value)), pause);
    return () => clearTimeout(timer);
  }, [value, rested, pause]);
  if (was !== urgent) {
    setWas(urgent);
    setRested(value);
  }
  const hurry = useCallback(() => {
    const next = waiting.current;
    if (next) flushSync(() => setRested(next.value));
  }, []);
  return [rested, hurry];
}
