/** What the pointer moves: boxes to another place or parent, lines from a handle; each with its undo. */
import type { Locator, Page } from '@playwright/test';
import { openSmallPlan } from './pages/opening';
import { expect, test } from './support/fixtures';

interface Place {
  readonly x: number;
  readonly y: number;
}

/** A place on a box: in its middle, or as far across and down as the shares say. */
async function on(box: Locator, across = 0.5, down = 0.5): Promise<Place> {
  const rect = await box.boundingBox();
  if (!rect) throw new Error('The box is out of sight.');
  return { x: rect.x + rect.width * across, y: rect.y + rect.height * down };
}

/** `before` looks at the page before the button is let go. */
async function drag(page: Page, from: Place, to: Place, before = async () => {}): Promise<void> {
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  // A drag begins after a few pixels; what the pointer has gone by then is not made up for.
  await page.mouse.move(from.x + 5, from.y);
  await page.mouse.move((from.x + to.x) / 2, (from.y + to.y) / 2, { steps: 4 });
  await page.mouse.move(to.x, to.y, { steps: 4 });
  await before();
  await page.mouse.up();
}

/** From the middle of a box's left or right edge, where its handle is. */
async function drawLine(page: Page, from: Locator, edge: 'left' | 'right', to: Place): Promise<void> {
  await from.hover();
  const handle = from.locator(`.react-flow__handle-${edge}`);
  await drag(page, await on(handle), to);
}

test('a box dragged down its column is reordered', async ({ page }) => {
  const editor = await openSmallPlan(page);
  const slot = page.locator('[data-drop-slot]');
  await drag(page, await on(editor.at('S1')), await on(editor.at('S2'), 0.5, 1.1), () => expect(slot).toHaveCount(1));
  await expect(slot).toHaveCount(0);
  await expect.poll(() => editor.inColumn('secondary')).toEqual(['S2', 'S1', 'S3', 'S4']);
  await editor.press('Control+z');
  await expect.poll(() => editor.inColumn('secondary')).toEqual(['S1', 'S2', 'S3', 'S4']);
  await expect(editor.undo).toBeDisabled();
});

test('a box dragged onto another parent, or among its children, moves there', async ({ page }) => {
  const editor = await openSmallPlan(page);
  await drag(page, await on(editor.at('S1')), await on(editor.at('P2')));
  await expect(await editor.contributesTo('S1')).toContainText(['The ward is safe']);
  await editor.press('Control+z');
  await expect(await editor.contributesTo('S1')).toContainText(['Risk is known']);
  await expect(editor.undo).toBeDisabled();
});

test('a line drawn from a box’s edge to another box links them, and undo takes it away', async ({ page }) => {
  const editor = await openSmallPlan(page);
  await drawLine(page, editor.at('S4'), 'left', await on(editor.at('P1')));
  await expect(editor.lines).toHaveCount(11);
  await expect(editor.inspector.linkHeading).toBeVisible();
  await expect(await editor.contributesTo('S4')).toContainText(['Risk is known']);
  await editor.press('Control+z');
  await expect(editor.lines).toHaveCount(10);
});

test('a line drawn to an empty place makes a box there that is linked', async ({ page }) => {
  const editor = await openSmallPlan(page);
  const under = await on(editor.at('S4'), 0.5, 1);
  await drawLine(page, editor.at('P2'), 'right', { x: under.x, y: under.y + 60 });
  await expect(editor.field).toBeFocused();
  await page.keyboard.type('Handrails');
  await editor.press('Enter');
  await expect(editor.box('Secondary driver: Handrails')).toBeVisible();
  await expect(editor.lines).toHaveCount(11);
  await editor.press('Control+z');
  await expect(editor.boxes).toHaveCount(11);
  await expect(editor.lines).toHaveCount(10);
});

test('a line that the format forbids is not drawn, and the reason is said', async ({ page }) => {
  const editor = await openSmallPlan(page);
  await drawLine(page, editor.at('S4'), 'left', await on(editor.at('S1')));
  await expect(editor.messages).toContainText('Boxes of the same column cannot be linked.');
  await drawLine(page, editor.at('S1'), 'left', await on(editor.at('P1')));
  await expect(editor.messages).toContainText('These boxes are already linked.');
  await expect(editor.lines).toHaveCount(10);
  await expect(editor.undo).toBeDisabled();
});

test.describe('a line', () => {
  test('is selected by a click, given a confidence and deleted, each undone', async ({ page }) => {
    const editor = await openSmallPlan(page);
    await clickLine(page, editor.line('S2-P1'));
    await expect(editor.inspector.linkHeading).toBeVisible();
    await editor.inspector.choice('High').click();
    await expect(editor.inspector.choice('High')).toBeChecked();
    await editor.undo.click();
    await clickLine(page, editor.line('S2-P1'));
    await expect(editor.inspector.choice('High')).not.toBeChecked();
    await editor.press('Delete');
    await expect(editor.line('S2-P1')).toHaveCount(0);
    await editor.undoInMessage.click();
    await expect(editor.line('S2-P1')).toHaveCount(1);
  });

  /** On the stretch next to the box that contributes: nearer to the parent lines share a trunk. */
  async function clickLine(page: Page, line: Locator): Promise<void> {
    const place = await line
      .locator('path')
      .first()
      .evaluate((path) => {
        if (!(path instanceof SVGPathElement)) throw new TypeError('Not a path.');
        const length = path.getTotalLength();
        const [start, end] = [path.getPointAtLength(0), path.getPointAtLength(length)];
        const matrix = path.getScreenCTM();
        const point = path.getPointAtLength(start.x > end.x ? 8 : length - 8).matrixTransform(matrix ?? undefined);
        return { x: point.x, y: point.y };
      });
    await page.mouse.click(place.x, place.y);
  }
});

