/** The keyboard is always somewhere: after every command, and where the thing that had it goes, its neighbour has it. */
import type { Page } from '@playwright/test';
import { commands } from '../../src/commands/table';
import type { Editor } from './pages/editor';
import { HistoryPage } from './pages/history';
import { LibraryPage } from './pages/library';
import { newPlan, openSmallPlan } from './pages/opening';
import { middleOf } from './support/fingers';
import { expect, test } from './support/fixtures';

/** What has the keyboard, in words; `the page` when nothing has. */
function focused(page: Page): Promise<string> {
  return page.evaluate(() => {
    const element = document.activeElement;
    if (!element || element === document.body) return 'the page';
    return element.getAttribute('aria-label') ?? (element.textContent.trim() || element.tagName);
  });
}

/** Looks again in later frames: what closes gives the focus back in one of them. */
async function expectSomewhere(page: Page, after: string): Promise<void> {
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
  await expect.poll(() => focused(page), `after ${after}`).not.toBe('the page');
}

const dialogs = '[role="dialog"], [role="alertdialog"]';

/** Puts the plan back as it was, with the box selected. */
async function again(editor: Editor, id: string): Promise<void> {
  const { page } = editor;
  if (await page.locator(dialogs).count()) await page.keyboard.press('Escape');
  if (!page.url().endsWith('/diagram')) await page.goBack();
  await editor.canvas.waitFor();
  await page.keyboard.press('Escape');
  while (await editor.undo.isEnabled()) await editor.undo.click();
  await editor.at(id).click();
  await expect(editor.at(id)).toBeFocused();
}

// Printing and saving open windows of the system.
const tried = commands.filter(({ id }) => !['print', 'save-file'].includes(id));

// In parts, for the time that a test may take.
for (const part of [0, 1, 2, 3, 4, 5]) {
  test(
    `after every command something has the keyboard, and after Esc from what it opened: ${part + 1} of 6`,
    { tag: '@long' },
    async ({ page }) => {
      test.slow();
      const editor = await openSmallPlan(page);
      for (const command of tried.filter((_, index) => index % 6 === part)) {
        await again(editor, 'C1');
        await page.keyboard.press('Control+k');
        await page.getByRole('combobox', { name: 'Command' }).fill(command.label);
        const row = page.getByRole('option').filter({ hasText: command.label }).first();
        // What cannot act now is not offered.
        if ((await row.count()) === 0) continue;
        await row.click();
        await expectSomewhere(page, command.label);
        await page.keyboard.press('Escape');
        await expectSomewhere(page, `${command.label}, then Esc`);
      }
    },
  );
}

test('the selected box has the keyboard after undo, redo, cut and paste', async ({ page }) => {
  const editor = await openSmallPlan(page);
  await editor.at('C4').click();
  await editor.press('Delete');
  await expect(editor.selected).toBeFocused();
  await editor.at('S1').click();
  await editor.press('Control+z');
  await expect(editor.at('C4')).toBeFocused();
  await editor.press('Control+Shift+z');
  await expect(editor.at('C4')).toHaveCount(0);
  await expect(editor.selected).toHaveCount(1);
  await expect(editor.selected).toBeFocused();
  await expect(editor.selected).not.toHaveAttribute('data-node-id', 'aim-1');
  await editor.at('C1').click();
  await editor.press('Control+x');
  await editor.at('S3').click();
  await editor.press('Control+v');
  await expect(editor.at('C1')).toBeFocused();
  await editor.press('Control+z');
  await expect(editor.selected).toBeFocused();
});

test('an empty new box that is left gives the keyboard back to where it came from', async ({ page }) => {
  const editor = await openSmallPlan(page);
  for (const key of ['Escape', 'Enter', 'Tab', 'Shift+Enter', 'Shift+Tab']) {
    await editor.at('P2').click();
    await editor.press('Tab');
    await expect(editor.field).toBeFocused();
    await editor.press(key);
    await expect(editor.boxes).toHaveCount(11);
    await expect(editor.at('P2'), key).toBeFocused();
    await expect(editor.at('P2'), key).toHaveAttribute('aria-current', 'true');
  }
});

