/** A plan that is linked to its file on disk: saved there again, also after a restart, and never over a stranger's work. */
import type { Page } from '@playwright/test';
import { parse } from '../../src/format/parse';
import { serialise } from '../../src/format/serialise';
import { deleteFromDisk, readDisk, withDisk, writeDisk } from './support/diskFiles';
import { Editor, newPlan } from './support/editor';
import { expect, test } from './support/fixtures';
import { LibraryPage } from './support/library';

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

async function retitle(editor: Editor, title: string) {
  await editor.title.fill(title);
  await editor.title.press('Enter');
}

async function share(page: Page, item: string) {
  await page.getByRole('button', { name: 'Share' }).click();
  await page.getByRole(item === 'Save by itself' ? 'menuitemcheckbox' : 'menuitem', { name: item }).click();
}

/** A new plan, saved to its file. */
async function savedPlan(page: Page): Promise<Editor> {
  await withDisk(page, file);
  const editor = await newPlan(page);
  await page.keyboard.type('Fewer falls');
  await page.keyboard.press('Enter');
  await retitle(editor, 'Falls');
  await share(page, 'JSON file');
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
  await retitle(editor, 'Once more');
  await page.keyboard.press('Control+s');
  await expect(editor.messages).toContainText(`Saved to “${file}”.`);
  await expectOnDisk(page, 'Once more');

  await editor.allSaved();
  await page.reload();
  await editor.boxes.first().waitFor();
  await retitle(editor, 'After a restart');
  await page.keyboard.press('Control+s');
  await expectOnDisk(page, 'After a restart');

  await share(page, 'Save by itself');
  await page.keyboard.press('Escape');
  await retitle(editor, 'By itself');
  await expectOnDisk(page, 'By itself', 15_000);

  // A plan that is opened from the file is linked to it as well.
  await deleteHere(page);
  await page.getByRole('button', { name: 'Open file…' }).click();
  await expect(editor.title).toHaveValue('By itself');
  await share(page, 'Unlink');
  await retitle(editor, 'Let go');
  await page.getByRole('button', { name: 'Share' }).click();
  await expect(page.getByRole('menuitem')).toHaveText([/^Present/, /^JSON file/, 'Web page…', 'Name this version…']);
  await expectOnDisk(page, 'By itself');
});

test('a file that somebody else has changed is not overwritten: it asks, and both can be kept', async ({ page }) => {
  const editor = await savedPlan(page);
  await changeElsewhere(page, 'Theirs');
  await retitle(editor, 'Ours');
  await page.keyboard.press('Control+s');
  const question = page.getByRole('dialog', { name: `“${file}” was changed by someone else` });
  await expect(question.getByRole('button', { name: 'Keep both' })).toBeFocused();
  await question.getByRole('button', { name: 'Keep both' }).click();
  await expect(editor.messages).toContainText(`Kept both: theirs is in the library as “Theirs (from ${file})”.`);
  await expectOnDisk(page, 'Theirs');
  await expect(editor.title).toHaveValue('Ours');
  await page.getByRole('link', { name: 'All plans' }).click();
  const library = new LibraryPage(page);
  await expect(library.plan('Ours')).toBeVisible();
  await expect(library.plan(`Theirs (from ${file})`)).toBeVisible();
});

test('theirs can be opened as the newer version, or overwritten when the user says so; a file that is gone is told', async ({
  page,
}) => {
  const editor = await savedPlan(page);
  const question = page.getByRole('dialog', { name: `“${file}” was changed by someone else` });
  await changeElsewhere(page, 'Theirs');
  await page.keyboard.press('Control+s');
  await question.getByRole('button', { name: 'Open theirs as the newer version' }).click();
  await expect(editor.title).toHaveValue('Theirs');

  await changeElsewhere(page, 'Later');
  await retitle(editor, 'Ours');
  await page.keyboard.press('Control+s');
  await question.getByRole('button', { name: 'Close' }).click();
  await expectOnDisk(page, 'Later');
  await page.keyboard.press('Control+s');
  await question.getByRole('button', { name: 'Overwrite' }).click();
  await expectOnDisk(page, 'Ours');

  await deleteFromDisk(page, file);
  await page.keyboard.press('Control+s');
  await expect(editor.messages).toContainText('is no longer where it was');
});

async function deleteHere(page: Page) {
  await page.getByRole('link', { name: 'All plans' }).click();
  await new LibraryPage(page).delete('By itself');
}
