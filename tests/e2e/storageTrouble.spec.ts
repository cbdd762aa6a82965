/** Whatever the browser's storage does, work goes on, the screen tells the truth, and nothing is lost that can be kept. */
import type { Page } from '@playwright/test';
import { parse } from '../../src/format/parse';
import { Editor } from './pages/editor';
import { LibraryPage } from './pages/library';
import { newPlan, openSmallPlan } from './pages/opening';
import { withoutFilePickers } from './support/userFiles';
import { appUrl, expect, test } from './support/fixtures';
import { liftFault, makeFaultsPossible, setFault, type WriteFault } from './support/storageFaults';

/** The texts in the copy that the status offers. */
async function textsInCopy(editor: Editor): Promise<string[]> {
  const result = parse((await editor.downloadCopy()).bytes);
  return result.ok ? Object.values(result.plan.nodes).map(({ text }) => text) : [];
}

async function leavingWarns(page: Page): Promise<boolean> {
  const asked = page.waitForEvent('dialog');
  void page.close({ runBeforeUnload: true });
  const dialog = await asked;
  await dialog.dismiss();
  return dialog.type() === 'beforeunload';
}

const forEver: readonly (readonly [what: string, fault: WriteFault, reason: string])[] = [
  ['the disk is full', 'quota', 'Not saved: this browser is out of space. Download a copy.'],
  [
    'every write fails',
    'aborted',
    'Not saved: this browser could not write it. Trying again; download a copy to be safe.',
  ],
  [
    'the connection is dead',
    'dead',
    'Not saved: this browser could not write it. Trying again; download a copy to be safe.',
  ],
];

for (const [what, fault, reason] of forEver) {
  test(`while ${what} editing goes on, and all is saved once that is over`, async ({ page }) => {
    await makeFaultsPossible(page);
    const editor = await openSmallPlan(page);
    await editor.allSaved();
    await setFault(page, fault);
    await editor.rename('C1', 'While it failed');
    await expect(editor.saved).toHaveText(reason);
    await editor.rename('C2', 'And on');
    expect(await textsInCopy(editor)).toEqual(expect.arrayContaining(['While it failed', 'And on']));
    expect(await leavingWarns(page)).toBe(true);
    await expect(editor.box('Change idea: And on')).toBeVisible();

    await liftFault(page);
    await expect(editor.saved).toHaveText('Saved', { timeout: 15_000 });
    await page.reload();
    await expect(editor.box('Change idea: While it failed')).toBeVisible();
    await expect(editor.box('Change idea: And on')).toBeVisible();
  });
}

test('a write that fails once is made again by itself, once', async ({ page }) => {
  await makeFaultsPossible(page);
  const editor = await openSmallPlan(page);
  await editor.allSaved();
  await setFault(page, 'unknown', 1);
  await editor.rename('C1', 'Written at the second try');
  await expect(editor.saved).toContainText('Not saved');
  await editor.allSaved();
  await page.reload();
  await expect(editor.box('Change idea: Written at the second try')).toBeVisible();
});

test('a connection that was cut in the background is opened again without a word', async ({ page }) => {
  await makeFaultsPossible(page);
  const editor = await openSmallPlan(page);
  await editor.allSaved();
  await page.evaluate(() => window.cutConnections());
  await editor.rename('C1', 'After the cut');
  await editor.allSaved();
  await page.reload();
  await expect(editor.box('Change idea: After the cut')).toBeVisible();
});

test('a plan is written anew when the browser has cleared everything while it is open', async ({ page, context }) => {
  const editor = await openSmallPlan(page);
  await editor.rename('C1', 'Before');
  await editor.allSaved();
  const devtools = await context.newCDPSession(page);
  const clear = () =>
    devtools.send('Storage.clearDataForOrigin', { origin: new URL(appUrl()).origin, storageTypes: 'indexeddb' });
  await clear();
  await editor.rename('C2', 'After');
  await editor.allSaved();
  await page.reload();
  await expect(editor.box('Change idea: Before')).toBeVisible();
  await expect(editor.box('Change idea: After')).toBeVisible();

  // Also when nothing is done to it any more.
  await clear();
  const library = new LibraryPage(await context.newPage());
  await expect(async () => {
    await library.open();
    await expect(library.plans).toHaveCount(1, { timeout: 1_000 });
  }).toPass();
});