test('in the details the neighbour of what is removed has the keyboard, and a box that is gone to', async ({
  page,
}) => {
  const editor = await openSmallPlan(page);
  const { inspector } = editor;
  await editor.at('C1').click();
  await inspector.button('Remove tag Quick win').press('Enter');
  await expect(editor.details.getByRole('combobox', { name: 'Add a tag' })).toBeFocused();

  await editor.at('C2').click();
  await inspector.button('Remove link: Clear floors').press('Enter');
  await expect(inspector.button('Remove link: Review after every change')).toBeFocused();
  await inspector.button('Remove link: Review after every change').press('Enter');
  await expect(editor.details.getByRole('combobox', { name: 'Add a link to…' })).toBeFocused();
  // What was picked or taken off is a step of the plan, also from the empty field.
  await editor.press('Control+z');
  await expect(inspector.contributesTo).toHaveCount(1);
  await editor.press('Escape');
  await expect(editor.at('C2')).toBeFocused();
  await editor.press('Control+z');
  await expect(inspector.contributesTo).toHaveCount(2);

  await editor.at('C2').click();
  await inspector.contributesTo.first().getByRole('button').first().press('Enter');
  await expect(editor.at('S2')).toBeFocused();
  await expect(editor.at('S2')).toHaveAttribute('aria-current', 'true');

  await inspector.button(/^Details of the link: Risk is known/).press('Enter');
  await expect(inspector.linkHeading).toBeVisible();
  await expectSomewhere(page, 'details of a link');
  expect(await editor.details.evaluate((panel) => panel.contains(document.activeElement))).toBe(true);
  await inspector.button('Delete link').press('Enter');
  await expect(editor.at('S2')).toBeFocused();
  await expect(editor.at('S2')).toHaveAttribute('aria-current', 'true');

  await editor.line('S3-P2').click({ position: { x: 4, y: 4 }, force: true });
  await editor.press('Delete');
  await expectSomewhere(page, 'a line that was deleted by its key');
});

test('Enter and Esc in the title go to the diagram, and the way back from the history does', async ({ page }) => {
  const editor = await openSmallPlan(page);
  await editor.at('S1').click();
  for (const key of ['Enter', 'Escape']) {
    await editor.title.click();
    await page.keyboard.type('Falls');
    await editor.press(key);
    await expect(editor.at('S1')).toBeFocused();
  }
  await page.getByRole('button', { name: 'History', exact: true }).press('Enter');
  const history = new HistoryPage(page);
  await expect(history.moments.first()).toBeFocused();
  await page.getByRole('button', { name: 'Back to the diagram' }).press('Enter');
  await expect(editor.canvas).toBeFocused();
  await editor.press('ArrowRight');
  await expect(editor.selected).toBeFocused();
});

test('in the library the next plan has the keyboard when one is deleted, at last what comes in their place', async ({
  page,
}) => {
  const library = new LibraryPage(page);
  for (const title of ['First', 'Second', 'Third']) {
    const editor = await newPlan(page);
    await page.keyboard.press('Escape');
    await editor.retitle(title);
    await editor.allSaved();
  }
  await page.getByRole('link', { name: 'All plans' }).press('Enter');
  await expect(library.heading).toBeFocused();
  const byKeys = async (title: string) => {
    await library.more(title).press('Enter');
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('Enter');
    await expect(library.plan(title)).toHaveCount(0);
  };
  await byKeys('Second');
  await expect(library.more('First')).toBeFocused();
  await byKeys('First');
  await expect(library.more('Third')).toBeFocused();
  await byKeys('Third');
  await expectSomewhere(page, 'the last plan is deleted');
  await page.getByRole('log').getByRole('button', { name: 'Undo' }).last().press('Enter');
  await expect(library.plan('Third')).toBeVisible();
  await expectSomewhere(page, 'Undo in the message');
});

test('whoever presses into the details just after another box was chosen writes into that one', async ({ page }) => {
  const editor = await openSmallPlan(page);
  await editor.at('C3').click();
  const notes = editor.details.getByRole('textbox', { name: 'Notes' });
  await notes.waitFor();
  const { x, y } = await middleOf(notes);
  const other = await middleOf(editor.at('C4'));
  await page.mouse.click(other.x, other.y);
  await page.mouse.click(x, y);
  await page.keyboard.type('Of the night lights');
  await expect(notes).toHaveValue('Of the night lights');
  await expect(notes).toBeFocused();
  await editor.at('C3').click();
  await expect(notes).toHaveValue('');
});
