/** After one visit no server is needed; and a new release comes only when the user lets it in. */
import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { serialise } from '../../src/format/serialise';
import { smallPlan } from '../fixtures/plans';
import { Editor } from './pages/editor';
import { LibraryPage } from './pages/library';
import { newPlan } from './pages/opening';
import { withoutFilePickers } from './support/userFiles';
import { expect } from './support/fixtures';
import { test } from './support/ownSite';

/** The release is kept as a whole, and what this page asks for is answered from it. */
async function keptOffline(page: Page): Promise<void> {
  await page.waitForFunction(() => navigator.serviceWorker.controller?.state === 'activated');
}

/** Which release the page runs on: the name of its first script. */
const releaseOf = (page: Page) => page.locator('head script[src]').getAttribute('src');

test('after one visit everything works with the server gone', async ({ page, site }) => {
  await withoutFilePickers(page);
  const library = new LibraryPage(page);
  await library.open();
  await keptOffline(page);
  await site.stop();
  await expect(page.request.get(site.url)).rejects.toThrow('ECONNREFUSED');

  await page.reload();
  await expect(library.examples).toHaveCount(3);
  await library.examples.filter({ hasText: 'Sepsis' }).click();
  const editor = new Editor(page);
  await editor.boxes.first().click();
  await page.keyboard.press('Enter');
  await page.keyboard.type('ลดการหกล้มในหอผู้ป่วย');
  await page.keyboard.press('Enter');
  await editor.allSaved();
  const thai = await page.evaluate(() => document.fonts.check('400 14px "Noto Sans Thai Variable"', 'ห'));
  expect(thai, 'the face for Thai is there').toBe(true);
  await page.reload();
  await expect(editor.boxes.first()).toContainText('ลดการหกล้มในหอผู้ป่วย');

  for (const [title, ending] of [
    ['PNG image', '.png'],
    ['PDF document', '.pdf'],
    ['PowerPoint slide', '.pptx'],
  ] as const) {
    const { name } = await (await editor.export(title)).save();
    expect(name.endsWith(ending)).toBe(true);
    await expect(page.getByRole('dialog')).toHaveCount(0);
  }
  await page.keyboard.press('?');
  await expect(page.getByRole('dialog', { name: 'Keys' })).toBeVisible();
});

test('every file of the release is kept, and nothing else is asked for', async ({ page, site }) => {
  await page.goto('/');
  await keptOffline(page);
  const kept = await page.evaluate(async () => {
    const [name, ...others] = await caches.keys();
    const requests = await (await caches.open(name ?? '')).keys();
    return { others, paths: requests.map(({ url }) => url) };
  });
  const paths = kept.paths.map((url) => url.slice(site.url.length)).sort();
  expect(kept.others).toEqual([]);
  expect(paths).toEqual(expect.arrayContaining(['', 'app.webmanifest', 'icon-512.png']));
  expect(paths.filter((path) => path.endsWith('.woff2')).length).toBeGreaterThan(5);
  expect(paths.filter((path) => /ExportDialog.*js|sepsis.*js/.test(path))).toHaveLength(2);
  expect(paths).not.toContain('sw.js');
});

test('caches that were cleared away are filled again by the next visit with a network', async ({ page, site }) => {
  const library = new LibraryPage(page);
  await library.open();
  await keptOffline(page);
  const filesKept = () =>
    page.evaluate(async () => {
      const names = await caches.keys();
      const kept = await Promise.all(names.map(async (name) => (await (await caches.open(name)).keys()).length));
      return kept.reduce((sum, count) => sum + count, 0);
    });
  const all = await filesKept();
  await page.evaluate(async () => Promise.all((await caches.keys()).map((name) => caches.delete(name))));
  expect(await filesKept()).toBe(0);
  await page.reload();
  await expect.poll(filesKept).toBe(all);
  await site.stop();
  await page.reload();
  await expect(library.examples).toHaveCount(3);
});

