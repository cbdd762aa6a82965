/**
 * What comes after a connection has ended: it is tried again, ever more seldom; where WebSockets do not get through, turns
 * over plain HTTPS take its place.
 *
 * Must not know: what a connection or a turn does.
 */
import type { Ending } from './connectRoom';
import { oneTimer, type After } from './oneTimer';

export type Way = 'plain' | 'alone' | 'refused';

interface Needs {
  readonly after: After;
  readonly chance: () => number;
  readonly onState: (state: { readonly kind: Way }) => void;
  /** Tries a connection. */
  readonly open: () => void;
  /** Takes a turn the plain way; gives how that went. */
  readonly turn: () => Promise<Way>;
}

/** In ms. */
const [firstWait, longestWait, plainWait] = [500, 20_000, 5_000];
/** So often in a row a WebSocket fails before the plain way is gone. */
const patience = 2;

export function createTryingAgain({ after, chance, onState, open, turn }: Needs) {
  const { later, cancel } = oneTimer(after);
  let failures = 0;
  /** How the plain way was found the last time; null while it was not needed. */
  let way: Way | null = null;
  let isStopped = false;

  const goPlain = async () => {
    const kind = await turn();
    if (isStopped) return;
    // A WebSocket is tried again when the server is back, and now and then: perhaps it gets through from here.
    const isBack = way === 'alone' && kind === 'plain';
    way = kind;
    failures += 1;
    if (isBack) return open();
    onState({ kind });
    if (kind !== 'refused') later(plainWait, failures % 12 === 0 ? open : () => void goPlain());
  };
  return {
    ended(ending: Ending): void {
      if (isStopped) return;
      if (ending === 'refused') return onState({ kind: 'refused' });
      failures += 1;
      // That no WebSocket gets through is known, where the plain way does.
      if (way !== 'plain') onState({ kind: 'alone' });
      if (failures > patience) later(0, () => void goPlain());
      else later(Math.min(firstWait * 2 ** failures, longestWait) * (0.5 + chance()), open);
    },
    worked(): void {
      failures = 0;
      way = null;
    },
    stop(): void {
      isStopped = true;
      cancel();
    },
  };
}