test('free arrangement keeps boxes where they are put, also after a while of tidiness', async ({ page }) => {
  const editor = await openSmallPlan(page);
  const free = page.getByRole('switch', { name: 'Free arrangement' });
  const tidy = await on(editor.at('P1'));
  await free.click();
  expect(await on(editor.at('P1'))).toEqual(tidy);
  // Moved straight down it stays on its column's edge, and a line says so.
  const guide = page.locator('[data-guide="x"]');
  await drag(page, tidy, { x: tidy.x, y: tidy.y + 170 }, () => expect(guide).toHaveCount(1));
  await expect(guide).toHaveCount(0);
  const put = await on(editor.at('P1'));
  expect(put.y).toBeGreaterThan(tidy.y + 140);
  await free.click();
  await expect.poll(() => on(editor.at('P1'))).toEqual(tidy);
  await free.click();
  await expect.poll(() => on(editor.at('P1'))).toEqual(put);
  await editor.press('Control+z', 'Control+z', 'Control+z', 'Control+z');
  await expect.poll(() => on(editor.at('P1'))).toEqual(tidy);
  await expect(editor.undo).toBeDisabled();
});

test('lines follow a box while it is dragged, and what hangs on it comes along', async ({ page }) => {
  const editor = await openSmallPlan(page);
  const way = () => editor.line('S1-P1').locator('path').nth(1).getAttribute('d');
  const [tidy, start] = [await way(), await on(editor.at('S1'))];
  const child = await on(editor.at('C1'));
  // Tidy: for as long as the drag lasts.
  await drag(page, start, { x: start.x + 30, y: start.y }, async () => {
    expect(await way()).not.toBe(tidy);
    expect((await on(editor.at('C1'))).x).toBeGreaterThan(child.x + 15);
  });
  await expect.poll(way).toBe(tidy);
  // Free: for good; with Alt the box goes alone.
  await page.getByRole('switch', { name: 'Free arrangement' }).click();
  await drag(page, start, { x: start.x, y: start.y + 60 });
  await expect.poll(async () => (await on(editor.at('C1'))).y - child.y).toBeGreaterThan(40);
  const beside = await on(editor.at('C1'));
  await page.keyboard.down('Alt');
  const now = await on(editor.at('S1'));
  await drag(page, now, { x: now.x, y: now.y + 40 });
  await page.keyboard.up('Alt');
  await expect.poll(async () => (await on(editor.at('S1'))).y).toBeGreaterThan(now.y + 20);
  expect(await on(editor.at('C1'))).toEqual(beside);
});

test('a box that is put on another one is told of, and can be put beside it', async ({ page }) => {
  const editor = await openSmallPlan(page);
  await page.getByRole('switch', { name: 'Free arrangement' }).click();
  await drag(page, await on(editor.at('C1')), await on(editor.at('C3'), 0.5, 0.7));
  await expect(editor.messages).toContainText('“Risk tool in the admission pack” lies on “Walk round at 7 am”.');
  await page.getByRole('button', { name: 'Put it beside' }).click();
  const lies = async () => {
    const [one, other] = [await editor.at('C1').boundingBox(), await editor.at('C3').boundingBox()];
    if (!one || !other) return true;
    return one.y < other.y + other.height && other.y < one.y + one.height;
  };
  await expect.poll(lies).toBe(false);
});

test('a box dragged into another column becomes one of its kind, in one step', async ({ page }) => {
  const editor = await openSmallPlan(page);
  const said = page.getByText('Becomes a primary driver');
  await drag(page, await on(editor.at('S3')), await on(editor.at('P2'), 0.5, 1.4), () => expect(said).toBeVisible());
  await expect(editor.box('Primary driver: Clear floors')).toBeVisible();
  await expect(editor.messages).toContainText('“Clear floors” is a primary driver now.');
  await expect(await editor.contributesTo('S3')).toContainText(['Halve falls']);
  // What contributes to it is still there, one of them to another driver as well.
  await expect(editor.lines).toHaveCount(10);
  await editor.press('Control+z');
  await expect(editor.box('Secondary driver: Clear floors')).toBeVisible();
  await expect(editor.undo).toBeDisabled();
});

test('a box dragged into a column where it cannot be says why, before and after', async ({ page }) => {
  const editor = await openSmallPlan(page);
  const reason = 'has PDSA cycles, so it stays a change idea.';
  const before = page.locator('[data-refusal]').filter({ hasText: reason });
  await drag(page, await on(editor.at('C1')), await on(editor.at('S4'), 0.5, 2), () => expect(before).toBeVisible());
  await expect(editor.messages).toContainText(reason);
  await expect(editor.box('Change idea: Risk tool in the admission pack')).toBeVisible();
  await drag(page, await on(editor.at('S1')), await on(editor.at('aim-1'), 0.5, 1.5));
  await expect(editor.messages).toContainText('A plan has one aim.');
  await expect(editor.undo).toBeDisabled();
});
