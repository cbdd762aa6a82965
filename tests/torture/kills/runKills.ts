/**
 * Kills a browser in the middle of editing, again and again on one profile, and looks at what is left. Every fifth kill
 * falls into the first write of a new plan, every fifth into the folding of the journal as a plan is left.
 */
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { Page } from '@playwright/test';
import { parse } from '../../../src/format/parse';
import { wordProblem } from '../../../src/format/wordProblem';
import { planFaults } from '../../../src/plan/model/checkPlan';
import { randomOf, type Random } from '../random';
import { startBrowser, type BrowserStart, type DoomedBrowser } from './doomedBrowser';
import { judge } from './judge';
import type { Seen } from './recorder';
import { editUntil } from './somebody';

export interface KillsResult {
  readonly survived: number;
  /** Milliseconds. */
  readonly longestLoss: number;
  readonly faults: readonly string[];
}

type Moment = 'while editing' | 'during the first write' | 'during a fold';

interface Death {
  readonly moment: Moment;
  readonly killedAt: number;
  readonly seen: readonly Seen[];
  readonly problems: readonly string[];
}

const momentOf = (kill: number): Moment =>
  kill % 5 === 1 ? 'during the first write' : kill % 5 === 3 ? 'during a fold' : 'while editing';

export async function runKills({
  seed,
  count,
  ...start
}: BrowserStart & { seed: number; count: number }): Promise<KillsResult> {
  const folder = await mkdtemp(join(tmpdir(), 'aimtree-kill-'));
  const faults: string[] = [];
  let longestLoss = 0;
  let survived = 0;
  try {
    let browser = await startBrowser(folder, start);
    await openLibrary(browser.page);
    await newPlan(browser.page);
    for (let kill = 0; kill < count; kill += 1) {
      const death = await dieIn(browser, momentOf(kill), randomOf(seed, kill));
      browser = await startBrowser(folder, start);
      const { lost, fault } = await autopsy(browser.page, death);
      const all = [...(fault === undefined ? [] : [fault]), ...death.problems, ...browser.problems];
      for (const one of all) faults.push(`Kill ${kill + 1} of seed ${seed}, ${death.moment}: ${one}`);
      if (all.length === 0) survived += 1;
      longestLoss = Math.max(longestLoss, lost);
    }
    await browser.kill();
  } finally {
    // What is left of a killed browser may still be writing; what stays lies among the temporary files.
    await rm(folder, { recursive: true, force: true, maxRetries: 30, retryDelay: 100 }).catch(() => undefined);
  }
  return { survived, longestLoss, faults };
}

async function openLibrary(page: Page): Promise<void> {
  await page.goto('#/');
  await page.getByRole('heading', { name: 'Plans', level: 1 }).waitFor();
}

async function newPlan(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'New plan' }).click();
  await page.locator('[data-node-id]').first().waitFor();
}

/** Edits until the browser dies at a moment that chance decides. */
async function dieIn(browser: DoomedBrowser, moment: Moment, random: Random): Promise<Death> {
  const { page, seen, problems } = browser;
  let dying = false;
  let editing: Promise<void>;
  let delay: number;
  if (moment === 'during the first write') {
    await openLibrary(page);
    delay = random.below(400);
    editing = page
      .getByRole('button', { name: 'New plan' })
      .click()
      .then(() => page.locator('[data-node-id]').first().waitFor())
      .then(() => editUntil(() => dying, page, random));
  } else if (moment === 'during a fold') {
    const over = Date.now() + 500 + random.below(700);
    await editUntil(() => Date.now() > over, page, random);
    delay = random.below(80);
    editing = page.evaluate(() => void (location.hash = '/'));
  } else {
    delay = 200 + random.below(1_500);
    editing = editUntil(() => dying, page, random);
  }
  const failed = editing.then(
    () => [],
    (error: unknown) => (dying ? [] : [String(error)]),
  );
  await wait(delay);
  dying = true;
  const killedAt = await browser.kill();
  return { moment, killedAt, seen: [...seen], problems: [...problems, ...(await failed)] };
}

/** Opens on the same profile what was open at the death, and says what is wrong with it. Leaves a plan open. */
async function autopsy(page: Page, { seen, killedAt }: Death): Promise<{ lost: number; fault?: string }> {
  const hash = seen.findLast(({ hash: address, picture }) => picture !== null && address.startsWith('#/plan/'))?.hash;
  const last = seen.at(-1)?.hash;
  if (hash === undefined || (last !== hash && last?.startsWith('#/plan/'))) {
    // The new plan had not been shown: it may be here or not, but whatever is listed opens.
    await openLibrary(page);
    await page.getByRole('list', { name: 'Plans' }).getByRole('link').first().click();
    await page.locator('[data-node-id]').first().waitFor();
    return { lost: 0, ...fileFault(await savedPlan(page)) };
  }
  await page.goto(hash);
  await page.locator('[data-node-id]').first().waitFor();
  const edited = await lastChange(page, hash);
  const ofPlan = seen.filter((one) => one.hash === hash);
  let verdict = judge({ seen: ofPlan, killedAt, restored: await look(page), edited });
  // Fonts that arrive may move boxes once more.
  for (let again = 0; verdict.fault !== undefined && again < 5; again += 1) {
    await wait(100);
    verdict = judge({ seen: ofPlan, killedAt, restored: await look(page), edited });
  }
  return { ...verdict, ...fileFault(await savedPlan(page)) };
}

const fileFault = (faults: readonly string[]) => (faults.length > 0 ? { fault: faults.join(' ') } : {});

async function look(page: Page): Promise<string> {
  return (await page.evaluate(() => window.aimtreeLook?.().picture)) ?? '';
}

/** When the last change was made that is kept: what the library shows of the plan, to the millisecond. */
function lastChange(page: Page, hash: string): Promise<number> {
  const id = /^#\/plan\/([^/]+)/.exec(hash)?.[1] ?? '';
  return page.evaluate(
    (key) =>
      new Promise<number>((done, failed) => {
        const opening = indexedDB.open('aimtree');
        opening.addEventListener('error', () => failed(opening.error));
        opening.addEventListener('success', () => {
          const reading = opening.result.transaction('summaries').objectStore('summaries').get(key);
          reading.addEventListener('error', () => failed(reading.error));
          reading.addEventListener('success', () => {
            opening.result.close();
            done(Date.parse((reading.result as { edited: string }).edited));
          });
        });
      }),
    id,
  );
}

/** Saves the plan as a file, reads it and gives what is wrong with it. */
async function savedPlan(page: Page): Promise<string[]> {
  const downloads = page.waitForEvent('download');
  await page.keyboard.press('Control+s');
  const result = parse(await readFile(await (await downloads).path()));
  return result.ok ? planFaults(result.plan) : result.problems.map(wordProblem);
}
