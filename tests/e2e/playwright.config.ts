import { defineConfig } from '@playwright/test';
import { launchOptions } from './support/launchOptions';

/** Whole specs that take long: many windows, many faults of storage, many releases. Single tests are marked `@long`. */
const longSpecs = [
  'backup',
  'bin',
  'branches',
  'covers',
  'dates',
  'dragging',
  'drawing',
  'files',
  'find',
  'following',
  'forcedColours',
  'freeArrangement',
  'history',
  'import',
  'keeping',
  'keyboards',
  'killedStorage',
  'legend',
  'linkedFile',
  'listening',
  'looking',
  'menus',
  'naming',
  'narrow',
  'office',
  'offline',
  'opened',
  'otherForms',
  'picture',
  'selecting',
  'singleFile',
  'storageTrouble',
  'tabs',
  'tags',
  'targets',
  'typesetting',
  'unreadPlan',
  'versions',
  'webPage',
];
const isLong = new RegExp(`@long|(?:${longSpecs.join('|')})\\.spec\\.ts`);

export default defineConfig({
  testDir: '.',
  outputDir: '../../test-results',
  globalSetup: './support/serveApp.ts',
  fullyParallel: true,
  workers: 3,
  retries: 0,
  timeout: 30_000,
  expect: { timeout: 5_000 },
  forbidOnly: true,
  // What takes long is tried by `npm test -- long`; the rest with every change.
  ...(process.env['AIMTREE_LONG'] === undefined ? { grepInvert: isLong } : { grep: isLong }),
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
