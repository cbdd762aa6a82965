/** What opens from a menu has the keyboard at once, and a key that nobody means for the diagram changes nothing. */
import type { Page } from '@playwright/test';
import type { Editor } from './pages/editor';
import { LibraryPage } from './pages/library';
import { newPlan, openSmallPlan } from './pages/opening';
import { expect, test } from './support/fixtures';

// Menus fade as a user has them.
test.use({ reducedMotion: 'no-preference' });

type Way = 'mouse' | 'keys';

/** Chooses from an open menu by hand: nothing is focused but by the press itself. */
async function choose(page: Page, item: string, way: Way): Promise<void> {
  const entry = page.getByRole('menuitem', { name: item });
  if (way === 'mouse') return entry.click();
  await expect(page.locator('[role="menu"] :focus, [role="menu"]:focus')).toBeVisible();
  const isReached = () => entry.evaluate((element) => element === document.activeElement);
  for (let step = 0; step < 20 && !(await isReached()); step += 1) await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
}

for (const way of ['mouse', 'keys'] as const) {
  test(`by ${way}: a column that is renamed takes what is typed, and the diagram takes none of it`, async ({
    page,
  }) => {
    const editor = await openSmallPlan(page);
    await editor.at('C1').click();
    const before = await editor.read();
    const heading = editor.canvas.getByRole('button', { name: 'Secondary drivers' });
    await heading.press('Enter');
    await choose(page, 'Rename…', way);
    await page.keyboard.press('Control+a');
    await page.keyboard.type('What must be so');
    await page.keyboard.press('Backspace');
    await expect(page.getByRole('textbox', { name: 'Column title' })).toHaveValue('What must be s');
    await page.keyboard.press('Enter');
    await expect(editor.canvas.getByRole('button', { name: 'What must be s' })).toBeFocused();
    const strip = (names: readonly string[]) => names.map((name) => name.slice(name.indexOf(':')));
    expect(strip(await editor.read())).toEqual(strip(before));
    // Once for the title alone.
    await editor.undo.click();
    await expect(heading).toBeVisible();
    await expect(editor.undo).toBeDisabled();
  });

  test(`by ${way}: a plan that is renamed in the library takes what is typed`, async ({ page }) => {
    const editor = await newPlan(page);
    await page.keyboard.press('Escape');
    await editor.retitle('Falls');
    await editor.allSaved();
    const library = new LibraryPage(page);
    await library.open();
    await library.more('Falls').press('Enter');
    await choose(page, 'Rename…', way);
    await expect(page.getByRole('textbox', { name: 'Plan title' })).toBeFocused();
    await page.keyboard.type('Falls with harm');
    await page.keyboard.press('Enter');
    await expect(library.plan('Falls with harm')).toBeFocused();
  });

  test(`by ${way}: every entry that ends in “…” has the keyboard in what it opens, and Esc gives it back`, async ({
    page,
  }) => {
    test.slow();
    const editor = await openSmallPlan(page);
    await editor.at('C1').click();
    for (const menu of ['Export', 'Share', 'More', 'Owner']) {
      const button = page.getByRole('button', { name: menu, exact: true });
      await button.click();
      const names = await page
        .getByRole('menuitem', { name: '…' })
        .evaluateAll((items) => items.map((item) => item.firstElementChild?.textContent ?? ''));
      await page.keyboard.press('Escape');
      for (const name of names.filter((each) => !each.startsWith('Print'))) {
        await button.press('Enter');
        await choose(page, name, way);
        await expect.poll(() => hasKeyboard(page), `${menu}, ${name}`).toMatch(/^(in a dialog|Owner)$/);
        await page.keyboard.press('Escape');
        // It fades first: the next menu is opened when it is gone.
        await expect(page.locator('[role="dialog"]')).toHaveCount(0);
        await expect.poll(() => hasKeyboard(page), `after ${name}`).toMatch(/^(in a box|in a menu button)$/);
      }
    }
  });
}

