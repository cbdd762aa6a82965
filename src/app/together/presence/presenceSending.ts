/**
 * Tells the room what somebody shows of themselves: at once, but never twice within a moment, and only what is new. What
 * changes within that moment is told at its end, as it is then.
 */
import { equal } from '../../../kit/equal';
import type { Timers } from '../../../storage/timers';

/** In ms: so about seven times a second at most. */
const moment = 150;

interface Sending<T> {
  tell(shown: T): void;
  /** Nothing that waits is told any more. */
  stop(): void;
}

export function createPresenceSending<T>(send: (shown: T) => void, { after }: Pick<Timers, 'after'>): Sending<T> {
  let told: T | undefined;
  let next: T | undefined;
  let cancel: (() => void) | null = null;
  const tellNow = () => {
    cancel = null;
    if (next === undefined || equal(next, told)) return;
    told = next;
    cancel = after(moment, tellNow);
    send(next);
  };
  return {
    tell(shown) {
      next = shown;
      if (cancel === null) tellNow();
    },
    stop: () => cancel?.(),
  };
}
