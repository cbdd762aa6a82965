/** What is pressed can be hit: 24 px at every zoom, 44 px by finger, with the middle of each where a press arrives. */
import type { Locator, Page } from '@playwright/test';
import { fingerOn, middleOf } from './support/fingers';
import { newPlan, openSmallPlan } from './pages/opening';
import { expect, test } from './support/fixtures';

async function expectTarget(target: Locator, least: number): Promise<void> {
  await expect(target).toBeVisible();
  const rect = await target.boundingBox();
  // React Flow sets the zoom as a number with many digits.
  expect(rect?.width).toBeGreaterThan(least - 0.1);
  expect(rect?.height).toBeGreaterThan(least - 0.1);
  const isHit = await target.evaluate((element) => {
    const { left, top, width, height } = element.getBoundingClientRect();
    const at = document.elementFromPoint(left + width / 2, top + height / 2);
    return at !== null && element.contains(at);
  });
  expect(isHit).toBe(true);
}

async function zoomTo(page: Page, percent: number): Promise<void> {
  const level = page.getByRole('status', { name: 'Zoom' });
  const now = async () => Number.parseInt((await level.textContent()) ?? '', 10);
  while ((await now()) > percent) await page.keyboard.press('Control+-');
}

for (const percent of [100, 60, 35]) {
  test(`the plus, the handles and the fold of a box can be hit at ${percent} %`, async ({ page }) => {
    const editor = await openSmallPlan(page);
    await editor.at('S1').click();
    await zoomTo(page, percent);
    await expectTarget(editor.at('S1').getByRole('button', { name: /^Add a box/ }), 24);
    await expectTarget(editor.at('S1').getByRole('button', { name: 'Collapse the branch' }), 24);
    await expectTarget(editor.at('S1').locator('.react-flow__handle-left'), 24);
    await expectTarget(editor.at('S1').locator('.react-flow__handle-right'), 24);
    await editor.at('S1').getByRole('button', { name: 'Collapse the branch' }).click();
    await expectTarget(editor.at('S1').getByRole('button', { name: '+1 hidden, expand' }), 24);
  });
}

test('a line is hit 11 px beside it, at every zoom', async ({ page }) => {
  const editor = await openSmallPlan(page);
  const hit = () =>
    editor.lines.first().evaluate((line) => {
      const path = line.querySelector('path') as SVGPathElement;
      const { x, y } = path.getPointAtLength(path.getTotalLength() - 12);
      const at = new DOMPoint(x, y).matrixTransform(path.getScreenCTM() ?? undefined);
      return [-11, 11].map((off) => line.contains(document.elementFromPoint(at.x, at.y + off)));
    });
  expect(await hit()).toEqual([true, true]);
  await zoomTo(page, 35);
  expect(await hit()).toEqual([true, true]);
});

test('an unsteady press of the plus adds one box and draws no line', async ({ page }) => {
  const editor = await openSmallPlan(page);
  await editor.at('P2').hover();
  const { x, y } = await middleOf(editor.at('P2').getByRole('button', { name: /^Add a box/ }));
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x + 4, y + 5, { steps: 3 });
  await page.mouse.up();
  await expect(editor.field).toBeFocused();
  await expect(editor.boxes).toHaveCount(12);
  await expect(editor.lines).toHaveCount(11);
});

test.describe('by finger', () => {
  test.use({ hasTouch: true, isMobile: true, viewport: { width: 820, height: 1100 } });

  test('everything around the diagram and the selected box is 44 px', async ({ page }) => {
    const editor = await openSmallPlan(page);
    await editor.at('S1').tap();
    for (const name of [
      'Undo',
      'Redo',
      'Find',
      'History',
      'Details',
      'More',
      'Export',
      'Share',
      'Zoom in',
      'Add box',
    ]) {
      const rect = await page.getByRole('button', { name, exact: true }).first().boundingBox();
      expect(rect?.width, name).toBeGreaterThanOrEqual(44);
      expect(rect?.height, name).toBeGreaterThanOrEqual(44);
    }
    for (const button of await page.getByRole('toolbar', { name: 'Selection' }).getByRole('button').all())
      await expectTarget(button, 44);
    await expectTarget(editor.at('S1').getByRole('button', { name: /^Add a box/ }), 44);
    await expectTarget(editor.at('S1').getByRole('button', { name: 'Collapse the branch' }), 44);
    await expectTarget(editor.at('S1').locator('.react-flow__handle-left'), 44);
    await page.getByRole('button', { name: 'More', exact: true }).tap();
    for (const row of await page.getByRole('menuitem').all()) await expectTarget(row, 44);
  });

  test('a tap of the plus adds a box, a drag from it draws a line', async ({ page }) => {
    const editor = await openSmallPlan(page);
    await editor.at('P2').tap();
    const plus = editor.at('P2').getByRole('button', { name: /^Add a box/ });
    await plus.tap();
    await expect(editor.field).toBeFocused();
    await expect(editor.boxes).toHaveCount(12);
    await editor.press('Escape');
    await expect(editor.boxes).toHaveCount(11);
    await editor.at('P2').tap();
    const finger = await fingerOn(page);
    const [from, to] = [await middleOf(plus), await middleOf(editor.at('S4'))];
    await finger.press(from.x, from.y);
    for (const share of [0.3, 0.6, 1])
      await finger.move(from.x + (to.x - from.x) * share, from.y + (to.y - from.y) * share);
    await finger.lift();
    await expect(editor.lines).toHaveCount(11);
    await expect(page.getByRole('toolbar', { name: 'Selection' })).toContainText('1 link');
  });
});

test('undo and redo can be hit on a narrow screen', async ({ page }) => {
  for (const width of [1440, 683, 390]) {
    await page.setViewportSize({ width, height: 780 });
    const editor = await newPlan(page);
    await page.keyboard.type('Halve falls');
    await editor.press('Enter');
    await expectTarget(editor.undo, 24);
  }
});

test.describe('on a phone', () => {
  for (const width of [390, 320]) {
    test.describe(`${width} px wide`, () => {
      test.use({ hasTouch: true, isMobile: true, viewport: { width, height: 780 } });

      test('nothing scrolls sideways', async ({ page }) => {
        await openSmallPlan(page);
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
      });
    });
  }
});
