import { defineConfig } from '@playwright/test';
import { launchOptions } from './support/launchOptions';

export default defineConfig({
  testDir: '.',
  outputDir: '../../test-results',
  globalSetup: './support/serveApp.ts',
  fullyParallel: true,
  workers: 2,
  retries: 0,
  timeout: 30_000,
  expect: { timeout: 5_000 },
  forbidOnly: true,
  // What takes long is tried by `npm test -- long`; the rest with every change.
  ...(process.env['AIMTREE_LONG'] === undefined ? { grepInvert: /@long/ } : { grep: /@long/ }),
  reporter: 'list',
  use: {
    launchOptions,
    viewport: { width: 1440, height: 900 },
    locale: 'en-GB',
    timezoneId: 'Europe/London',
    reducedMotion: 'reduce',
    // Each would fetch the whole release again. The tests of the service worker allow it.
    serviceWorkers: 'block',
    // One context for all tests of a worker, emptied between them: the app's code stays compiled.
    reuseContext: true,
    trace: 'off',
    screenshot: 'only-on-failure',
  },
});
