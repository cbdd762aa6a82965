/** Plans as files: what leaves is what was there, what comes is opened or refused, and nothing is overwritten unasked. */
import { readFile } from 'node:fs/promises';
import { KnownPlanQuestion, Refusal } from './pages/fileQuestions';
import { Editor } from './pages/editor';
import { LibraryPage } from './pages/library';
import { newPlan, openFile } from './pages/opening';
import { dropFile, fixture, withoutFilePickers } from './support/userFiles';
import { appUrl, expect, test } from './support/fixtures';
import { guard } from './support/guard';

for (const name of ['stakeholder-engagement', 'everything']) {
  test(`the plan “${name}” is opened and saved again byte for byte`, async ({ page }) => {
    const editor = await openFile(page, fixture(name));
    const { bytes } = await editor.saveAsFile();
    expect(bytes.equals(await readFile(fixture(name)))).toBe(true);
  });
}

test('a plan goes to a colleague as a file and opens there unchanged', async ({ page, browser }) => {
  await withoutFilePickers(page);
  const editor = await newPlan(page);
  await page.keyboard.type('The aim');
  await page.keyboard.press('Tab');
  await page.keyboard.type('A driver');
  await page.keyboard.press('Enter');
  await editor.retitle('Falls on Ward 7');
  const { name, bytes } = await editor.saveAsFile();
  expect(name).toBe('falls-on-ward-7.aimtree.json');
  await expect(editor.messages).toContainText('Saved as a JSON file.');

  const elsewhere = await browser.newContext();
  const problemsThere = guard(elsewhere, new URL(appUrl()).origin);
  const there = await openFile(await elsewhere.newPage(), { name, mimeType: 'application/json', buffer: bytes });
  expect(await there.read()).toEqual(['Aim: The aim', 'Primary driver: A driver']);
  await expect(there.title).toHaveValue('Falls on Ward 7');
  expect((await there.saveAsFile()).bytes.equals(bytes)).toBe(true);
  expect(problemsThere).toEqual([]);
  await elsewhere.close();
});

test('a file of a plan that is already here takes its place as the newer version', async ({ page }) => {
  const file = fixture('stakeholder-engagement');
  const editor = await openFile(page, file);
  await editor.retitle('Changed here');
  await editor.allSaved();
  const library = new LibraryPage(page);
  await library.open();
  await expect(library.plans).toHaveCount(1);
  await library.choose(file);
  await new KnownPlanQuestion(page).openAsNewer.click();
  await editor.boxes.first().waitFor();
  expect((await editor.saveAsFile()).bytes.equals(await readFile(file))).toBe(true);
  await library.open();
  await expect(library.plans).toHaveCount(1);
});

test('what another program keeps in a file comes out to the letter, after edits, undo, a reload and in a copy of it', async ({
  page,
}) => {
  const theirs = '"x-ticket": 9007199254740993, "x-years": {"2025": 1.0, "2024": -0}, "7": 1e2, "3": true';
  const ofBox = '"2025": 1.50, "2024": [12345678901234567890]';
  const text = (await readFile(fixture('stakeholder-engagement'), 'utf8'))
    .replace('"id": "p1",', `"id": "p1", ${ofBox},`)
    .replace(/\}\s*$/, `, ${theirs}}`);
  const bare = (json: string) => json.replace(/\s+/g, '');
  const editor = await openFile(page, { name: 'theirs.json', mimeType: 'application/json', buffer: Buffer.from(text) });
  await editor.rename('p1', 'Changed and put back');
  await editor.press('Control+z');
  await editor.rename('p2', 'Changed');
  await editor.allSaved();
  await page.reload();
  await editor.boxes.first().waitFor();
  const { bytes } = await editor.saveAsFile();
  const saved = bare(bytes.toString());
  expect(saved.endsWith(`,${bare(theirs)}}`)).toBe(true);
  expect(saved).toContain(`${bare(ofBox)}}`);
  expect(saved).toContain('"text":"Changed"');
});

test('a file in which one name stands twice is opened, and which and where is told', async ({ page }) => {
  const text = (await readFile(fixture('stakeholder-engagement'), 'utf8')).replace(
    '"id": "p1",',
    '"id": "p1", "text": "",',
  );
  const editor = await openFile(page, { name: 'twice.json', mimeType: 'application/json', buffer: Buffer.from(text) });
  await expect(editor.messages).toContainText(
    /“text” of “We know who .*” stands more than once in the file \(line \d+, nodes\[1\]\.text\)\. The last one was taken\./,
  );
});

test('a file that breaks off is refused with the reason, and nothing changes', async ({ page }) => {
  await withoutFilePickers(page);
  const library = new LibraryPage(page);
  await library.open();
  const whole = await readFile(fixture('stakeholder-engagement'));
  await library.choose({ name: 'broken.json', mimeType: 'application/json', buffer: whole.subarray(0, 5_000) });
  const refusal = new Refusal(page);
  await expect(refusal.alert).toContainText('broken.json');
  await expect(refusal.reasons.first()).toHaveText(/^The file breaks off at line \d+/);
  await refusal.close.click();
  await expect(refusal.alert).toBeHidden();
  await expect(library.plans).toHaveCount(0);
});

test('a file dropped anywhere on the library or on an open plan is opened', async ({ page }) => {
  const library = new LibraryPage(page);
  await library.open();
  await dropFile(page, 'plan.json', await readFile(fixture('stakeholder-engagement'), 'utf8'));
  const editor = new Editor(page);
  await editor.boxes.first().waitFor();
  const first = await editor.title.inputValue();
  await dropFile(page, 'plan.json', await readFile(fixture('everything'), 'utf8'));
  await expect(editor.title).not.toHaveValue(first);
  await library.open();
  await expect(library.plans).toHaveCount(2);
});
