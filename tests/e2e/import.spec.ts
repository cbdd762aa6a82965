/** What people have already comes in: pasted, dropped or opened, looked at first, in one step. */
import type { Page } from '@playwright/test';
import { ImportDialog } from './pages/importDialog';
import { LibraryPage } from './pages/library';
import { newPlan, openSmallPlan } from './pages/opening';
import { findings } from './support/axe';
import { expect, test } from './support/fixtures';
import { withoutFilePickers } from './support/userFiles';

/** Puts text, or a page with a table, on the clipboard as a user does, from another page. */
async function copyElsewhere(page: Page, content: string, isPage = false): Promise<void> {
  const other = await page.context().newPage();
  await other.setContent(isPage ? content : '<textarea></textarea>');
  if (!isPage) await other.locator('textarea').fill(content);
  await other.locator(isPage ? 'body' : 'textarea').press('Control+a');
  await other.locator(isPage ? 'body' : 'textarea').press('Control+c');
  await other.close();
  await page.bringToFront();
}

const sheet = [
  'Primary\tSecondary\tWhat we will do\tWho',
  'Risk is known early\tAssessment within 6 hours\tRisk on the handover sheet\tWard sister',
  '\tHandover of risk\tRisk on the handover sheet\tNurse in charge',
  'A safe room\tClear floors\tNight lights\tEstates',
].join('\n');

test('cells are shown with what is doubtful, and come in as one step only when they are imported', async ({ page }) => {
  const editor = await openSmallPlan(page);
  await copyElsewhere(page, sheet);
  await editor.at('aim-1').click();
  await editor.press('Control+v');
  const { dialog, preview, confirm, cancel, ...shown } = new ImportDialog(page);
  await expect(dialog).toContainText('A table of 4 columns and 3 rows');
  await expect(preview).toContainText('2 primary drivers, 3 secondary drivers and 2 change ideas · 8 links · 2 owners');
  await expect(preview.getByRole('img')).toBeVisible();
  expect(await findings(page)).toEqual([]);
  await cancel.click();
  await expect(editor.boxes).toHaveCount(11);
  await expect(editor.undo).toBeDisabled();
  await editor.at('aim-1').click();
  await editor.press('Control+v');
  const again = new ImportDialog(page);
  await again.answer(/stands twice/, 'Two boxes');
  await expect(preview).toContainText('3 change ideas · 8 links');
  await again.meaning('Who', 'Notes');
  await expect(preview).not.toContainText('owners');
  await again.meaning('Who', 'Owner');
  await again.answer(/stands twice/, 'One box with two links');
  await confirm.click();
  await expect(dialog).toBeHidden();
  await expect(editor.messages).toContainText('Imported 7 boxes.');
  await expect(editor.boxes).toHaveCount(18);
  await editor.press('Control+z');
  await expect(editor.boxes).toHaveCount(11);
  await expect(editor.undo).toBeDisabled();
  expect(shown.found).toBeDefined();
});

test('a short list comes in at once, and its message leads to more choices', async ({ page }) => {
  const editor = await openSmallPlan(page);
  await copyElsewhere(page, 'Lighting\n\tHandrails\n\tNight lights');
  await editor.at('P2').click();
  await editor.press('Control+v');
  await expect(editor.messages).toContainText('Pasted 3 boxes.');
  await editor.messages.getByRole('button', { name: 'More choices…' }).click();
  await expect(editor.boxes).toHaveCount(11);
  const importing = new ImportDialog(page);
  await expect(importing.found).toContainText('Secondary driver Lighting');
  await importing.into('A new plan');
  await expect(importing.found).toContainText('Aim Lighting');
  await importing.confirm.click();
  await expect(editor.box('Aim: Lighting')).toBeVisible();
  await expect(editor.boxes).toHaveCount(3);
});

test('an outline that is pasted while an empty aim is typed is an outline', async ({ page }) => {
  const editor = await newPlan(page);
  await copyElsewhere(page, 'Aim: Fewer falls\n  Primary driver: Kit\n    Change idea: Socks');
  await editor.press('Control+v');
  await expect(editor.box('Aim: Fewer falls')).toBeVisible();
  await expect(editor.box('Change idea: Socks')).toBeVisible();
  await expect(editor.boxes).toHaveCount(3);
});

test('a merged table of a page is filled down, and what stands alone is asked about', async ({ page }) => {
  const editor = await newPlan(page);
  const row = (...cells: string[]) => `<tr>${cells.join('')}</tr>`;
  await copyElsewhere(
    page,
    `<table>${row('<th>Primary</th><th>Change ideas</th>')}${row('<td rowspan=2>Kit</td>', '<td>Socks</td>')}${row(
      '<td>Shoes</td>',
    )}${row('<td></td>', '<td>Stickers</td>')}</table>`,
    true,
  );
  await editor.press('Control+v');
  const importing = new ImportDialog(page);
  await expect(importing.question(/“Stickers” has no driver beside it/)).toBeVisible();
  await importing.answer(/Stickers/, 'Under “Kit”');
  await importing.into(/This plan/);
  await importing.confirm.click();
  await expect(editor.boxes).toHaveCount(5);
});

