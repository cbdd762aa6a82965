// @vitest-environment jsdom
import { afterEach, describe, expect, it, vi } from 'vitest';

/** What a page may find instead of a part of the platform. */
const ways: Readonly<Record<string, PropertyDescriptor>> = {
  missing: { value: undefined },
  'thrown when it is touched': {
    get() {
      throw new DOMException('The operation is insecure.', 'SecurityError');
    },
  },
  'thrown when it is used': {
    value: function forbidden() {
      throw new DOMException('The operation is insecure.', 'SecurityError');
    },
  },
};
const parts: readonly (readonly [name: string, owner: () => object])[] = [
  ...[
    'indexedDB',
    'BroadcastChannel',
    'localStorage',
    'sessionStorage',
    'caches',
    'matchMedia',
    'requestIdleCallback',
  ].map((name) => [name, () => window] as const),
  ...['storage', 'locks', 'serviceWorker'].map((name) => [name, () => navigator] as const),
];

describe.each(Object.entries(ways))('a part of the platform that is %s', (_, descriptor) => {
  const restore: (() => void)[] = [];
  afterEach(() => {
    for (const each of restore.splice(0)) each();
    vi.resetModules();
  });

  it.each(parts)('%s does not keep the stores from opening, in memory at worst', async (name, owner) => {
    const before = Object.getOwnPropertyDescriptor(owner(), name);
    Object.defineProperty(owner(), name, { ...descriptor, configurable: true });
    restore.push(() => {
      if (before) Object.defineProperty(owner(), name, before);
      else Reflect.deleteProperty(owner(), name);
    });
    vi.resetModules();
    await import('../../../src/browser/missingParts');
    const { openStore } = await import('../../../src/storage/openStore');
    const { storageFacts } = await import('../../../src/browser/storageFacts');
    const { askToKeep } = await import('../../../src/browser/persist');
    const { whenIdle } = await import('../../../src/browser/whenIdle');
    const { openLocalStorage } = await import('../../../src/browser/localStorage');
    const { sessionItems } = await import('../../../src/browser/sessionStorage');

    const { store, trouble } = await openStore();
    expect(trouble).toBe('unavailable');
    expect(await store.list()).toEqual([]);
    store.close();
    await storageFacts();
    await askToKeep();
    await new Promise<void>((done) => whenIdle(done));
    openLocalStorage();
    sessionItems.set('a', 'b');
    expect(window.matchMedia === undefined || !window.matchMedia('print').matches).toBe(true);
  });
});
