/** Small windows, and large ones at 400 %: the page itself never scrolls, and all that a wide one has is in reach. */
import type { Locator, Page } from '@playwright/test';
import type { Editor } from './pages/editor';
import { openSmallPlan } from './pages/opening';
import { LibraryPage } from './pages/library';
import { expect, test } from './support/fixtures';

/** How far the page can be scrolled, in px. */
const scrollRoom = (page: Page) =>
  page.evaluate(() => {
    const { scrollHeight, clientHeight, scrollWidth, clientWidth } = document.documentElement;
    return { down: scrollHeight - clientHeight, sideways: scrollWidth - clientWidth };
  });
const nowhere = { down: 0, sideways: 0 };

test('the library never scrolls sideways', async ({ page }) => {
  for (const width of [320, 390, 683]) {
    await page.setViewportSize({ width, height: 700 });
    await page.goto('/');
    await page.getByRole('button', { name: 'Paste text…' }).waitFor();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
  }
});

test('editor and history never scroll the page, not by a pixel, in any window', async ({ page }) => {
  test.slow();
  const editor = await openSmallPlan(page);
  for (const [width, height] of [
    [1440, 900],
    [1000, 700],
    [700, 500],
    [390, 844],
    [320, 640],
    [320, 256],
  ] as const) {
    await page.setViewportSize({ width, height });
    await editor.boxes.first().waitFor();
    await expect.poll(() => scrollRoom(page), `the editor, ${width} × ${height}`).toEqual(nowhere);
    // Something is said and shown: a message, a box that is edited.
    await editor.command('Add a box');
    await page.keyboard.type('A box');
    await editor.press('Enter');
    await expect.poll(() => scrollRoom(page), `with a box more, ${width} × ${height}`).toEqual(nowhere);
    await editor.command('History');
    await page.getByRole('heading', { name: /^History/, level: 1 }).waitFor();
    await expect.poll(() => scrollRoom(page), `the history, ${width} × ${height}`).toEqual(nowhere);
    await page.goBack();
  }
});

/** What the bars of a wide window offer, and how a menu may call it. */
const offered = [
  'Undo',
  'Redo',
  'Find',
  'History',
  'Details',
  'Export',
  'Share',
  'Show',
  'Colour',
  'Lines',
  'Arrowheads',
  'Tidy',
  'Free arrangement',
  'Zoom in',
  'Zoom out',
  'Add box',
  'Present',
  'Find any command',
  'Show the keys',
  'Theme',
];

for (const width of [1000, 700, 320]) {
  test(`at ${width} px all that a wide window offers is in sight or in More`, async ({ page }) => {
    const editor = await openSmallPlan(page);
    await page.setViewportSize({ width, height: 640 });
    const buttons = await namesInSight(page.locator('header, [class*=bar]').locator('button, [role=switch]'));
    const menu = await namesInMore(page);
    const missing = offered.filter((name) => ![...buttons, ...menu].some((one) => one.startsWith(name)));
    expect(missing).toEqual([]);
    await findIsInSight(editor);
  });
}

async function namesInSight(controls: Locator): Promise<string[]> {
  return controls.evaluateAll((all) =>
    all
      .filter((control) => {
        const { left, right, width } = control.getBoundingClientRect();
        return width > 0 && left >= 0 && right <= window.innerWidth;
      })
      .map((control) => control.getAttribute('aria-label') ?? control.textContent ?? ''),
  );
}

async function namesInMore(page: Page): Promise<string[]> {
  await page.getByRole('button', { name: 'More', exact: true }).click();
  const items = page.getByRole('menu').locator('[role^=menuitem]');
  const names = await items.allInnerTexts();
  if (names.some((name) => name.startsWith('Zoom'))) {
    await items.filter({ hasText: /^Zoom/ }).click();
    names.push(...(await items.allInnerTexts()));
  }
  await page.keyboard.press('Escape');
  return names;
}

