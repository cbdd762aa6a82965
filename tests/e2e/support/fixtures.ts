/** The `test` that every browser test uses: it knows where the app is served and fails on what `guard` finds. */
import { test as base, expect } from '@playwright/test';
import { guard } from './guard';

/** Where the global set-up serves the built app. */
export function appUrl(): string {
  const url = process.env['AIMTREE_URL'];
  if (url === undefined) throw new Error('The app is not served: the global set-up has not run.');
  return url;
}

interface Fixtures {
  /** What `guard` has found so far. A test that provokes a problem takes it off; any that is left fails the test. */
  problems: string[];
}

export const test = base.extend<Fixtures>({
  // Playwright reads from this pattern what a fixture needs, so it stands even where nothing is needed.
  // oxlint-disable-next-line no-empty-pattern
  baseURL: async ({}, use) => use(appUrl()),
  problems: [
    async ({ context, baseURL }, use) => {
      const problems = guard(context, new URL(baseURL ?? appUrl()).origin);
      await use(problems);
      expect(problems).toEqual([]);
    },
    { auto: true },
  ],
});

export { expect };
