/** The filter of the diagram as it is seen; the palette and the menus where only a browser shows where the keyboard is. */
import { findings } from './support/axe';
import { fingerOn } from './support/fingers';
import { openSmallPlan } from './pages/opening';
import { expect, test } from './support/fixtures';

test('what does not match steps back and can still be read; keys walk what does, and it is so after a reload', async ({
  page,
}) => {
  const editor = await openSmallPlan(page);
  const ground = (id: string) => editor.at(id).evaluate((box) => getComputedStyle(box).backgroundColor);
  const shown = await ground('S1');
  await page.getByRole('button', { name: 'Filter', exact: true }).click();
  await page.getByRole('dialog', { name: 'Filter' }).getByLabel('Words').fill('risk');
  await page.keyboard.press('Enter');
  await expect(editor.at('P1')).toBeFocused();
  expect([await ground('P1'), await ground('S1')]).toEqual([shown, await ground('S2')]);
  expect(await ground('S1')).not.toBe(shown);
  await expect(editor.at('S1')).toHaveAccessibleDescription(/Dimmed$/);
  await expect(editor.at('P1')).toHaveAccessibleDescription(/^(?!.*Dimmed)/);
  expect(await findings(page)).toEqual([]);
  await page.keyboard.press('Control+g');
  await expect(editor.at('C1')).toBeFocused();
  await page.reload();
  await expect(page.getByRole('button', { name: 'Filter: 3 of 11 match' })).toBeVisible();
  expect(await ground('S1')).not.toBe(shown);
  await page.emulateMedia({ forcedColors: 'active' });
  const edge = (id: string) => editor.at(id).evaluate((box) => getComputedStyle(box, '::before').borderTopStyle);
  expect([await edge('C1'), await edge('S1')]).toEqual(['solid', 'dashed']);
  await editor.canvas.focus();
  await page.keyboard.press('Escape');
  await expect(editor.at('S1')).not.toHaveAccessibleDescription(/Dimmed/);
  expect(await edge('S1')).toBe('solid');
});

test('the palette brings a box into sight with the keyboard on it; headings and the ground have menus by key', async ({
  page,
}) => {
  const editor = await openSmallPlan(page);
  await editor.canvas.focus();
  await page.keyboard.press('Shift+F10');
  await expect(page.getByRole('menu', { name: 'Diagram' }).getByRole('menuitem', { name: 'Add a box' })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(editor.canvas).toBeFocused();
  await page.keyboard.press('Control+k');
  await page.keyboard.type('walk rou');
  await page.keyboard.press('Enter');
  await expect(editor.at('C3')).toBeFocused();
  await page.getByRole('heading', { name: 'Change ideas' }).click({ button: 'right' });
  await page.getByRole('menuitem', { name: 'Select its boxes' }).click();
  await expect(editor.selected).toHaveCount(4);
});

test.describe('by finger', () => {
  test.use({ hasTouch: true, isMobile: true, viewport: { width: 820, height: 1100 } });

  test('a finger that rests on the empty canvas opens the menu of the diagram', async ({ page }) => {
    const editor = await openSmallPlan(page);
    const { x = 0, y = 0, height = 0 } = (await editor.canvas.boundingBox()) ?? {};
    const finger = await fingerOn(page);
    await finger.press(x + 20, y + height - 20);
    await expect(page.getByRole('menu', { name: 'Diagram' })).toBeVisible();
    await finger.lift();
  });
});
