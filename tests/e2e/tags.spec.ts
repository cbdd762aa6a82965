/** Tags, owners and links in the details, typed as a hand types them. */
import { openSmallPlan } from './pages/opening';
import { expect, test } from './support/fixtures';

test('Enter takes the tag that fits or makes one, and leaving the field for another box keeps what stands in it', async ({
  page,
}) => {
  const editor = await openSmallPlan(page);
  await editor.at('C3').click();
  const field = editor.details.getByRole('combobox', { name: 'Add a tag' });
  const tags = editor.details.getByRole('list', { name: 'Tags' }).getByRole('listitem');
  await field.click();
  await page.keyboard.type('quick');
  await page.keyboard.press('Enter');
  await expect(tags).toHaveText(['Quick win']);
  await page.keyboard.type('Night shift ');
  await page.keyboard.press('Enter');
  await expect(tags).toHaveText(['Quick win', 'Night shift']);
  await expect(field).toBeFocused();
  await page.keyboard.type('night\u00a0shift');
  await page.keyboard.press('Enter');
  await expect(tags).toHaveCount(2);
  const other = await editor.at('C1').boundingBox();
  if (!other) throw new Error('The box is out of sight.');
  await page.keyboard.type('Weekend');
  // An open list hides the rest from assistive technology, not from the mouse.
  await page.mouse.click(other.x + 20, other.y + 12);
  await expect(tags).toHaveText(['Quick win']);
  await editor.at('C3').click();
  await expect(tags).toHaveText(['Quick win', 'Night shift', 'Weekend']);
});

test('Enter links to the box that best fits', async ({ page }) => {
  const editor = await openSmallPlan(page);
  await editor.at('C1').click();
  await editor.details.getByRole('combobox', { name: 'Add a link to…' }).click();
  await page.keyboard.type('clear fl');
  await page.keyboard.press('Enter');
  await expect(editor.inspector.contributesTo.filter({ hasText: 'Clear floors' })).toBeVisible();
});

test('after an owner is picked, Ctrl+Z in the field takes it back; while one types, it is the field’s own', async ({
  page,
}) => {
  const editor = await openSmallPlan(page);
  const owner = editor.details.getByRole('combobox', { name: 'Owner' });
  await editor.at('C3').click();
  await owner.click();
  await page.keyboard.type('Ward sister');
  await page.keyboard.press('Tab');
  await editor.at('C4').click();
  await owner.click();
  await page.keyboard.type('war');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(owner).toHaveValue('Ward sister');
  await page.keyboard.press('Control+z');
  await expect(owner).toHaveValue('');
  await page.keyboard.type('Nobody');
  await page.keyboard.press('Control+z');
  await expect(owner).not.toHaveValue('Nobody');
  await expect(owner).toBeFocused();
});
