/** Names that offer themselves: of a plan from its aim, of a version by number. Whoever types has another. */
import { LibraryPage } from './pages/library';
import { newPlan } from './pages/opening';
import { withoutFilePickers } from './support/userFiles';
import { expect, test } from './support/fixtures';

test('a plan is called as its aim says until somebody gives it a title, and undo takes both back', async ({ page }) => {
  await withoutFilePickers(page);
  const editor = await newPlan(page);
  await expect(editor.title).toHaveValue('Untitled plan');
  await page.keyboard.type('Halve falls on Ward 7');
  await expect(editor.title).toHaveValue('Halve falls on Ward 7');
  await editor.press('Enter');
  expect((await editor.saveAsFile()).name).toBe('halve-falls-on-ward-7.aimtree.json');
  await editor.boxes.first().click();
  await editor.press('Control+z');
  await expect(editor.title).toHaveValue('Untitled plan');
  await editor.press('Control+Shift+z');
  await expect(editor.title).toHaveValue('Halve falls on Ward 7');
  await editor.title.click();
  await page.keyboard.type('Falls');
  await editor.press('Enter');
  await editor.boxes.first().click();
  await editor.press('Enter');
  await page.keyboard.type('No fall at all');
  await editor.press('Enter');
  await expect(editor.title).toHaveValue('Falls');
  await editor.allPlans.click();
  await expect(new LibraryPage(page).plan('Falls')).toBeVisible();
});

test('the name that a version is offered is typed over', async ({ page }) => {
  const editor = await newPlan(page);
  await page.keyboard.type('Halve falls');
  await editor.press('Enter');
  await editor.share('Name this version…');
  const name = page.getByRole('dialog', { name: 'Name this version' }).getByRole('textbox', { name: 'Name' });
  await expect(name).toBeFocused();
  await expect(name).toHaveValue('v1');
  await page.keyboard.type('For the board');
  await expect(name).toHaveValue('For the board');
});
