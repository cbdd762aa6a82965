/** Forced colours take grounds and shadows away: what is chosen is told apart all the same. */
import type { Locator } from '@playwright/test';
import { openSmallPlan } from './pages/opening';
import { expect, test } from './support/fixtures';

test.use({ forcedColors: 'active' });

/** What is left to be seen of an element: what goes round it and what lies under it. */
function look(element: Locator): Promise<string> {
  return element.evaluate((one) => {
    const { outlineStyle, outlineWidth, backgroundColor, color, borderColor } = getComputedStyle(one);
    return [
      outlineStyle === 'none' ? '' : `${outlineStyle} ${outlineWidth}`,
      backgroundColor,
      color,
      borderColor,
    ].join();
  });
}

test('a box selected by mouse has a mark, and so has each of several', async ({ page }) => {
  const editor = await openSmallPlan(page);
  await editor.at('S1').click();
  await editor.at('S3').click({ modifiers: ['Control'] });
  await page.mouse.move(5, 5);
  const plain = await look(editor.at('S2'));
  expect(await look(editor.at('S1'))).not.toBe(plain);
  expect(await look(editor.at('S3'))).toBe(await look(editor.at('S1')));
});

test('the chosen row of the palette has a mark, and it goes along with the arrows', async ({ page }) => {
  const editor = await openSmallPlan(page);
  await editor.press('Control+k');
  const rows = page.getByRole('option');
  const [first, second] = [await look(rows.nth(0)), await look(rows.nth(1))];
  expect(first).not.toBe(second);
  await editor.press('ArrowDown');
  expect(await look(rows.nth(1))).toBe(first);
  expect(await look(rows.nth(0))).toBe(second);
});

test('a box that is found, and a button that is pressed, have marks', async ({ page }) => {
  const editor = await openSmallPlan(page);
  const details = page.getByRole('button', { name: 'Details', exact: true });
  const isShown = await look(details);
  await details.click();
  await page.mouse.move(5, 5);
  expect(await look(details)).not.toBe(isShown);
  await editor.press('Control+f');
  await page.keyboard.type('floors');
  await expect(editor.at('S3')).toHaveAttribute('aria-current', 'true');
  expect(await look(editor.at('S3'))).not.toBe(await look(editor.at('S2')));
});
