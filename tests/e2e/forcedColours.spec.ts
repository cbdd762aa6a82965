/** Forced colours take grounds and shadows away: what is chosen is told apart all the same. */
import type { Locator, Page } from '@playwright/test';
import { ImportDialog } from './pages/importDialog';
import { openSmallPlan } from './pages/opening';
import { Outline } from './pages/outline';
import { findings } from './support/axe';
import { expect, test } from './support/fixtures';
import { decodePng } from './support/png';

test.use({ forcedColors: 'active' });

/** What the eye gets of the left edge of something, from a little outside to a little inside. */
async function look(element: Locator): Promise<string> {
  const rect = await element.boundingBox();
  if (!rect) throw new Error('There is nothing in sight.');
  const clip = { x: rect.x - 4, y: rect.y + rect.height / 2, width: 10, height: 1 };
  const { pixel } = decodePng(await element.page().screenshot({ clip }));
  return Array.from({ length: clip.width }, (_, x) => pixel(x, 0).join(' ')).join(', ');
}

test('a box selected by mouse has a mark, and so has each of several', async ({ page }) => {
  const editor = await openSmallPlan(page);
  await editor.at('S1').click();
  await editor.at('S3').click({ modifiers: ['Control'] });
  await page.mouse.move(5, 5);
  const plain = await look(editor.at('S2'));
  expect(await look(editor.at('S1'))).not.toBe(plain);
  expect(await look(editor.at('S3'))).not.toBe(plain);
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

/** Colours are the system's here; axe reads some of ours beneath them. */
const structuralFindings = async (page: Page) =>
  (await findings(page)).filter((line) => !line.includes('color-contrast'));

test('axe finds nothing in the outline, nor in the import dialog', async ({ page }) => {
  const editor = await openSmallPlan(page);
  const outline = await new Outline(page).open();
  await outline.line('Secondary driver: Clear floors').click();
  expect(await structuralFindings(page)).toEqual([]);
  await page.evaluate(() => {
    const clipboardData = new DataTransfer();
    clipboardData.setData(
      'text/plain',
      'Primary\tSecondary\nRisk is known\tAsk at the door\nA safe room\tClear floors',
    );
    document.activeElement?.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true }));
  });
  await new ImportDialog(page).dialog.waitFor();
  expect(await structuralFindings(page)).toEqual([]);
  await editor.press('Escape');
});
