/** A browser that is killed while the database is brought up to date, and while the past is folded. */
import { databaseVersion } from '../../src/storage/database';
import { rmSync } from 'node:fs';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { version1Reads } from '../fixtures/databases';
import { bundlePage, openBarePage } from './bare/barePage';
import { Editor } from './pages/editor';
import { LibraryPage } from './pages/library';
import { expect, test } from './support/fixtures';
import { startOwnBrowser, type OwnBrowser } from './support/ownBrowser';

let bundle: string;
let folder: string;

test.beforeAll(async () => {
  bundle = await bundlePage(new URL('bare/killedPage.ts', import.meta.url));
});
test.beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'aimtree-kill-'));
});
test.afterEach(() => {
  // What is left of a killed browser may still be writing.
  rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
});

async function start(): Promise<OwnBrowser> {
  const browser = await startOwnBrowser(folder);
  await openBarePage(browser.page, bundle);
  return browser;
}

const farFuture = '2036-11-24T09:00:00.000Z';

test('a database of version 1 whose migration was killed opens in the app with everything in it', async () => {
  test.slow();
  const killed = await start();
  await killed.page.evaluate(() => window.killedPage.fillVersion1());
  await killed.page.evaluate(() => window.killedPage.migrateForEver());
  await killed.kill();

  const { context, page, problems } = await start();
  expect(await page.evaluate(() => window.killedPage.version())).toBe(10);
  const library = new LibraryPage(page);
  await library.open();
  await expect(library.plans).toHaveText(['Falls on the ward', 'Sepsis, first hour (Ben)']);
  await library.plans.last().click();
  const editor = new Editor(page);
  await expect(editor.title).toHaveValue('Sepsis, first hour (Ben)');
  await expect(editor.box('Change idea: Sepsis huddle at 8 am')).toBeVisible();
  await page.goto('/');
  await openBarePage(page, bundle);
  expect(await page.evaluate(() => window.killedPage.version())).toBe(databaseVersion * 10);
  const { stored } = await page.evaluate(() => window.killedPage.read('falls-plan'));
  expect(stored).toEqual(version1Reads['falls-plan']);
  expect(problems).toEqual([]);
  await context.close();
});

test(
  'folding the past that was killed has changed nothing, and does all of it the next time',
  { tag: '@long' },
  async () => {
    test.slow();
    const killed = await start();
    await killed.page.evaluate(() => window.killedPage.fillVersion1());
    const before = await killed.page.evaluate(() => window.killedPage.read('sepsis-plan'));
    expect(before.past).toHaveLength(13);
    await killed.page.evaluate((now) => window.killedPage.compactForEver('sepsis-plan', now), farFuture);
    await killed.kill();

    const { context, page } = await start();
    expect(await page.evaluate(() => window.killedPage.read('sepsis-plan'))).toEqual(before);
    await page.evaluate((now) => window.killedPage.compact('sepsis-plan', now), farFuture);
    const after = await page.evaluate(() => window.killedPage.read('sepsis-plan'));
    expect(after.stored?.plan).toEqual(before.stored?.plan);
    expect(after.past?.map(({ kind }) => kind)).not.toContain('change');
    await context.close();
  },
);
