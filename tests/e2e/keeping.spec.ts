/** Nothing is ever lost: reloads, and a browser that dies in the middle of editing. */
import { runKills } from '../torture/kills/runKills';
import { newPlan } from './pages/opening';
import { appUrl, expect, test } from './support/fixtures';
import { launchOptions } from './support/launchOptions';

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
  await editor.retitle('A title');
  await editor.box('Primary driver: Driver').click();
  await page.keyboard.press('Delete');
  await expect(editor.boxes).toHaveCount(1);
  await editor.allSaved();
  await page.reload();
  await expect(editor.title).toHaveValue('A title');
  expect(await editor.read()).toEqual(['Aim: Aim']);
});

test(
  'a browser killed five times in the middle of editing opens the plan again with all that was called saved',
  { tag: '@long' },
  async () => {
    test.setTimeout(180_000);
    const seed = Number(process.env['AIMTREE_SEED'] ?? Date.now() % 1_000_000);
    console.log(`AIMTREE_SEED=${seed}`);
    const start = { chromePath: launchOptions.executablePath, browserFlags: launchOptions.args ?? [], url: appUrl() };
    // Five fall into each of the moments that there are; `npm run torture` kills as often as one likes.
    const { survived, faults } = await runKills({ ...start, seed, count: 5 });
    expect(faults).toEqual([]);
    expect(survived).toBe(5);
  },
);
