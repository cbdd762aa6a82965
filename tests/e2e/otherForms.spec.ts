/** Plans that go to other programs and come back, and files that other programs made. */
import { strFromU8, strToU8, unzipSync } from 'fflate';
import { zipOf } from '../fixtures/zips';
import { openSmallPlan } from './pages/opening';
import { downloadOf } from './support/downloads';
import { expect, test } from './support/fixtures';

const otherForms = 'Outline, table or other form';

test('a workbook is one command away, and an outline comes in again with its many-to-many links', async ({ page }) => {
  const editor = await openSmallPlan(page);
  const workbook = await downloadOf(page, async () => {
    await page.getByRole('button', { name: 'Export', exact: true }).click();
    await page.getByRole('menuitem', { name: 'Excel workbook' }).click();
  });
  expect(workbook.name).toBe('falls-on-the-ward.xlsx');
  const parts = unzipSync(workbook.bytes);
  expect(strFromU8(parts['xl/workbook.xml'] ?? new Uint8Array())).toContain('name="PDSA cycles"');
  await expect(editor.messages).toContainText('“falls-on-the-ward.xlsx” is saved.');

  const outline = await downloadOf(page, async () => {
    await editor.share(otherForms);
    await page.getByRole('menuitem', { name: 'OPML outline' }).click();
  });
  await editor.allPlans.click();
  await page.getByLabel('Plan file').setInputFiles(outline.path);
  const dialog = page.getByRole('dialog', { name: 'Import' });
  await expect(dialog.getByRole('group', { name: 'Preview' })).toBeVisible();
  await dialog.getByRole('button', { name: 'Import', exact: true }).click();
  await expect(editor.boxes).toHaveCount(11);
  await expect(editor.lines).toHaveCount(10);
});

test('a Word document comes in as boxes, and one that means harm says what it is', async ({ page }) => {
  const editor = await openSmallPlan(page);
  await editor.allPlans.click();
  const listed = (level: number, text: string) =>
    `<w:p><w:pPr><w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="1"/></w:numPr></w:pPr><w:r><w:t>${text}</w:t></w:r></w:p>`;
  const document = `<w:document xmlns:w="w"><w:body>${listed(0, 'Halve falls')}${listed(1, 'Risk known')}${listed(2, 'Scored')}</w:body></w:document>`;
  const choose = (name: string, bytes: Uint8Array) =>
    page.getByLabel('Plan file').setInputFiles({ name, mimeType: '', buffer: Buffer.from(bytes) });
  await choose(
    'plan.opml',
    strToU8('<!DOCTYPE opml [<!ENTITY a "b">]><opml><body><outline text="&a;"/></body></opml>'),
  );
  const refusal = page.getByRole('alertdialog');
  await expect(refusal).toContainText('declares entities of its own');
  await page.keyboard.press('Escape');

  await choose('plan.docx', zipOf({ 'word/document.xml': document }));
  const dialog = page.getByRole('dialog', { name: 'Import' });
  await dialog.getByRole('button', { name: 'Import', exact: true }).click();
  await expect(editor.box('Primary driver: Risk known')).toBeVisible();
  await expect(editor.box('Secondary driver: Scored')).toBeVisible();
});