test('a plan that cannot be read is not said to be gone, and opens once it can be', async ({ page }) => {
  const editor = await openSmallPlan(page);
  await editor.allSaved();
  await makeFaultsPossible(page);
  await page.addInitScript(() => {
    // The database opens, which looks at all of its tables; only reading a plan, which needs some of them, fails.
    const real = IDBDatabase.prototype.transaction;
    IDBDatabase.prototype.transaction = function begun(this: IDBDatabase, ...given) {
      const [stores] = given;
      const names = typeof stores === 'string' ? [stores] : [...stores];
      const readsPlan = names.includes('journal') && !names.includes('files');
      if (readsPlan && window.name !== 'healed') window.storageFault = { kind: 'dead', times: Number.MAX_SAFE_INTEGER };
      return real.apply(this, given);
    };
  });
  await page.reload();
  await expect(page.getByRole('heading', { name: 'This plan could not be read' })).toBeVisible();
  await page.evaluate(() => (window.name = 'healed'));
  await liftFault(page);
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect(editor.boxes).toHaveCount(11);
});

for (const [what, spoil] of [
  ['missing', () => Object.defineProperty(window, 'indexedDB', { value: undefined })],
  [
    'forbidden',
    () => {
      IDBFactory.prototype.open = () => {
        throw new DOMException('Not in a private window.', 'SecurityError');
      };
      // Browsers that forbid the one forbid the other, even to name it.
      Object.defineProperty(window, 'localStorage', {
        get() {
          throw new DOMException('Not in a private window.', 'SecurityError');
        },
      });
    },
  ],
] as const) {
  test(`where IndexedDB is ${what} one can work, is told that nothing is kept, and takes a copy`, async ({ page }) => {
    await page.addInitScript(spoil);
    await withoutFilePickers(page);
    const editor = await newPlan(page);
    await page.keyboard.type('An aim in memory');
    await page.keyboard.press('Enter');
    await expect(editor.saved).toHaveText(
      'Not saved: this browser keeps nothing here (is this a private window?). Download a copy.',
    );
    expect(await textsInCopy(editor)).toEqual(['An aim in memory']);
    expect(await leavingWarns(page)).toBe(true);
  });
}

test('a page that is left lets go of the database, and takes it up again when it is come back to', async ({ page }) => {
  await page.addInitScript(() => {
    const close = IDBDatabase.prototype.close;
    Object.assign(window, { lettings: 0 });
    IDBDatabase.prototype.close = function closed(this: IDBDatabase) {
      Object.assign(window, { lettings: 1 });
      close.call(this);
    };
  });
  const editor = await openSmallPlan(page);
  await editor.allSaved();
  const isClosed = () => page.evaluate(() => (window as unknown as { lettings: number }).lettings);
  expect(await isClosed()).toBe(0);
  await page.evaluate(() => window.dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true })));
  expect(await isClosed()).toBe(1);
  await page.evaluate(() => window.dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true })));
  await editor.rename('C1', 'Back again');
  await editor.allSaved();
  await page.reload();
  await expect(editor.box('Change idea: Back again')).toBeVisible();
});

test('that the database does not open is said while it is waited for, and the app comes as soon as it does', async ({
  page,
}) => {
  await page.addInitScript(() => {
    const open = IDBFactory.prototype.open;
    IDBFactory.prototype.open = function slow(this: IDBFactory, ...given) {
      const request = open.apply(this, given);
      const hold = (event: Event) => {
        if (Object.hasOwn(window, 'answers')) return;
        event.stopImmediatePropagation();
        const again = () => {
          Object.assign(window, { answers: true });
          request.dispatchEvent(new Event(event.type));
        };
        Object.assign(window, { answer: again });
      };
      request.addEventListener('success', hold);
      request.addEventListener('upgradeneeded', () => Object.assign(window, { answers: true }));
      return request;
    };
  });
  const library = new LibraryPage(page);
  // The first visit makes the database, the second only opens it.
  await library.open();
  await page.reload();
  await expect(page.getByRole('heading', { name: 'Opening your plans' })).toBeVisible();
  await expect(page.getByRole('status')).toContainText('close other tabs that show Aimtree');
  await page.evaluate(() => (window as unknown as { answer: () => void }).answer());
  await expect(library.heading).toBeVisible();
});

test('the browser is asked to keep what is stored at the first edit, and not before', async ({ page }) => {
  await page.addInitScript(() => {
    let asked = 0;
    navigator.storage.persisted = () => Promise.resolve(false);
    navigator.storage.persist = () => Promise.resolve((asked += 1) > 0);
    Object.defineProperty(window, 'askedToKeep', { get: () => asked });
  });
  const asked = () => page.evaluate(() => (window as unknown as { askedToKeep: number }).askedToKeep);
  const editor = await openSmallPlan(page);
  expect(await asked()).toBe(0);
  await editor.rename('C1', 'First');
  await editor.rename('C2', 'Second');
  await expect.poll(asked).toBe(1);
});
