/** Faster than paper: a whole diagram typed by keyboard alone. */
import type { Page } from '@playwright/test';
import { Editor } from './pages/editor';
import { LibraryPage } from './pages/library';
import { newPlan } from './pages/opening';
import { expect, test } from './support/fixtures';

interface Branch {
  readonly text: string;
  readonly children: readonly Branch[];
}

const counted = (count: number) => Array.from({ length: count }, (_, index) => index + 1);

/** 1 aim, 4 primary drivers, 12 secondary drivers, 23 change ideas: 40 boxes. */
const diagram: Branch = {
  text: 'Reduce falls with harm on Ward 7 by 50 % by March 2027',
  children: counted(4).map((i) => ({
    text: `Driver ${i}`,
    children: counted(3).map((j) => ({
      text: `Driver ${i}.${j}`,
      children: counted(i === 1 && j === 1 ? 1 : 2).map((k) => ({ text: `Idea ${i}.${j}.${k}`, children: [] })),
    })),
  })),
};

const kinds = ['Aim', 'Primary driver', 'Secondary driver', 'Change idea'];

/** The names in reading order: column by column. */
function namesOf(level: readonly Branch[], depth = 0): string[] {
  if (level.length === 0) return [];
  const below = level.flatMap(({ children }) => children);
  return [...level.map(({ text }) => `${kinds[depth]}: ${text}`), ...namesOf(below, depth + 1)];
}

/** Types a branch into the field that is open. Afterwards its topmost box is selected, or still being edited. */
async function type(page: Page, { text, children }: Branch): Promise<void> {
  await page.keyboard.type(text);
  for (const [index, child] of children.entries()) {
    await page.keyboard.press(index === 0 ? 'Tab' : 'Shift+Enter');
    await type(page, child);
  }
  if (children.length > 0) await page.keyboard.press('Shift+Tab');
}

async function press(page: Page, keys: string, times: number): Promise<void> {
  for (let pressed = 0; pressed < times; pressed += 1) await page.keyboard.press(keys);
}

async function tabTo(page: Page, name: string): Promise<void> {
  const button = page.getByRole('button', { name });
  await expect
    .poll(async () => {
      await page.keyboard.press('Tab');
      return button.evaluate((element) => element === document.activeElement);
    })
    .toBe(true);
}

test(
  'forty boxes are typed from nothing by keyboard alone, undone, redone, and there after a reload',
  { tag: '@long' },
  async ({ page }) => {
    test.slow();
    const names = namesOf([diagram]);
    expect(names).toHaveLength(40);
    await new LibraryPage(page).open();
    await tabTo(page, 'New plan');
    await page.keyboard.press('Enter');
    const editor = new Editor(page);
    await expect(editor.field).toBeFocused();

    await type(page, diagram);
    await expect(editor.boxes).toHaveCount(40);
    expect(await editor.read()).toEqual(names);
    await expect(editor.lines).toHaveCount(39);

    // Each box with its text is one step.
    await press(page, 'Control+z', 40);
    await expect(editor.undo).toBeDisabled();
    expect(await editor.read()).toEqual(['Aim: (empty)']);
    await press(page, 'Control+Shift+z', 40);
    await expect(editor.redo).toBeDisabled();
    expect(await editor.read()).toEqual(names);

    await editor.allSaved();
    await page.reload();
    await expect(editor.boxes).toHaveCount(40);
    expect(await editor.read()).toEqual(names);
  },
);

test.describe('while a box is being typed', () => {
  test('Tab on a change idea keeps the text, stays there and says that it has no children', async ({ page }) => {
    const editor = await newPlan(page);
    const { keyboard } = page;
    await keyboard.type('The aim');
    for (const text of ['Primary', 'Secondary', 'Idea']) {
      await keyboard.press('Tab');
      await keyboard.type(text);
    }
    await keyboard.press('Tab');
    await expect(editor.messages).toContainText('A change idea has no children.');
    await expect(editor.box('Change idea: Idea')).toBeVisible();
    await keyboard.type(', more of it');
    await expect(editor.box('Change idea: Idea, more of it')).toBeVisible();
    await expect(editor.boxes).toHaveCount(4);
  });

  test('an empty new box that is left by Esc or by clicking away is not kept', async ({ page }) => {
    const editor = await newPlan(page);
    await page.keyboard.type('The aim');
    await page.keyboard.press('Tab');
    await expect(editor.boxes).toHaveCount(2);
    await page.keyboard.press('Escape');
    await expect(editor.boxes).toHaveCount(1);

    await editor.box('Aim: The aim').click();
    await page.keyboard.press('Tab');
    await expect(editor.boxes).toHaveCount(2);
    await editor.canvas.click({ position: { x: 20, y: 600 } });
    await expect(editor.boxes).toHaveCount(1);
    await expect(editor.redo).toBeDisabled();
  });

  test('Esc puts the old text back, Alt+Enter is a new line, Enter keeps, typing on a selected box replaces', async ({
    page,
  }) => {
    const editor = await newPlan(page);
    const { keyboard } = page;
    await keyboard.type('One');
    await keyboard.press('Alt+Enter');
    await keyboard.type('two');
    await keyboard.press('Enter');
    await expect(editor.field).toHaveCount(0);
    const aim = editor.boxes.first();
    await expect(aim).toBeFocused();
    await keyboard.press('F2');
    await expect(editor.field).toHaveValue('One\ntwo');
    await keyboard.type('Something else');
    await keyboard.press('Escape');
    await keyboard.press('Enter');
    await expect(editor.field).toHaveValue('One\ntwo');
    await keyboard.press('Enter');
    await keyboard.type('New text');
    await keyboard.press('Enter');
    await expect(editor.box('Aim: New text')).toBeFocused();
  });
});
