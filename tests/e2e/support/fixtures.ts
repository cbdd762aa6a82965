/** The `test` that every browser test uses: it knows where the app is served and fails on what `guard` finds. */
import { test as base, expect } from '@playwright/test';
import { guard } from './guard';

/** Where the global set-up serves the built app. */
export const appUrl = () => {
  const url = process.env['AIMTREE_URL'];
  if (url === undefined) throw new Error('The app is not served: the global set-up has not run.');
  return url;
};

export const test = base.extend<{ nothingForbidden: void }>({
  // Playwright takes what a fixture needs from this pattern, so it stands even where nothing is needed.
  // oxlint-disable-next-line no-empty-pattern
  baseURL: async ({}, use) => use(appUrl()),
  nothingForbidden: [
    async ({ context, baseURL }, use) => {
      const problems = guard(context, new URL(baseURL ?? '').origin);
      await use();
      expect(problems).toEqual([]);
    },
    { auto: true },
  ],
});

export { expect };
