/** Ten journeys through the app, each on a plan of its own, with real keys and clicks. */
import assert from 'node:assert/strict';
import { inflateSync } from 'node:zlib';
import type { Page } from './page';

export interface Journey {
  readonly name: string;
  readonly go: (page: Page, url: string) => Promise<void>;
}

const aim = 'Halve falls with harm';

/** A new plan with an aim and two drivers. */
async function newPlan(page: Page, url: string): Promise<void> {
  await page.open(url);
  await page.click('New plan');
  await page.until('a field for the aim', `return document.activeElement?.matches('[data-node-id] textarea')`);
  await page.type(aim);
  await page.press('Tab');
  await page.type('Risk is known');
  await page.press('Shift', 'Enter');
  await page.type('The ward is safe');
  await page.press('Enter');
  await hasBoxes(page, 3);
}

const textsOf = (page: Page) =>
  page.run<string[]>(
    `return [...document.querySelectorAll('[data-node-id]')].map((box) => box.getAttribute('aria-label').replace(/^[^:]*: /, ''))`,
  );

async function hasBoxes(page: Page, count: number): Promise<void> {
  await page.until(
    `${count} boxes`,
    `return document.querySelectorAll('[data-node-id]').length === arguments[0]`,
    count,
  );
}

async function isSaved(page: Page): Promise<void> {
  await page.until(
    '“Saved”',
    `return [...document.querySelectorAll('[role="status"]')].some((one) => one.textContent === 'Saved')`,
  );
}

/** Ctrl+K, the words, Enter. */
async function command(page: Page, words: string): Promise<void> {
  await page.press('Control', 'k');
  await page.until('the palette', `return document.activeElement?.getAttribute('role') === 'combobox'`);
  await page.type(words);
  await page.until('the command', `return document.querySelectorAll('[role="dialog"] [role="option"]').length > 0`);
  await page.press('Enter');
}

/** From now on what is handed to the browser as a download is kept on the page as well. */
async function keepDownloads(page: Page): Promise<void> {
  await page.run(`
    window.downloads = [];
    const make = URL.createObjectURL.bind(URL);
    URL.createObjectURL = (thing) => { window.downloads.push(thing); return make(thing); };
    delete window.showSaveFilePicker;`);
}

/** The first bytes of the last download of this type, as Latin-1. */
async function downloaded(page: Page, type: string): Promise<string> {
  await page.until(
    `a download of ${type}`,
    `return window.downloads.some((one) => one.type.startsWith(arguments[0]))`,
    type,
  );
  return page.runAsync<string>(
    `const [type, done] = arguments;
    const blob = window.downloads.findLast((one) => one.type.startsWith(type));
    blob.arrayBuffer().then((bytes) => done(Array.from(new Uint8Array(bytes).slice(0, 200000), (byte) => String.fromCharCode(byte)).join('')));`,
    type,
  );
}

