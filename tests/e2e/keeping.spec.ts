/** Nothing is ever lost: reloads, and a browser that dies in the middle of editing. */
import { rmSync } from 'node:fs';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type BrowserContext, type Page } from '@playwright/test';
import { Editor, newPlan } from './support/editor';
import { appUrl, expect, test } from './support/fixtures';
import { guard } from './support/guard';
import { launchOptions } from './support/launchOptions';
import { withoutFilePickers } from './support/library';
import { parse } from '../../src/format/parse';

test('what is said to be saved is there after a reload, also in the middle of typing', async ({ page }) => {
  const editor = await newPlan(page);
  for (const text of ['Aim', ' of', ' ours']) {
    await page.keyboard.type(text);
    await editor.allSaved();
    const shown = await editor.read();
    await page.reload();
    expect(await editor.read()).toEqual(shown);
    await editor.boxes.first().focus();
    await page.keyboard.press('Enter');
    await page.keyboard.press('End');
  }
  await page.keyboard.press('Escape');
  expect(await editor.read()).toEqual(['Aim: Aim of ours']);
});

test('the title and a deleted box are kept too', async ({ page }) => {
  const editor = await newPlan(page);
  await page.keyboard.type('Aim');
  await page.keyboard.press('Tab');
  await page.keyboard.type('Driver');
  await page.keyboard.press('Enter');
  await editor.title.fill('A title');
  await editor.title.press('Enter');
  await editor.box('Primary driver: Driver').click();
  await page.keyboard.press('Delete');
  await expect(editor.boxes).toHaveCount(1);
  await editor.allSaved();
  await page.reload();
  await expect(editor.title).toHaveValue('A title');
  expect(await editor.read()).toEqual(['Aim: Aim']);
});

test.describe('a browser that is killed', () => {
  let folder: string;
  test.beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'aimtree-kill-'));
  });
  test.afterEach(() => {
    // What is left of a killed browser may still be writing.
    rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
  });

  test('ten times while somebody types opens the plan again with all that was called saved', async () => {
    test.setTimeout(180_000);
    const seed = Number(process.env['AIMTREE_SEED'] ?? Date.now() % 1_000_000);
    console.log(`AIMTREE_SEED=${seed}`);
    const random = numbersFrom(seed);

    let browser = await start(folder);
    const editor = await newPlan(browser.page);
    const address = browser.page.url();
    let { saved, typed } = await typeAndKill(browser, editor, random);

    for (let kill = 2; kill <= 10; kill += 1) {
      browser = await start(folder);
      const again = await reopen(browser.page, address);
      const kept = await again.field.inputValue();
      expect(kept.startsWith(saved), `“${saved}” was saved, “${kept}” is there (seed ${seed}, kill ${kill})`).toBe(
        true,
      );
      expect(typed.startsWith(kept), `“${kept}” is there, “${typed}” was typed (seed ${seed}, kill ${kill})`).toBe(
        true,
      );
      ({ saved, typed } = await typeAndKill(browser, again, random, kept));
    }

    browser = await start(folder);
    const last = await reopen(browser.page, address);
    expect((await last.field.inputValue()).startsWith(saved)).toBe(true);
    await browser.page.keyboard.press('Enter');
    expect(parse((await last.saveAsFile()).bytes).ok).toBe(true);
    expect(browser.problems).toEqual([]);
    await browser.context.close();
  });
});

interface Running {
  readonly context: BrowserContext;
  readonly page: Page;
  readonly browserProcess: number;
  readonly problems: readonly string[];
}

/** Starts a browser of its own on the folder. */
async function start(folder: string): Promise<Running> {
  const { args, executablePath } = launchOptions;
  const context = await chromium.launchPersistentContext(folder, { args, executablePath, baseURL: appUrl() });
  const problems = guard(context, new URL(appUrl()).origin);
  const page = context.pages()[0] ?? (await context.newPage());
  await withoutFilePickers(page);
  return { context, page, browserProcess: await processOf(context), problems };
}

async function processOf(context: BrowserContext): Promise<number> {
  const session = await context.browser()?.newBrowserCDPSession();
  const answer = await session?.send('SystemInfo.getProcessInfo');
  const main = answer?.processInfo.find(({ type }) => type === 'browser');
  if (!main) throw new Error('The browser does not tell its process.');
  return main.id;
}

/** The plan at its address, the aim's text being edited at its end. */
async function reopen(page: Page, address: string): Promise<Editor> {
  // The server has the same address for as long as the test runs.
  await page.goto(address);
  const editor = new Editor(page);
  await editor.boxes.first().waitFor();
  if ((await editor.field.count()) === 0) {
    await editor.boxes.first().focus();
    await page.keyboard.press('Enter');
  }
  await page.keyboard.press('End');
  return editor;
}

/**
 * Types on until it has been saved and then some more, and kills the browser with a key on its way. Gives the text that
 * stood there when the screen last said “Saved”, and all that was typed.
 */
async function typeAndKill(
  { context, page, browserProcess, problems }: Running,
  editor: Editor,
  random: () => number,
  before = '',
) {
  let typed = before;
  let saved = before;
  const type = async (count: number) => {
    for (let key = 0; key < count; key += 1) {
      const next = String(Math.floor(random() * 10));
      typed += next;
      await page.keyboard.press(next);
      saved = (await savedText(page)) ?? saved;
    }
  };
  await type(1 + Math.floor(random() * 8));
  await editor.allSaved();
  saved = typed;
  await type(1 + Math.floor(random() * 8));
  expect(problems).toEqual([]);

  const closed = context.waitForEvent('close');
  const onItsWay = page.keyboard.press('x').catch(() => undefined);
  typed += 'x';
  process.kill(browserProcess, 'SIGKILL');
  await Promise.all([closed, onItsWay]);
  return { saved, typed };
}

/** The text that is being edited when, at the same moment, the screen says that all is saved. */
function savedText(page: Page): Promise<string | undefined> {
  return page.evaluate(() => {
    const isSaved = [...document.querySelectorAll('[role="status"]')].some(
      ({ textContent }) => textContent === 'Saved',
    );
    return isSaved ? document.querySelector<HTMLTextAreaElement>('[data-node-id] textarea')?.value : undefined;
  });
}

/** Numbers from 0 to 1, the same for the same seed (mulberry32). */
function numbersFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