async function findIsInSight(editor: Editor): Promise<void> {
  await editor.command('Find');
  for (const part of [editor.find.getByRole('textbox'), editor.find.getByRole('button', { name: 'Close find' })])
    await expect(part).toBeInViewport({ ratio: 1 });
  const field = await editor.find.getByRole('textbox').boundingBox();
  expect(field?.width).toBeGreaterThan(80);
}

test('in a window of 320 × 256 what dialogs say can be read, and their buttons be reached', async ({ page }) => {
  const editor = await openSmallPlan(page);
  await page.setViewportSize({ width: 320, height: 256 });
  for (const command of ['PNG image', 'Show the keys', 'Web page', 'Name this version']) {
    await editor.command(command);
    const dialog = page.getByRole('dialog').last();
    await expect(dialog).toBeVisible();
    await readable(dialog);
    await page.keyboard.press('Escape');
    await expect(dialog).toHaveCount(0);
  }
  await editor.allSaved();
  const library = new LibraryPage(page);
  await library.open();
  await library.choose({ name: 'broken.json', mimeType: 'application/json', buffer: Buffer.from('{') });
  await readable(page.getByRole('alertdialog'));
});

/** Half of the window is for what the dialog says, all of it within the width, and the last button can be pressed. */
async function readable(dialog: Locator): Promise<void> {
  const heading = dialog.getByRole('heading').first();
  await heading.scrollIntoViewIfNeeded();
  const seen = await dialog.evaluate((element) => {
    const body = element.children[1];
    if (!body) return 0;
    // As far as one can scroll what is said into sight.
    body.scrollIntoView();
    const { top, bottom, right } = body.getBoundingClientRect();
    const edge = element.getBoundingClientRect();
    const within = right <= window.innerWidth && body.scrollWidth <= body.clientWidth;
    return within ? Math.min(bottom, edge.bottom) - Math.max(top, edge.top) : 0;
  });
  const whole = await dialog.evaluate((element) => element.children[1]?.scrollHeight ?? 0);
  expect(seen).toBeGreaterThanOrEqual(Math.min(whole, 128));
  const button = dialog.getByRole('button').last();
  await button.scrollIntoViewIfNeeded();
  await expect(button).toBeInViewport({ ratio: 0.95 });
  await button.click({ trial: true });
}

test('a heading that the keyboard comes to out of sight brings its column along, and stays above it', async ({
  page,
}) => {
  await page.setViewportSize({ width: 390, height: 844 });
  const editor = await openSmallPlan(page);
  const heading = page.getByRole('button', { name: 'Change ideas', exact: true });
  await page.getByRole('button', { name: 'Aim', exact: true }).focus();
  while (!(await heading.evaluate((element) => element === document.activeElement))) await page.keyboard.press('Tab');
  await expect(heading).toBeInViewport({ ratio: 1 });
  const above = async () => (await heading.boundingBox())?.x ?? 0;
  const below = async () => (await editor.at('C1').boundingBox())?.x ?? 0;
  await expect.poll(async () => Math.abs((await above()) - (await below()))).toBeLessThan(8);
  // And on to the diagram, which begins with its aim.
  while (!(await editor.at('aim-1').evaluate((element) => element === document.activeElement)))
    await page.keyboard.press('Tab');
  await expect(editor.at('aim-1')).toBeInViewport({ ratio: 1 });
});

test('on a phone the details are a page: what lies beneath is out of reach until Esc or F6 leads back to it', async ({
  page,
}) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await openSmallPlan(page);
  const details = page.getByRole('complementary', { name: 'Details' });
  for (const key of ['Escape', 'F6']) {
    await page.keyboard.press('F6');
    await expect(details).toBeFocused();
    await expect(page.locator('main')).toHaveAttribute('inert', '');
    await page.keyboard.press(key);
    await expect(details).toBeHidden();
    await expect(page.locator('main')).not.toHaveAttribute('inert');
    await expect(page.locator('body')).not.toBeFocused();
  }
});
