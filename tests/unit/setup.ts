/** What every unit test gets: in a DOM environment, jest-dom's matchers and a clean page after each test. */
import fc from 'fast-check';
import { afterAll, afterEach, vi } from 'vitest';
import { Watcher } from './watcher';

// A run is the same each time, so that a fault of today is not found only tomorrow; SEED tries other cases.
fc.configureGlobal({ seed: Number(process.env['SEED'] ?? 20_261_130) });

if (typeof document !== 'undefined') {
  await import('@testing-library/jest-dom/vitest');
  const { cleanup, configure } = await import('@testing-library/react');
  globalThis.ResizeObserver ??= Watcher;
  // Where cores are shared a form may take more than a second to come.
  configure({ asyncUtilTimeout: 10_000 });
  afterEach(cleanup);
  // Code that the app fetches while nothing waits for it comes before its page is gone.
  afterAll(() => vi.dynamicImportSettled());
}
