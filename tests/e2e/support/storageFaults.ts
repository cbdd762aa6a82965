/** Faults of the browser's own storage, put beneath the app and the library that it uses. */
import type { BrowserContext, Page } from '@playwright/test';

export type WriteFault = 'quota' | 'unknown' | 'aborted' | 'dead';

declare global {
  interface Window {
    storageFault: { kind: WriteFault | null; times: number };
    /** The browser cuts every connection, as it does to tabs in the background. */
    cutConnections(): void;
  }
}

/** Makes faults possible; before the app is loaded. */
export async function makeFaultsPossible(target: Page | BrowserContext): Promise<void> {
  await target.addInitScript(() => {
    window.storageFault = { kind: null, times: 0 };
    const isDue = (...kinds: (string | null)[]) => {
      const fault = window.storageFault;
      if (fault.times <= 0 || !kinds.includes(fault.kind)) return false;
      fault.times -= 1;
      return true;
    };
    for (const method of ['add', 'put'] as const) {
      const real = IDBObjectStore.prototype[method];
      IDBObjectStore.prototype[method] = function write(this: IDBObjectStore, ...given) {
        if (isDue('quota')) throw new DOMException('The disk is full.', 'QuotaExceededError');
        if (isDue('unknown')) throw new DOMException('Something else.', 'UnknownError');
        const request = real.apply(this, given);
        if (isDue('aborted')) request.addEventListener('success', () => this.transaction.abort());
        return request;
      };
    }
    const begin = IDBDatabase.prototype.transaction;
    IDBDatabase.prototype.transaction = function transaction(this: IDBDatabase, ...given) {
      if (isDue('dead')) throw new DOMException('Connection to Indexed Database server lost.', 'UnknownError');
      return begin.apply(this, given);
    };
    const connections = new Set<IDBDatabase>();
    const open = IDBFactory.prototype.open;
    IDBFactory.prototype.open = function opened(this: IDBFactory, ...given) {
      const request = open.apply(this, given);
      request.addEventListener('success', () => connections.add(request.result));
      return request;
    };
    window.cutConnections = () => {
      for (const connection of connections) {
        connection.close();
        connection.dispatchEvent(new Event('close'));
      }
      connections.clear();
    };
  });
}

export async function setFault(page: Page, kind: WriteFault, times = Number.MAX_SAFE_INTEGER): Promise<void> {
  await page.evaluate(([next, count]) => (window.storageFault = { kind: next, times: count }), [kind, times] as const);
}

export async function liftFault(page: Page): Promise<void> {
  await page.evaluate(() => (window.storageFault = { kind: null, times: 0 }));
}
