/** A value as it was when it last rested: what is dear to draw waits until somebody has stopped going on. */
import { startTransition, useEffect, useState } from 'react';

/** Gives `value` once it has been the same for `pause` ms; the first one at once. */
export function useRested<T>(value: T, pause: number): T {
  const [rested, setRested] = useState(value);
  useEffect(() => {
    if (value === rested) return;
    const timer = setTimeout(() => startTransition(() => setRested(value)), pause);
    return () => clearTimeout(timer);
  }, [value, rested, pause]);
  return rested;
}
