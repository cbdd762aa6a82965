/** The menu of what is selected, and the bar with its commonest deeds: by mouse, keys and finger alike. */
import type { Page } from '@playwright/test';
import { longPress, middleOf } from './support/fingers';
import { openSmallPlan } from './pages/opening';
import { expect, test } from './support/fixtures';

const menuOf = (page: Page) => page.getByRole('menu', { name: 'What is selected' });

test('a right click on a box opens its menu, from which it is deleted; the click selects it', async ({ page }) => {
  const editor = await openSmallPlan(page);
  await editor.at('S1').click();
  await editor.at('S3').click({ button: 'right' });
  await expect(editor.selected).toHaveAttribute('data-node-id', 'S3');
  await menuOf(page).getByRole('menuitem', { name: 'Delete' }).click();
  await expect(editor.at('S3')).toHaveCount(0);
  await expect(editor.at('S1')).toBeVisible();
  await editor.undoInMessage.click();
  await expect(editor.at('S3')).toBeVisible();
});

test('a right click on one of several keeps them all', async ({ page }) => {
  const editor = await openSmallPlan(page);
  await editor.at('C1').click();
  await editor.at('C3').click({ modifiers: ['Control'] });
  await editor.at('C1').click({ button: 'right' });
  await expect(editor.selected).toHaveCount(2);
  await menuOf(page).getByRole('menuitem', { name: 'Status' }).click();
  await page.getByRole('menuitemradio', { name: 'Adopted' }).click();
  await expect(editor.at('C1')).toContainText('Adopted');
  await expect(editor.at('C3')).toContainText('Adopted');
});

for (const key of ['Shift+F10', 'ContextMenu']) {
  test(`${key} opens the menu at the box, arrows go through it, Esc comes back to the box`, async ({ page }) => {
    const editor = await openSmallPlan(page);
    await editor.at('S2').click();
    await editor.press(key);
    await expect(menuOf(page).getByRole('menuitem', { name: 'Edit text' })).toBeFocused();
    await editor.press('ArrowDown');
    await expect(menuOf(page).getByRole('menuitem', { name: /^Add a box that contributes/ })).toBeFocused();
    await editor.press('Escape');
    await expect(menuOf(page)).toHaveCount(0);
    await expect(editor.at('S2')).toBeFocused();
    await editor.press(key);
    await editor.press('Enter');
    await expect(editor.field).toBeFocused();
    await page.keyboard.type('Typed from the menu');
    await editor.press('Enter');
    await expect(editor.box('Secondary driver: Typed from the menu')).toBeFocused();
  });
}

test('the menu beside the boxes is that of the diagram, and the text of a box keeps the browser’s', async ({
  page,
}) => {
  const editor = await openSmallPlan(page);
  const aim = await middleOf(editor.at('aim-1'));
  await page.mouse.click(aim.x, aim.y + 250, { button: 'right' });
  await page.getByRole('menu', { name: 'Diagram' }).getByRole('menuitem', { name: 'Select all' }).click();
  await expect(editor.selected).toHaveCount(11);
  await editor.at('S1').dblclick();
  await editor.field.click({ button: 'right' });
  await expect(page.getByRole('menu')).toHaveCount(0);
});

test('a box becomes one of another kind by its menu, and a refusal says why', async ({ page }) => {
  const editor = await openSmallPlan(page);
  const choose = async (id: string, kind: string) => {
    await editor.at(id).click({ button: 'right' });
    await menuOf(page).getByRole('menuitem', { name: 'Kind of box' }).click();
    await page.getByRole('menuitemradio', { name: kind }).click();
  };
  await choose('C3', 'Secondary driver');
  await expect(editor.box('Secondary driver: Walk round at 7 am')).toBeVisible();
  await expect(editor.messages).toContainText('“Walk round at 7 am” is a secondary driver now.');
  await choose('C1', 'Secondary driver');
  await expect(editor.messages).toContainText('has PDSA cycles, so it stays a change idea.');
  await expect(editor.box('Change idea: Risk tool in the admission pack')).toBeVisible();
});

test('a link has its menu too', async ({ page }) => {
  const editor = await openSmallPlan(page);
  const [from, to] = [await editor.at('P2').boundingBox(), await editor.at('aim-1').boundingBox()];
  if (!from || !to) throw new Error('The link is out of sight.');
  await page.mouse.click(from.x - 4, from.y + from.height / 2, { button: 'right' });
  await menuOf(page).getByRole('menuitemradio', { name: 'High' }).click();
  await expect(editor.inspector.choice('High')).toBeChecked();
  await expect(page.getByRole('toolbar', { name: 'Selection' })).toContainText('1 link');
});

test.describe('by finger', () => {
  test.use({ hasTouch: true, isMobile: true, viewport: { width: 820, height: 1100 } });

  test('a long press opens the menu of a box; several are chosen by taps and deleted', async ({ page }) => {
    const editor = await openSmallPlan(page);
    const bar = page.getByRole('toolbar', { name: 'Selection' });
    await longPress(page, editor.at('S1'), menuOf(page));
    await menuOf(page).getByRole('menuitemcheckbox', { name: 'Select several' }).tap();
    await page.keyboard.press('Escape');
    await expect(bar).toContainText('Tap to select or let go');
    await editor.at('S3').tap();
    await editor.at('S2').tap();
    await editor.at('C4').tap();
    await expect(editor.selected).toHaveCount(4);
    await editor.at('S2').tap();
    await editor.at('C4').tap();
    await expect(editor.selected).toHaveCount(2);
    await bar.getByRole('button', { name: 'Done' }).tap();
    await expect(editor.selected).toHaveCount(2);
    await bar.getByRole('button', { name: 'Delete' }).tap();
    await expect(editor.at('S1')).toHaveCount(0);
    await expect(editor.at('S3')).toHaveCount(0);
    await expect(editor.at('S2')).toBeVisible();
  });
});