test('a file of cells becomes a new plan from the library, whatever separates and encodes it', async ({ page }) => {
  await withoutFilePickers(page);
  const library = new LibraryPage(page);
  await library.open();
  await library.choose({
    name: 'plan.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(
      'Aim;Primary driver;Change idea;Due\r\nFewer falls;Kit;Socks f\xfcr alle;31.01.2027\r\n',
      'latin1',
    ),
  });
  const importing = new ImportDialog(page);
  await expect(importing.dialog).toContainText('A table of 4 columns and 1 row from plan.csv');
  await importing.confirm.click();
  await expect(page.getByRole('textbox', { name: 'Plan title' })).toHaveValue('Fewer falls');
  await expect(
    page.getByRole('button', { name: 'Change idea: Socks für alle' }).or(page.locator('[data-column]')),
  ).not.toHaveCount(0);
});

test('a page that would run or fetch something does nothing but become text', async ({ page }) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await withoutFilePickers(page);
  const library = new LibraryPage(page);
  await library.open();
  await library.choose({
    name: 'evil.html',
    mimeType: 'text/html',
    buffer: Buffer.from(
      '<script>window.ran = 1</script><ul><li onclick="window.ran = 1">Kit<img src="http://elsewhere.test/a.png" onerror="window.ran = 1"></li><li>=cmd|calc</li><li>Staff</li></ul>',
    ),
  });
  const importing = new ImportDialog(page);
  await expect(importing.dialog).toContainText('A list of 3 lines');
  await importing.confirm.click();
  await expect(page.locator('[data-node-id]')).toHaveCount(4);
  expect(await page.evaluate(() => 'ran' in window)).toBe(false);
  expect(asked.filter((url) => url.includes('elsewhere'))).toEqual([]);
});

test('text that is typed or pasted into the dialog becomes a plan', async ({ page }) => {
  const library = new LibraryPage(page);
  await library.open();
  await page.getByRole('button', { name: 'Paste text…' }).click();
  await page
    .getByRole('textbox', { name: 'Text to import' })
    .fill('Aim: Fewer falls\nPrimary driver: Kit\nChange idea: Socks');
  const importing = new ImportDialog(page);
  await expect(importing.preview).toContainText('1 aim, 1 primary driver and 1 change idea · 2 links');
  await importing.confirm.click();
  await expect(page.locator('[data-node-id]')).toHaveCount(3);
});

test('a large file is read beside the page', async ({ page }) => {
  await withoutFilePickers(page);
  const library = new LibraryPage(page);
  await library.open();
  const rows = Array.from({ length: 9_000 }, (_, at) => `Driver ${at % 7},An idea for ward ${at} in its own words`);
  await library.choose({
    name: 'large.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(`Primary driver,Change idea\n${rows.join('\n')}`),
  });
  const importing = new ImportDialog(page);
  await expect(importing.dialog).toContainText('A table of 2 columns and 9,000 rows from large.csv');
  await expect(importing.dialog).toContainText('The first 200 of 9,000 rows are shown; all of them are imported.');
  await expect(importing.preview).toContainText('7 primary drivers and 9,000 change ideas');
  await importing.cancel.click();
  await expect(importing.dialog).toBeHidden();
});

test('what is pasted where no plan is open can become one', async ({ page }) => {
  const library = new LibraryPage(page);
  await library.open();
  await copyElsewhere(page, 'Aim: Fewer falls\n  Primary driver: Kit');
  await page.keyboard.press('Control+v');
  const importing = new ImportDialog(page);
  await expect(importing.preview).toContainText('1 aim and 1 primary driver · 1 link');
  await importing.cancel.click();
  await expect(library.newPlan).toBeVisible();
});

test('a very long paste is read beside the page', async ({ page }) => {
  const editor = await openSmallPlan(page);
  const rows = Array.from(
    { length: 160 },
    (_, at) => `Driver ${at % 7}\tIdea ${at}: ${'in its own words '.repeat(80)}`,
  );
  await copyElsewhere(page, `Primary driver\tChange idea\n${rows.join('\n')}`);
  await editor.at('aim-1').click();
  await editor.press('Control+v');
  const importing = new ImportDialog(page);
  await expect(importing.dialog).toContainText('A table of 2 columns and 160 rows from What was pasted.txt');
});