for (const [name, open] of [
  ['F6', (editor: Editor) => editor.press('F6')],
  ['the palette', (editor: Editor) => editor.command('Go to the details')],
  [
    'the menu of what is selected',
    async (editor: Editor) => {
      await editor.press('Shift+F10');
      await choose(editor.page, 'Go to the details', 'keys');
    },
  ],
] as const) {
  test(`${name} leads from a box to its details, and Esc back, also out of a field`, async ({ page }) => {
    const editor = await openSmallPlan(page);
    await editor.at('C1').click();
    for (const stops of [0, 3]) {
      await open(editor);
      await expect(editor.details).toBeFocused();
      for (let stop = 0; stop < stops; stop += 1) await editor.press('Tab');
      if (stops > 0) await expect(editor.inspector.text).toBeFocused();
      await editor.press('Escape');
      await expect(editor.at('C1')).toBeFocused();
      await expect(editor.at('C1')).toHaveAttribute('aria-current', 'true');
    }
  });
}

test('Esc in the details first ends what is open there', async ({ page }) => {
  const editor = await openSmallPlan(page);
  await editor.at('C1').click();
  await editor.details
    .getByRole('button', { name: /^Status|Testing/ })
    .first()
    .press('Enter');
  await expect(page.getByRole('listbox')).toBeVisible();
  await editor.press('Escape');
  await expect(page.getByRole('listbox')).toHaveCount(0);
  await expect(editor.at('C1')).not.toBeFocused();
  await editor.press('Escape');
  await expect(editor.at('C1')).toBeFocused();
});

test('Esc with a hint open closes what is meant at once: a dialog, find, what covers the diagram', async ({ page }) => {
  const editor = await openSmallPlan(page);
  const hint = page.getByRole('tooltip');
  await editor.at('C1').click();
  await editor.press('?');
  const keys = page.getByRole('dialog', { name: 'Keys' });
  await expect(keys).toBeVisible();
  await editor.press('Tab');
  await expect(hint).toBeVisible();
  await editor.press('Escape');
  await expect(keys).toHaveCount(0);
  await expect(hint).toHaveCount(0);

  await editor.press('Control+f');
  await page.keyboard.type('floors');
  await editor.press('Tab');
  await expect(hint).toBeVisible();
  await editor.press('Escape');
  await expect(editor.find).toHaveCount(0);

  await editor.at('C1').click();
  await editor.press('F6', 'Tab', 'Tab');
  await expect(hint).toBeVisible();
  await editor.press('Escape');
  await expect(hint).toHaveCount(0);
  await expect(editor.at('C1')).toBeFocused();
});

function hasKeyboard(page: Page): Promise<string> {
  return page.evaluate(() => {
    const element = document.activeElement;
    if (element?.closest('[role="dialog"]')) return 'in a dialog';
    if (element?.matches('[data-node-id]')) return 'in a box';
    if (element?.matches('[aria-haspopup]') && element.matches('button')) return 'in a menu button';
    return element instanceof HTMLInputElement ? (element.labels?.[0]?.textContent ?? 'a field') : 'elsewhere';
  });
}

test.describe('with the keyboard on the page itself', () => {
  const keys = ['x', 'Backspace', 'Delete', 'Enter', 'F2', 'Shift+Enter', 'Alt+ArrowDown', 'Alt+ArrowLeft', 'Tab'];

  async function expectNothingChanged(editor: Editor, before: readonly string[]): Promise<void> {
    for (const key of keys) {
      await editor.page.evaluate(() => document.activeElement instanceof HTMLElement && document.activeElement.blur());
      await editor.press(key);
    }
    await editor.page.evaluate(() => {
      if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
      const clipboardData = new DataTransfer();
      clipboardData.setData('text/plain', 'One\nTwo');
      for (const type of ['cut', 'paste'])
        document.body.dispatchEvent(new ClipboardEvent(type, { clipboardData, bubbles: true, cancelable: true }));
    });
    expect(await editor.read()).toEqual(before);
    await expect(editor.undo).toBeDisabled();
  }

  test('no key changes the plan, whatever is selected', async ({ page }) => {
    const editor = await openSmallPlan(page);
    const before = await editor.read();
    await editor.at('P1').click();
    await page.locator('header').click({ position: { x: 700, y: 4 } });
    await expectNothingChanged(editor, before);
  });

  test('the ground of the diagram, once pressed, has the keyboard, and arrows go on from there', async ({ page }) => {
    const editor = await openSmallPlan(page);
    await editor.canvas.click({ position: { x: 20, y: 600 } });
    await expect(editor.canvas).toBeFocused();
    await editor.press('ArrowDown');
    await expect(editor.selected).toBeFocused();
  });
});
