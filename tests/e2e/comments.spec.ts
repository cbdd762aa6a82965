/** Comments in the browser: a point that is pressed, counts on the canvas, the line to what is meant; and what a reader of the shared page sends back. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Locator } from '@playwright/test';
import { smallPlan } from '../fixtures/plans';
import { openPlan } from './pages/opening';
import { LibraryPage } from './pages/library';
import { WebPageDialog } from './pages/webPageDialog';
import { findings } from './support/axe';
import { downloadOf } from './support/downloads';
import { expect, test } from './support/fixtures';
import { guard } from './support/guard';

let folder = '';
test.beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'aimtree-comments-'));
});
test.afterEach(() => rmSync(folder, { recursive: true, force: true }));

test('a comment is put at a point of a box, counted and led to; a reader of the shared page comments, and that comes in', async ({
  page,
  browser,
}) => {
  const editor = await openPlan(page, smallPlan());
  const panel = page.getByRole('complementary', { name: 'Comments' });
  await editor.at('C3').click();
  await page.keyboard.press('Shift+F2');
  await panel.getByRole('button', { name: 'At a point of it' }).click();
  const box = await placeOf(editor.at('C3'));
  const point = { x: box.x + box.width * 0.75, y: box.y + box.height * 0.5 };
  await page.mouse.click(point.x, point.y);
  await expect(panel.getByRole('button', { name: '75 % from the left, 50 % from the top' })).toBeVisible();
  await panel.getByRole('textbox', { name: 'Comment' }).fill('Who walks?');
  await page.keyboard.press('Control+Enter');
  await page.getByRole('combobox', { name: 'Name' }).fill('Ama');
  await page.keyboard.press('Enter');

  const badge = page.locator('[data-comments-on="C3"]');
  await expect(badge).toHaveText('1');
  await expect(panel.getByRole('listitem')).toContainText('Ama');
  const line = page.locator('[data-comment-line] path').first();
  const endOfLine = async () => (await line.getAttribute('d'))?.split(' ').slice(-2).map(Number) ?? [];
  await expect.poll(async () => Math.abs(((await endOfLine())[0] ?? 0) - point.x)).toBeLessThan(3);
  expect(await findings(page)).toEqual([]);
  await page.keyboard.press('Shift+F9');
  await expect(badge).toHaveCount(0);
  await page.keyboard.press('Shift+F9');
  await expect(badge).toBeVisible();

  await page.keyboard.press('Control+I');
  await expect(panel).toBeHidden();
  await badge.click();
  await expect(panel.locator('[aria-current]')).toContainText('Who walks?');

  await editor.share('Web page…');
  await page.getByRole('checkbox', { name: 'Let readers comment' }).check();
  const shared = await new WebPageDialog(page).save();
  const file = join(folder, shared.name);
  writeFileSync(file, shared.bytes);
  expect(shared.bytes.includes('Who walks?'), 'what is said stays here').toBe(false);
  const context = await browser.newContext();
  const problems = guard(context, 'null');
  const view = await context.newPage();
  await view.goto(pathToFileURL(file).href);
  await view.locator('[data-node-id="C4"]').click();
  const details = view.getByRole('complementary', { name: 'Details' });
  await details.getByRole('textbox', { name: 'Your name' }).fill('Chi');
  await details.getByRole('textbox', { name: 'Comment' }).fill('0-9 + lights?');
  await details.getByRole('button', { name: 'Comment', exact: true }).click();
  await expect(details.getByRole('listitem').filter({ hasText: 'Chi' })).toContainText('0-9 + lights?');
  expect(await findings(view)).toEqual([]);
  const sent = await downloadOf(view, () => view.getByRole('button', { name: 'Save 1 comment' }).click());
  expect(sent.name).toBe('Comments of Chi on Falls on the ward.json');
  expect(problems).toEqual([]);
  await context.close();

  await editor.allPlans.click();
  await new LibraryPage(page).choose({ name: sent.name, mimeType: 'application/json', buffer: sent.bytes });
  const messages = page.getByRole('region', { name: 'Messages' });
  await expect(messages).toContainText(`Taken from “${sent.name}”: 1 comment.`);
  await expect(page.locator('[data-comments-on="C4"]')).toHaveText('1');
  await expect(panel.getByRole('region', { name: 'The ward is safe' }).getByRole('listitem')).toHaveCount(2);
});

async function placeOf(element: Locator) {
  const place = await element.boundingBox();
  if (!place) throw new Error('It is not shown.');
  return place;
}
