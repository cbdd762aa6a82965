import type { BrowserContext, Page } from '@playwright/test';
import { contractCases } from '../unit/storage/contract';
import { bundlePage, openBarePage } from './bare/barePage';
import { expect, test } from './support/fixtures';

let bundle: string;

test.beforeAll(async () => {
  bundle = await bundlePage(new URL('bare/storagePage.ts', import.meta.url));
});

/** A page of the app's origin without the app, so that the databases are this test's alone. */
async function storagePage(context: BrowserContext): Promise<Page> {
  const page = await context.newPage();
  await openBarePage(page, bundle);
  return page;
}

test('the IndexedDB of a real browser keeps every promise of the storage contract', async ({ context }) => {
  const page = await storagePage(context);
  for (const [index, { name }] of contractCases.entries()) {
    const fault = await page.evaluate((each) => window.storagePage.runCase(each), index);
    expect.soft(fault, `the store ${name}`).toBeNull();
  }
});

test('what one tab writes the other hears, and a new tab reads', async ({ context }) => {
  const [one, other] = [await storagePage(context), await storagePage(context)];
  await one.evaluate(() => window.storagePage.create());
  await one.evaluate(() => window.storagePage.retitle('From the one'));
  await expect.poll(() => other.evaluate(() => window.storagePage.heard)).toEqual(['From the one']);
  await other.evaluate(() => window.storagePage.retitle('From the other'));
  await other.evaluate(() => window.storagePage.fold());
  await expect.poll(() => one.evaluate(() => window.storagePage.heard)).toEqual(['From the other']);
  const third = await storagePage(context);
  expect(await third.evaluate(() => window.storagePage.title())).toBe('From the other');
});

test('a tab with older code lets newer code in, then neither reads nor writes, and leaves the database as it is', async ({
  context,
}) => {
  const older = await storagePage(context);
  await older.evaluate(() => window.storagePage.create());
  const newer = await storagePage(context);
  const version = () =>
    newer.evaluate(async () => (await indexedDB.databases()).find(({ name }) => name === 'tabs')?.version);
  const upgrade = ((await version()) ?? 0) + 10;
  await newer.evaluate(
    (wanted) =>
      new Promise<void>((resolve, reject) => {
        const request = indexedDB.open('tabs', wanted);
        request.addEventListener('upgradeneeded', () => request.result.deleteObjectStore('views'));
        request.addEventListener('error', () => reject(request.error ?? new Error('not opened')));
        request.addEventListener('success', () => {
          request.result.close();
          resolve();
        });
      }),
    upgrade,
  );
  await expect(older.evaluate(() => window.storagePage.retitle('Too late'))).rejects.toThrow('newer code');
  expect(await older.evaluate(() => window.storagePage.trouble())).toBe('newer');
  expect(await version()).toBe(upgrade);
});
