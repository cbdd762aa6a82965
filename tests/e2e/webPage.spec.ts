/** *Share → Web page…*: the file is opened from the disk, where nothing but itself is there, and does what it should. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, Page } from '@playwright/test';
import type { Plan } from '../../src/plan/model/schema';
import { smallPlan } from '../fixtures/plans';
import { WebPageDialog } from './pages/webPageDialog';
import { findings } from './support/axe';
import { openPlan } from './pages/opening';
import { expect, test } from './support/fixtures';
import { guard } from './support/guard';

const hostile = '</script><img src="https://example.org/x" onerror="document.title=1"><!--<b>\u2028';

let folder = '';
test.beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'aimtree-page-'));
});
test.afterEach(() => rmSync(folder, { recursive: true, force: true }));

test('a shared page finds, folds, tells and outlines a plan from the disk, asks for nothing, and hostile texts lie still', async ({
  page,
  browser,
}) => {
  const plan = smallPlan();
  Object.assign(plan.nodes['C3'] ?? {}, { text: hostile, notes: `${hostile} ที่หอผู้ป่วย` });
  const address = await sharePage(page, plan);
  const shared = await openShared(browser, address);
  const { view, problems, asked } = shared;

  const diagram = view.getByRole('region', { name: 'Diagram' });
  const boxes = diagram.getByRole('button', { name: /^(Aim|\w+ driver|Change idea): / });
  const details = view.getByRole('complementary', { name: 'Details' });
  await expect(boxes).toHaveCount(11);
  expect(await view.title()).toBe('Falls on the ward');

  // Details, and the way to what a box contributes to.
  await boxes.filter({ hasText: 'Risk tool' }).click();
  await expect(details).toContainText('Testing');
  await expect(details.getByRole('heading', { level: 2 })).toHaveText(/Risk tool in the admission pack/);
  await expect(details.getByRole('list').getByText('Try two nurses.')).toBeVisible();
  await details.getByRole('link', { name: 'Assessment on admission' }).click();
  await expect(details.getByRole('heading', { level: 2 })).toBeFocused();
  await expect(details).toContainText('Two audits.');

  // A branch is folded, laid out anew, and opened by a search for what is in it.
  await details.getByRole('button', { name: 'Collapse the branch' }).click();
  await expect(boxes).toHaveCount(10);
  await expect(details.getByRole('button', { name: 'Expand the branch' })).toBeFocused();
  await view.keyboard.press('Escape');
  await expect(details).toBeHidden();
  await expect(boxes.filter({ hasText: 'Assessment on admission' })).toBeFocused();
  await view.getByRole('button', { name: 'Collapse all branches' }).click();
  await expect(boxes).toHaveCount(4);
  await view.getByRole('searchbox').fill('handover');
  await expect(view.getByRole('status')).toHaveText('1 of 1');
  await expect(diagram.locator('[data-node-id="C2"][data-selected][data-found]')).toBeInViewport();

  // By keys alone: to the aim, its details, back.
  await view.getByRole('searchbox').press('Escape');
  await view.getByRole('button', { name: 'Expand all branches' }).click();
  await boxes.filter({ hasText: 'Risk on the handover sheet' }).focus();
  for (const key of ['ArrowLeft', 'ArrowLeft', 'ArrowLeft', 'Enter']) await view.keyboard.press(key);
  await expect(details.getByRole('heading', { level: 2 })).toHaveText(/Halve falls/);
  const before = await placeOf(view, 'aim-1');
  await view.keyboard.press('-');
  expect((await placeOf(view, 'aim-1')).width).toBeLessThan(before.width);
  await view.keyboard.press('0');
  // Elsewhere they are nobody's: whoever dictates does not set them off.
  const fitted = await placeOf(view, 'aim-1');
  await view.getByRole('button', { name: 'Collapse all branches' }).focus();
  await view.keyboard.press('-');
  await view.keyboard.press('/');
  expect((await placeOf(view, 'aim-1')).width).toBeCloseTo(fitted.width, 1);
  await expect(view.getByRole('searchbox')).not.toBeFocused();
  await diagram.locator('[data-node-id="C3"]').click();
  await expect(details, 'hostile text is text').toContainText(hostile.slice(0, 60));
  expect(await findings(view)).toEqual([]);

  const outline = view.getByRole('region', { name: 'Outline' });
  await expect(outline.getByRole('heading')).toHaveCount(12);
  await view.getByRole('button', { name: 'Outline' }).click();
  await expect(boxes.first()).toBeHidden();
  await expect(outline.getByText('ที่หอผู้ป่วย')).toBeVisible();
  expect(await findings(view)).toEqual([]);
  expect(await view.title()).toBe('Falls on the ward');
  expect(await fontsLoaded(view)).toEqual(['Inter Variable', 'Noto Sans Thai Variable']);

  expect([...asked].filter((url) => url !== address && url !== 'data:')).toEqual([]);
  expect(problems).toEqual([]);
  await view.context().close();
});

test('a shared page can be without notes and cycles, works on a narrow screen, and is still to be read without its script', async ({
  page,
  browser,
}) => {
  const address = await sharePage(page, smallPlan(), async ({ dialog, withNotes }) => {
    await withNotes.uncheck();
    await expect(dialog).toContainText('no notes and no PDSA cycles');
  });
  const narrow = await openShared(browser, address, { viewport: { width: 390, height: 844 } });
  const { view } = narrow;
  await view.locator('[data-node-id="aim-1"]').click();
  await expect(view.getByRole('complementary', { name: 'Details' })).toBeInViewport();
  await expect(view.locator('[data-node-id="aim-1"]')).toBeInViewport();
  expect(await view.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
  expect(/Try two nurses|Two audits/.exec(await view.content()), 'notes and cycles').toBeNull();
  expect(narrow.problems).toEqual([]);
  await view.context().close();

  const still = await openShared(browser, address, { javaScriptEnabled: false });
  await expect(still.view.getByRole('img', { name: /^Driver diagram for the aim/ })).toBeVisible();
  await expect(still.view.getByRole('heading', { name: 'Change idea: Walk round at 7 am' })).toBeVisible();
  await expect(still.view.getByRole('searchbox')).toBeHidden();
  await still.view.context().close();
});

/** Saves the page of a plan and gives the address of the file. */
async function sharePage(
  page: Page,
  plan: Plan,
  choose: (dialog: WebPageDialog) => Promise<void> = async () => undefined,
): Promise<string> {
  const editor = await openPlan(page, plan);
  await editor.share('Web page…');
  const dialog = new WebPageDialog(page);
  await choose(dialog);
  const { name, bytes } = await dialog.save();
  expect(name).toBe('falls-on-the-ward.html');
  await expect(editor.messages).toContainText('“falls-on-the-ward.html” is saved. It holds all texts');
  const file = join(folder, name);
  writeFileSync(file, bytes);
  return pathToFileURL(file).href;
}

async function openShared(browser: Browser, address: string, options: Parameters<Browser['newContext']>[0] = {}) {
  const context = await browser.newContext({ reducedMotion: 'reduce', ...options });
  // Files have no origin.
  const problems = guard(context, 'null');
  const asked = new Set<string>();
  context.on('request', (request) => asked.add(request.url().replace(/^data:.*/s, 'data:')));
  const view = await context.newPage();
  await view.goto(address);
  if (options.javaScriptEnabled !== false) await view.locator('body[data-live]').waitFor();
  return { view, problems, asked };
}

async function placeOf(view: Page, id: string) {
  const place = await view.locator(`[data-node-id="${id}"]`).boundingBox();
  if (!place) throw new Error(`The box ${id} is not shown.`);
  return place;
}

function fontsLoaded(view: Page): Promise<string[]> {
  return view.evaluate(() => [
    ...new Set(
      Array.from(document.fonts, ({ status, family }) =>
        status === 'loaded' ? family.replaceAll('"', '') : '',
      ).filter((family) => family !== ''),
    ),
  ]);
}
