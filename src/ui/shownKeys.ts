/** The keys that matter in what is on the screen, as its quiet line names them; the panel lists the same. */
import { createContext, use, useEffect, useState, useSyncExternalStore } from 'react';

/** [key, what it does] … */
export type KeyHint = readonly [keys: string, words: string];

interface ShownKeys {
  readonly current: () => readonly KeyHint[];
  /** Of several that are shown at once the last counts. Gives how to take them back. */
  readonly show: (hints: readonly KeyHint[]) => () => void;
  readonly subscribe: (listener: () => void) => () => void;
}

const none: readonly KeyHint[] = [];

function createShownKeys(): ShownKeys {
  let shown: readonly (readonly KeyHint[])[] = [];
  const listeners = new Set<() => void>();
  const put = (next: typeof shown) => {
    shown = next;
    for (const listener of listeners) listener();
  };
  return {
    current: () => shown.at(-1) ?? none,
    show(hints) {
      put([...shown, hints]);
      return () => put(shown.filter((each) => each !== hints));
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

/** What is not within it names its keys to nobody. */
export const ShownKeysContext = createContext<ShownKeys>(createShownKeys());

export function useShownKeysOfPage(): ShownKeys {
  const [keys] = useState(createShownKeys);
  return keys;
}

export function useShowKeys(hints: readonly KeyHint[]): void {
  const keys = use(ShownKeysContext);
  useEffect(() => keys.show(hints), [keys, hints]);
}

export function useShownKeys(): readonly KeyHint[] {
  const { subscribe, current } = use(ShownKeysContext);
  return useSyncExternalStore(subscribe, current);
}
