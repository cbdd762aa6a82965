/** What a drag does, without one: boxes put in their places by keys and numbers, columns made wider by buttons. */
import type { Locator } from '@playwright/test';
import { openSmallPlan } from './pages/opening';
import { expect, test } from './support/fixtures';
import { middleOf } from './support/fingers';

/** The middle of a box in px of the diagram. */
async function place(box: Locator): Promise<{ x: number; y: number }> {
  const { x, y } = await middleOf(box);
  const zoom = await zoomOf(box);
  return { x: x / zoom, y: y / zoom };
}

function zoomOf(box: Locator): Promise<number> {
  return box.evaluate((element) =>
    element instanceof HTMLElement ? element.getBoundingClientRect().width / element.offsetWidth : 1,
  );
}

test('in free arrangement Alt with arrows moves a box in steps, a run of them one step of undo, and reorders nothing', async ({
  page,
}) => {
  const editor = await openSmallPlan(page);
  await page.getByRole('switch', { name: 'Free arrangement' }).click();
  await editor.at('S1').click();
  const start = await place(editor.at('S1'));
  await editor.press('Alt+ArrowDown', 'Alt+ArrowDown', 'Alt+ArrowRight');
  await expect.poll(async () => (await place(editor.at('S1'))).y - start.y).toBeCloseTo(16, 0);
  expect((await place(editor.at('S1'))).x - start.x).toBeCloseTo(8, 0);
  await editor.press('Alt+Shift+ArrowDown');
  await expect.poll(async () => (await place(editor.at('S1'))).y - start.y).toBeCloseTo(56, 0);
  await expect(editor.at('S1')).toBeFocused();
  await editor.press('Control+z');
  await expect.poll(async () => (await place(editor.at('S1'))).y - start.y).toBeCloseTo(0, 0);
  // Tidy again, they stand in the order that they had.
  await editor.press('Alt+ArrowDown', 'Alt+ArrowDown', 'Alt+ArrowDown');
  await page.getByRole('switch', { name: 'Free arrangement' }).click();
  await expect.poll(() => editor.inColumn('secondary')).toEqual(['S1', 'S2', 'S3', 'S4']);
  await editor.at('S1').click();
  await editor.press('Alt+ArrowDown');
  await expect.poll(() => editor.inColumn('secondary')).toEqual(['S2', 'S1', 'S3', 'S4']);
});

test('the mouse moves the aim where boxes stay as they are put, and nowhere else', async ({ page }) => {
  const editor = await openSmallPlan(page);
  const aim = editor.at('aim-1');
  // Where the aim stays, the drag moves the whole picture.
  const height = async () => (await middleOf(aim)).y - (await middleOf(editor.at('P1'))).y;
  const drag = async () => {
    const before = await height();
    const { x, y } = await middleOf(aim);
    await page.mouse.move(x, y);
    await page.mouse.down();
    await page.mouse.move(x - 10, y + 40, { steps: 4 });
    await page.mouse.move(x - 20, y + 80, { steps: 4 });
    await page.mouse.up();
    return (await height()) - before;
  };
  expect(await drag()).toBeCloseTo(0, 0);
  await page.getByRole('switch', { name: 'Free arrangement' }).click();
  await expect.poll(drag).toBeGreaterThan(60);
  await page.keyboard.press('Control+z');
});

test('several selected boxes move together', async ({ page }) => {
  const editor = await openSmallPlan(page);
  await page.getByRole('switch', { name: 'Free arrangement' }).click();
  const [one, other] = [await place(editor.at('C1')), await place(editor.at('C3'))];
  await editor.at('C1').click();
  await editor.at('C3').click({ modifiers: ['Control'] });
  await editor.press('Alt+ArrowUp', 'Alt+ArrowLeft');
  await expect.poll(async () => (await place(editor.at('C1'))).y - one.y).toBeCloseTo(-8, 0);
  expect((await place(editor.at('C3'))).x - other.x).toBeCloseTo(-8, 0);
  await expect(editor.selected).toHaveCount(2);
});

test('the panel has the place of a box as two numbers', async ({ page }) => {
  const editor = await openSmallPlan(page);
  await editor.at('P2').click();
  await expect(editor.inspector.field('Text')).toBeVisible();
  await expect(editor.inspector.field('x (px)')).toHaveCount(0);
  await page.getByRole('switch', { name: 'Free arrangement' }).click();
  const start = await place(editor.at('P2'));
  const y = editor.inspector.field('y (px)');
  const before = Number((await y.inputValue()).replace(',', ''));
  await y.click();
  await page.keyboard.press('Control+a');
  await page.keyboard.type(String(before + 60));
  await page.keyboard.press('Enter');
  await expect.poll(async () => (await place(editor.at('P2'))).y - start.y).toBeCloseTo(60, 0);
  expect((await place(editor.at('P2'))).x).toBeCloseTo(start.x, 0);
});

test('a column is made wider and narrower by buttons, and has its usual width again', async ({ page }) => {
  const editor = await openSmallPlan(page);
  const width = async () => ((await editor.at('S1').boundingBox())?.width ?? 0) / (await zoomOf(editor.at('S1')));
  const usual = await width();
  await editor.canvas.getByRole('button', { name: 'Secondary drivers', exact: true }).click();
  const wider = page.getByRole('menuitem', { name: 'Wider' });
  await wider.click();
  await wider.click();
  await expect.poll(width).toBeCloseTo(usual + 32, 0);
  await page.getByRole('menuitem', { name: 'Narrower' }).click();
  await expect.poll(width).toBeCloseTo(usual + 16, 0);
  await page.getByRole('menuitem', { name: 'Usual width' }).click();
  await expect.poll(width).toBeCloseTo(usual, 0);
  await editor.press('Control+z');
  await expect(editor.undo).toBeDisabled();
});
