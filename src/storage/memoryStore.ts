/**
 * Plans kept in memory: for tests, and for a visit in which the browser keeps nothing. Several stores on one disk
 * behave like the tabs of one browser.
 */
import { callSafely, type Channel } from './channel';
import { createMemoryRows, type MemoryRows } from './memoryRows';
import type { Happening, PlanStore, StoreEvent } from './planStore';
import { createRowStore } from './rowStore';

export interface MemoryDisk extends MemoryRows {
  /** How every open store hears of what happened and who tells of it. */
  readonly tabs: Set<(happening: Happening, teller: Channel) => void>;
}

export function createMemoryDisk(): MemoryDisk {
  return { ...createMemoryRows(), tabs: new Set() };
}

export function createMemoryStore({ transact, tabs }: MemoryDisk = createMemoryDisk()): PlanStore {
  return createRowStore({ transact, channel: channelOf(tabs), rest: () => {}, close: () => {} });
}

function channelOf(tabs: MemoryDisk['tabs']): Channel {
  const listeners = new Set<(event: StoreEvent) => void>();
  const hear = (happening: Happening, teller: Channel) => {
    const event: StoreEvent = { ...happening, here: teller === channel };
    for (const listener of listeners) callSafely(() => listener(event));
  };
  tabs.add(hear);
  const channel: Channel = {
    tell(happening) {
      for (const tab of tabs) tab(happening, channel);
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    close() {
      tabs.delete(hear);
      listeners.clear();
    },
  };
  return channel;
}
