/** A message that says what was done takes back just that, and goes when it is no longer so. */
import { openSmallPlan } from './pages/opening';
import { expect, test } from './support/fixtures';

test('Undo in a message takes its own step back and leaves what was done after it', async ({ page }) => {
  const editor = await openSmallPlan(page);
  await editor.at('C4').click();
  await editor.press('Delete');
  await expect(editor.messages).toContainText('Deleted “Night lights in every bay”');
  await editor.at('P2').click();
  await editor.press('Enter');
  await page.keyboard.type('Typed after the deletion');
  await editor.press('Enter');
  await editor.messages.getByRole('button', { name: 'Undo' }).click();
  await expect(editor.at('C4')).toHaveAttribute('aria-current', 'true');
  await expect(editor.box('Primary driver: Typed after the deletion')).toBeVisible();
  await expect(editor.messages.getByRole('button', { name: 'Undo' })).toHaveCount(0);
});

test('a message goes when its step is undone by the keyboard', async ({ page }) => {
  const editor = await openSmallPlan(page);
  await editor.at('C4').click();
  await editor.press('Delete');
  await expect(editor.messages).toContainText('Deleted');
  await editor.press('Control+z');
  await expect(editor.at('C4')).toBeVisible();
  await expect(editor.messages).not.toContainText('Deleted');
  await expect(editor.messages.getByRole('button')).toHaveCount(0);
});

test('a look at the history leaves the size and resolution that were chosen for the figure', async ({ page }) => {
  const editor = await openSmallPlan(page);
  const dialog = page.getByRole('dialog', { name: 'PNG image' });
  const open = async () => {
    await page.getByRole('button', { name: 'Export' }).click();
    await page.getByRole('menuitem', { name: 'PNG image…' }).click();
  };
  await open();
  const width = dialog.getByRole('textbox', { name: 'Width' });
  await width.fill('123');
  await width.press('Enter');
  const download = page.waitForEvent('download');
  await dialog.getByRole('button', { name: 'Export', exact: true }).click();
  await download;
  await page.getByRole('button', { name: 'History', exact: true }).click();
  await page.getByRole('listbox', { name: 'Timeline' }).getByRole('option').first().waitFor();
  await page.goBack();
  await editor.boxes.first().waitFor();
  await open();
  await expect(width).toHaveValue('123');
});
