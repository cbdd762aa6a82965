/**
 * How the tabs of one browser hear of each other's work. Where `BroadcastChannel` is missing, only this tab hears.
 *
 * Must not know: what the happenings mean.
 */
import type { Happening, StoreEvent } from './planStore';

export interface Channel {
  /** Tells this tab at once and the others soon. Never throws: what it tells of has already been kept. */
  tell(happening: Happening): void;
  subscribe(listener: (event: StoreEvent) => void): () => void;
  close(): void;
}

export function createChannel(name: string): Channel {
  const listeners = new Set<(event: StoreEvent) => void>();
  let wire = openWire(name);

  const hear = (event: StoreEvent) => {
    for (const listener of listeners) callSafely(() => listener(event));
  };
  wire?.addEventListener('message', (message: MessageEvent<Happening>) => hear({ ...message.data, here: false }));

  return {
    tell(happening) {
      callSafely(() => wire?.postMessage(happening));
      hear({ ...happening, here: true });
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    close() {
      wire?.close();
      wire = null;
      listeners.clear();
    },
  };
}

/** Null where there is none; where site data are blocked, some browsers throw at the making. */
function openWire(name: string): BroadcastChannel | null {
  try {
    return new BroadcastChannel(name);
  } catch {
    return null;
  }
}

/** A listener's fault is reported as uncaught, but not to the one whose work is done: it would be done twice. */
export function callSafely(call: () => void): void {
  try {
    call();
  } catch (fault) {
    queueMicrotask(() => {
      throw fault;
    });
  }
}
