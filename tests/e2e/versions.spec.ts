/** Two versions of the app in one browser: the older stops writing, the newer waits, and both say so. */
import type { BrowserContext, Page } from '@playwright/test';
import { parse } from '../../src/format/parse';
import { downloadOf } from './support/downloads';
import { findings } from './support/axe';
import { Editor } from './pages/editor';
import { LibraryPage } from './pages/library';
import { openSmallPlan } from './pages/opening';
import { expect, test } from './support/fixtures';

/** A page of the app's origin without the app: the other version. */
async function otherVersion(context: BrowserContext): Promise<Page> {
  const page = await context.newPage();
  await page.route('**/other-version', (route) => route.fulfill({ contentType: 'text/html', body: '<!doctype html>' }));
  await page.goto('/other-version');
  return page;
}

test('a tab with older code stops writing when newer code comes, and offers the plan before a reload', async ({
  context,
  page,
}) => {
  const editor = await openSmallPlan(page);
  await editor.allSaved();
  const newer = await otherVersion(context);
  const version = await newer.evaluate(async () => {
    const present = (await indexedDB.databases()).find(({ name }) => name === 'aimtree')?.version ?? 0;
    const request = indexedDB.open('aimtree', present + 10);
    await new Promise((resolve, reject) => {
      request.addEventListener('success', resolve);
      request.addEventListener('error', reject);
    });
    return request.result.version;
  });

  const notice = page.getByRole('alert').filter({ hasText: 'A newer version of Aimtree is in use in this browser.' });
  await expect(notice).toBeVisible();
  await page.bringToFront();
  await editor.rename('C1', 'Too late for the disk');
  await expect(editor.saved).toContainText('Not saved: a newer version of Aimtree is in use in this browser.');
  await expect(notice).toContainText('your last edits are only here');
  expect(await findings(page)).toEqual([]);
  await expect(notice.getByRole('button', { name: 'Dismiss' })).toHaveCount(0);
  const { bytes } = await downloadOf(page, () => notice.getByRole('button', { name: 'Download a copy' }).click());
  const copy = parse(bytes);
  expect(copy.ok && copy.plan.nodes['C1']?.text).toBe('Too late for the disk');

  const asked = page.waitForEvent('dialog');
  const reload = notice.getByRole('button', { name: 'Load the page again' }).click();
  await (await asked).accept();
  await reload;
  // The same old code again, as from a cache: it leaves the newer database alone and goes on saying so.
  await expect(notice).toBeVisible();
  expect(await newer.evaluate(async () => (await indexedDB.databases())[0]?.version)).toBe(version);
});

test('a newer version waits for a tab with an older one, says so, and goes on by itself', async ({ context, page }) => {
  const older = await otherVersion(context);
  await older.evaluate(async () => {
    const request = indexedDB.open('aimtree', 10);
    request.addEventListener('upgradeneeded', () => {
      const stores = {
        summaries: 'id',
        checkpoints: ['planId', 'seq'],
        journal: ['planId', 'seq'],
        views: 'id',
        meta: 'id',
      };
      for (const [name, keyPath] of Object.entries(stores)) request.result.createObjectStore(name, { keyPath });
    });
    await new Promise((resolve) => request.addEventListener('success', resolve));
    Object.assign(window, { letGo: () => request.result.close() });
  });
  const library = new LibraryPage(page);
  await page.goto('/');
  await expect(page.getByRole('heading', { name: 'Waiting for another tab' })).toBeVisible();
  expect(await findings(page)).toEqual([]);
  await expect(library.heading).toHaveCount(0);
  await older.evaluate(() => (window as unknown as { letGo: () => void }).letGo());
  await expect(library.heading).toBeVisible();
  await library.newPlan.click();
  await expect(new Editor(page).boxes).toHaveCount(1);
});
