/** Two states of a plan compared: gone through by keys, looked at, taken away as a table. */
import { ComparePage } from './pages/comparePage';
import { HistoryPage } from './pages/history';
import { openSmallPlan } from './pages/opening';
import { findings } from './support/axe';
import { expect, test } from './support/fixtures';

test('two states of History are compared by keyboard alone: what changed is listed, lit in the picture, and saved', async ({
  page,
}) => {
  const editor = await openSmallPlan(page);
  await editor.at('P1').click();
  await editor.press('Enter');
  await page.keyboard.type('Risk is said aloud');
  await editor.press('Enter');
  await editor.at('C4').click();
  await editor.press('Delete');
  await editor.allSaved();

  await new HistoryPage(page).open();
  await page.keyboard.press('End');
  // Behind the way back to that state.
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('button', { name: 'Compare' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('menuitem', { name: 'With the plan as it is now' })).toBeFocused();
  await page.keyboard.press('Enter');
  const compare = new ComparePage(page);
  await expect(compare.heading).toBeVisible();
  expect(page.url()).toMatch(/#\/compare$/);

  await expect(compare.changes).toHaveCount(2);
  await expect(compare.changes.first()).toBeFocused();
  await expect(compare.changes.first()).toContainText('Risk is said aloud');
  await expect(compare.changes.first()).toContainText('before: Risk is known');
  await expect(compare.picture).toBeVisible();
  await page.keyboard.press('j');
  await expect(compare.changes.last()).toBeFocused();
  await expect(compare.current).toContainText('Night lights');
  expect(await findings(page)).toEqual([]);
  await page.keyboard.press('ArrowUp');
  await expect(compare.current).toContainText('Risk is said aloud');

  // The picture is switched by arrows.
  await compare.shows('Before').press('Space');
  await expect(compare.shows('Before')).toBeChecked();
  await page.keyboard.press('ArrowRight');
  await expect(compare.shows('Changes')).toBeChecked();

  const table = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save what changed' }).press('Enter');
  await page.getByRole('menuitem', { name: 'Word table' }).press('Enter');
  expect((await table).suggestedFilename()).toBe('falls-on-the-ward-what-changed.docx');

  await page.setViewportSize({ width: 390, height: 844 });
  await expect(compare.picture).toHaveCount(0);
  await expect(compare.changes.last()).toBeVisible();
  expect(await findings(page)).toEqual([]);
});