export const journeys: readonly Journey[] = [
  {
    name: 'types a diagram from nothing, by keyboard alone',
    async go(page, url) {
      await newPlan(page, url);
      assert.deepEqual(new Set(await textsOf(page)), new Set([aim, 'Risk is known', 'The ward is safe']));
      await page.until('lines', `return document.querySelectorAll('[data-link-id]').length === 2`);
    },
  },
  {
    name: 'takes back and brings again',
    async go(page, url) {
      await newPlan(page, url);
      await page.press('Control', 'z');
      await hasBoxes(page, 2);
      await page.press('Control', 'Shift', 'z');
      await hasBoxes(page, 3);
      await page.click('Undo');
      await hasBoxes(page, 2);
    },
  },
  {
    name: 'has everything again after the page is loaded anew',
    async go(page, url) {
      await newPlan(page, url);
      await isSaved(page);
      await page.reload();
      await hasBoxes(page, 3);
      assert.ok((await textsOf(page)).includes('The ward is safe'));
    },
  },
  {
    name: 'exports a PNG image',
    async go(page, url) {
      await newPlan(page, url);
      await keepDownloads(page);
      await page.click('Export');
      await page.click('PNG image…');
      await page.until('a preview', `return document.querySelector('[role="dialog"] img')?.naturalWidth > 0`);
      await page.clickOn('[role="dialog"] footer button:last-child');
      const file = await downloaded(page, 'image/png');
      assert.ok(file.startsWith('\u0089PNG'));
      const width = [16, 17, 18, 19].reduce((sum, at) => sum * 256 + file.charCodeAt(at), 0);
      assert.equal(width, Math.round((170 / 25.4) * 300));
      await page.sees('is exported.');
    },
  },
  {
    name: 'saves the plan as a JSON file',
    async go(page, url) {
      await newPlan(page, url);
      await keepDownloads(page);
      await page.click('Share');
      await page.click('JSON file');
      const file = await downloaded(page, 'application/json');
      const plan = JSON.parse(file) as { format: string; nodes: { text: string }[] };
      assert.equal(plan.format, 'aimtree');
      assert.deepEqual(plan.nodes.map(({ text }) => text).toSorted(), [aim, 'Risk is known', 'The ward is safe']);
    },
  },
  {
    name: 'shows the history and comes back',
    async go(page, url) {
      await newPlan(page, url);
      await isSaved(page);
      await page.click('History');
      await page.until('a visit', `return document.querySelector('h1')?.textContent.startsWith('History')`);
      await page.until('the picture', `return document.querySelector('main img[alt*="3 boxes"]')?.naturalWidth > 0`);
      await page.back();
      await hasBoxes(page, 3);
    },
  },
  {
    name: 'shows in one tab what another does',
    async go(page, url) {
      await newPlan(page, url);
      await isSaved(page);
      const address = await page.run<string>('return location.href');
      const other = await page.newTab();
      await page.goToTab(other);
      await page.open(address);
      await hasBoxes(page, 3);
      await page.clickOn('[data-column="primary"]');
      await page.press('Enter');
      await page.until('a field', `return document.activeElement?.matches('textarea')`);
      await page.press('Control', 'a');
      await page.type('Written in another tab');
      await page.press('Enter');
      await isSaved(page);
      await page.goToTab(page.firstTab);
      await page.until(
        'the words of the other tab',
        `return document.querySelector('[aria-label="Primary driver: Written in another tab"]') !== null`,
      );
    },
  },
  {
    name: 'renames a column, and the plan in the library',
    async go(page, url) {
      await newPlan(page, url);
      await page.click('Primary drivers');
      await page.click('Rename…');
      await page.until('a field', `return document.activeElement?.getAttribute('aria-label') === 'Column title'`);
      await page.press('Control', 'a');
      await page.type('Main drivers');
      await page.press('Enter');
      await page.sees('Main drivers');
      assert.equal((await textsOf(page)).length, 3);
      await isSaved(page);
      await page.open(url);
      await page.click('More for “');
      await page.click('Rename…');
      await page.until('a field', `return document.activeElement?.matches('input')`);
      await page.press('Control', 'a');
      await page.type('Falls on ward 3');
      await page.press('Enter');
      await page.until(
        'the new title',
        `return [...document.querySelectorAll('a')].some((one) => one.textContent.includes('Falls on ward 3'))`,
      );
    },
  },
  {
    name: 'copies the diagram as a picture at the first click',
    async go(page, url) {
      await newPlan(page, url);
      await page.click('Export');
      await page.click('Copy as picture');
      await page.sees('The picture is on the clipboard.');
    },
  },
  {
    name: 'prints the figure, on one sheet',
    async go(page, url) {
      await newPlan(page, url);
      // What the browser’s own printing needs comes with the page’s own command.
      await page.run(`window.print = () => { window.printed = true; }`);
      await command(page, 'Print');
      await page.until('printing', 'return window.printed === true');
      assert.equal(
        await page.run(`return document.querySelectorAll('body > div > div > svg [data-node-id]').length`),
        3,
      );
      await page.run(`window.dispatchEvent(new Event('afterprint'))`);
      const pdf = await page.print();
      if (pdf === undefined) return;
      assert.equal(pagesOf(Buffer.from(pdf, 'base64')), 1);
    },
  },
];

/** How many pages a PDF has; its objects may be packed. */
function pagesOf(file: Buffer): number {
  const plain = file.toString('latin1');
  const packed = [...plain.matchAll(/stream\r?\n/g)].map(({ index, 0: { length } }) => {
    try {
      return inflateSync(file.subarray(index + length)).toString('latin1');
    } catch {
      return '';
    }
  });
  return [plain, ...packed].join('').match(/\/Type\s*\/Page\b/g)?.length ?? 0;
}
