/** A plan that is linked to its file on disk: saved there again, also after a restart, and never over a stranger's work. */
import type { Page } from '@playwright/test';
import { parse } from '../../src/format/parse';
import { serialise } from '../../src/format/serialise';
import { FileChangedQuestion } from './pages/fileQuestions';
import { deleteFromDisk, readDisk, withDisk, writeDisk } from './support/diskFiles';
import { Editor } from './pages/editor';
import { LibraryPage } from './pages/library';
import { newPlan } from './pages/opening';
import { expect, test } from './support/fixtures';

const file = 'falls.aimtree.json';

async function planOnDisk(page: Page) {
  const result = parse(await readDisk(page, file));
  if (!result.ok) throw new Error('The file holds no plan.');
  return result.plan;
}

/** What is saved is on the disk a moment after the key. */
function expectOnDisk(page: Page, title: string, timeout = 5_000): Promise<void> {
  const read = async () => {
    const result = parse(await readDisk(page, file));
    return result.ok ? result.plan.title : null;
  };
  return expect.poll(read, { timeout }).toBe(title);
}

/** A new plan, saved to its file. */
async function savedPlan(page: Page): Promise<Editor> {
  await withDisk(page, file);
  const editor = await newPlan(page);
  await page.keyboard.type('Fewer falls');
  await page.keyboard.press('Enter');
  await editor.retitle('Falls');
  await editor.share('JSON file');
  await expect(editor.messages).toContainText(`saves to “${file}” from now on`);
  return editor;
}

/** Somebody else goes on from what is in the file. */
async function changeElsewhere(page: Page, title: string) {
  const plan = await planOnDisk(page);
  const theirs = { ...plan, title, revision: `by-${title}`, ancestors: [plan.revision, ...plan.ancestors] };
  await writeDisk(page, file, serialise(theirs));
}

test('a plan is saved to its file again, after a reload too, and by itself when that is wished', async ({ page }) => {
  const editor = await savedPlan(page);
  await editor.retitle('Once more');
  await page.keyboard.press('Control+s');
  await expect(editor.messages).toContainText(`Saved to “${file}”.`);
  await expectOnDisk(page, 'Once more');

  await editor.allSaved();
  await page.reload();
  await editor.boxes.first().waitFor();
  await editor.retitle('After a restart');
  await page.keyboard.press('Control+s');
  await expectOnDisk(page, 'After a restart');

  await editor.share('Save by itself');
  await page.keyboard.press('Escape');
  await editor.retitle('By itself');
  await expectOnDisk(page, 'By itself', 15_000);

  // A plan that is opened from the file is linked to it as well.
  await editor.allPlans.click();
  await new LibraryPage(page).delete('By itself');
  await page.getByRole('button', { name: 'Open file…' }).click();
  await expect(editor.title).toHaveValue('By itself');
  await editor.share('Unlink');
  await editor.retitle('Let go');
  await editor.shareMenu.click();
  await expect(page.getByRole('menuitem')).toHaveText([
    /^Present/,
    /^JSON file/,
    'Ask for comments…',
    'Web page…',
    'Outline, table or other form',
    'Name this version…',
    'Compare with a file…',
  ]);
  await expectOnDisk(page, 'By itself');
});

test('a file that somebody else has changed is not overwritten: it asks, and both can be kept', async ({ page }) => {
  const editor = await savedPlan(page);
  await changeElsewhere(page, 'Theirs');
  await editor.retitle('Ours');
  await page.keyboard.press('Control+s');
  const question = new FileChangedQuestion(page, file);
  await expect(question.keepBoth).toBeFocused();
  await question.keepBoth.click();
  await expect(editor.messages).toContainText(`Kept both: theirs is in the library as “Theirs (from ${file})”.`);
  await expectOnDisk(page, 'Theirs');
  await expect(editor.title).toHaveValue('Ours');
  await editor.allPlans.click();
  const library = new LibraryPage(page);
  await expect(library.plan('Ours')).toBeVisible();
  await expect(library.plan(`Theirs (from ${file})`)).toBeVisible();
});

test('what only others changed comes in by itself; else theirs can be opened as the newer version, or overwritten when the user says so; a file that is gone is told', async ({
  page,
}) => {
  const editor = await savedPlan(page);
  const question = new FileChangedQuestion(page, file);
  await changeElsewhere(page, 'Theirs');
  await page.keyboard.press('Control+s');
  await expect(editor.title).toHaveValue('Theirs');
  await expect(editor.messages).toContainText('A colleague’s changes came in');

  await changeElsewhere(page, 'Later');
  await editor.retitle('Ours');
  await page.keyboard.press('Control+s');
  await question.close.click();
  await expectOnDisk(page, 'Later');
  await page.keyboard.press('Control+s');
  await question.overwrite.click();
  await expectOnDisk(page, 'Ours');

  await changeElsewhere(page, 'Last');
  await editor.retitle('Ours again');
  await page.keyboard.press('Control+s');
  await question.openTheirs.click();
  await expect(editor.title).toHaveValue('Last');

  await deleteFromDisk(page, file);
  await page.keyboard.press('Control+s');
  await expect(editor.messages).toContainText('is no longer where it was');
});