test(
  'a new release waits until it is let in, and loses nothing that was typed',
  { tag: '@long' },
  async ({ page, site, context }) => {
    // Five page loads, each with the wait before the worker is looked at.
    test.setTimeout(60_000);
    const editor = await newPlan(page);
    await page.keyboard.type('Before');
    await keptOffline(page);
    const other = await context.newPage();
    const second = new Editor(other);
    await other.goto(page.url());
    await second.boxes.first().waitFor();
    const old = await releaseOf(page);

    await site.release();
    await page.evaluate(async () => (await navigator.serviceWorker.getRegistration())?.update());
    for (const { messages } of [editor, second]) await expect(messages).toContainText('A new version is ready');
    // It is there, and nobody has been moved to it: neither by itself nor by loading the page again.
    await page.reload();
    await expect(editor.messages).toContainText('A new version is ready');
    expect(await releaseOf(page)).toBe(old);

    await editor.boxes.first().click();
    await page.keyboard.press('Enter');
    await page.keyboard.press('End');
    await page.keyboard.type(' and after');
    const loaded = page.waitForEvent('load');
    await editor.messages.getByRole('button', { name: 'Reload to update' }).click();
    await loaded;
    await expect(editor.boxes.first()).toContainText('Before and after');
    expect(await releaseOf(page)).not.toBe(old);
    await expect(editor.messages).toBeEmpty();

    // The other tab goes on with its own release, also with parts that it had not loaded and the server no longer has.
    await expect(second.messages).toContainText('Aimtree was updated in another tab');
    expect(await releaseOf(other)).toBe(old);
    // The browser's own cache may forget at any time.
    await (await context.newCDPSession(other)).send('Network.clearBrowserCache');
    await expect((await second.export('PNG image')).dialog).toBeVisible();
    await other.keyboard.press('Escape');
    await second.messages.getByRole('button', { name: 'Reload to update' }).click();
    await expect.poll(() => releaseOf(other)).toBe(await releaseOf(page));
    await expect(second.boxes.first()).toContainText('Before and after');
  },
);

test('a part that is gone after a release is fetched by one reload; when it does not come then, that is said', async ({
  page,
  site,
  problems,
}) => {
  let loads = 0;
  page.on('load', () => (loads += 1));
  // The file without which the release cannot be kept offline either, as when a host was only half filled.
  const assets = join(site.folder, 'assets');
  for (const name of readdirSync(assets)) if (/^ExportDialog.*js$/.test(name)) rmSync(join(assets, name));
  await site.stop();
  await site.start();

  const editor = await newPlan(page);
  await page.keyboard.type('Typed just now');
  const reloaded = page.waitForEvent('load');
  await editor.export('PNG image');
  await reloaded;
  await expect(editor.boxes.first()).toContainText('Typed just now');
  await editor.export('PNG image');
  await expect(page.getByRole('alert')).toContainText('A part of Aimtree could not be loaded');
  expect(loads).toBe(2);
  await page.getByRole('button', { name: 'Load the page again' }).click();
  await expect(editor.boxes.first()).toContainText('Typed just now');
  expect(problems.splice(0).join()).toContain('404');
});

test('a file opened with the installed app is shown like one that was dropped', async ({ page }) => {
  await page.addInitScript((content) => {
    const file = new File([content], 'launched.aimtree.json', { type: 'application/json' });
    // Headless browsers install no apps: this stands in for what the system hands over.
    const handle = Object.assign(Object.create(FileSystemFileHandle.prototype), { getFile: async () => file });
    const setConsumer = (consume: (launch: object) => void) => consume({ files: [handle] });
    Object.defineProperty(window, 'launchQueue', { value: { setConsumer } });
  }, serialise(smallPlan()));
  await page.goto('/');
  const editor = new Editor(page);
  await editor.boxes.first().waitFor();
  await expect(editor.title).toHaveValue(smallPlan().title);
});
