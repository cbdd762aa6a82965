/** Everyone can use it: axe finds nothing wrong anywhere, and the keyboard comes everywhere and out again. */
import type { Page } from '@playwright/test';
import { serialise } from '../../src/format/serialise';
import { smallPlan } from '../fixtures/plans';
import { zipOf } from '../fixtures/zips';
import { FileChangedQuestion, KnownPlanQuestion, Refusal } from './pages/fileQuestions';
import { findings } from './support/axe';
import { withDisk, writeDisk } from './support/diskFiles';
import { LibraryPage } from './pages/library';
import { newPlan, openFile, openSmallPlan } from './pages/opening';
import { fixture, withoutFilePickers } from './support/userFiles';
import { expect, test } from './support/fixtures';

const menus = [
  { button: 'Export', item: 'PNG image…', dialog: 'PNG image' },
  { button: 'More', item: 'Show the keys', dialog: 'Keys' },
  { button: 'More', item: 'What the words mean', dialog: 'What the words mean' },
  { button: 'More', item: 'Find any command', dialog: 'Find any command' },
  { button: 'More', item: 'About Aimtree', dialog: 'About Aimtree' },
];

test.describe('axe finds nothing wrong', () => {
  test('in the library, empty and with plans', async ({ page }) => {
    const library = new LibraryPage(page);
    await withoutFilePickers(page);
    await library.open();
    await library.examples.first().waitFor();
    expect(await findings(page)).toEqual([]);
    await openSmallPlan(page);
    await library.open();
    await library.plans.first().waitFor();
    expect(await findings(page)).toEqual([]);
    await page.getByRole('button', { name: /^More for/ }).click();
    await page.getByRole('menu').waitFor();
    expect(await findings(page)).toEqual([]);
  });

  test('in the questions and refusals about files', async ({ page }) => {
    const file = fixture('stakeholder-engagement');
    await openFile(page, file);
    const library = new LibraryPage(page);
    await library.open();
    await library.choose(file);
    await new KnownPlanQuestion(page).dialog.waitFor();
    expect(await findings(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await library.choose({ name: 'broken.json', mimeType: 'application/json', buffer: Buffer.from('{') });
    await new Refusal(page).alert.waitFor();
    expect(await findings(page)).toEqual([]);
  });

  test('in the bin, the reminder, what is kept here and the restoring of a backup', async ({ page }) => {
    test.slow();
    await openFile(page, fixture('everything'));
    const editor = await openSmallPlan(page);
    await editor.retitle('Edited');
    await editor.allSaved();
    const library = new LibraryPage(page);
    await library.open();
    await library.reminder.waitFor();
    expect(await findings(page)).toEqual([]);
    const backup = await library.backUp();
    await library.delete('Edited');
    await library.bin.waitFor();
    expect(await findings(page)).toEqual([]);
    await library.bin.getByRole('button', { name: 'Empty the bin' }).click();
    await page.getByRole('dialog', { name: 'Delete “Edited” for ever?' }).waitFor();
    expect(await findings(page)).toEqual([]);
    await page.keyboard.press('Escape');
    const buffer = zipOf({ 'broken.json': '{', 'both.json': serialise({ ...smallPlan(), revision: 'rev-9' }) });
    for (const archive of [backup, { ...backup, buffer: Buffer.from(buffer) }]) {
      await library.choose(archive);
      await library.restoring.dialog.waitFor();
      expect(await findings(page)).toEqual([]);
      await page.keyboard.press('Escape');
      await library.restoring.dialog.waitFor({ state: 'detached' });
    }
  });

  test('in the menu of a linked plan, and in the question about its file', async ({ page }) => {
    const name = 'untitled-plan.aimtree.json';
    await withDisk(page, name);
    const editor = await newPlan(page);
    await page.keyboard.press('Escape');
    await page.keyboard.press('Control+s');
    await expect(editor.messages).toContainText('Saved as a JSON file');
    await editor.shareMenu.click();
    await page.getByRole('menuitemcheckbox', { name: 'Save by itself' }).waitFor();
    expect(await findings(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await writeDisk(page, name, '{');
    await page.keyboard.press('Control+s');
    await new FileChangedQuestion(page, name).dialog.waitFor();
    expect(await findings(page)).toEqual([]);
  });

  test('in the editor, with nothing, the aim, a change idea, a line or several selected', async ({ page }) => {
    test.slow();
    const editor = await openSmallPlan(page);
    expect(await findings(page)).toEqual([]);
    for (const id of ['aim-1', 'C1']) {
      await editor.at(id).click();
      await expect(editor.inspector.text).toBeVisible();
      expect(await findings(page)).toEqual([]);
    }
    await editor.at('S1').click({ modifiers: ['Shift'] });
    expect(await findings(page)).toEqual([]);
    await editor.at('S2').click();
    await editor.inspector.openLink();
    await expect(editor.inspector.linkHeading).toBeVisible();
    expect(await findings(page)).toEqual([]);
    await editor.at('S2').dblclick();
    await expect(editor.field).toBeFocused();
    expect(await findings(page)).toEqual([]);
  });

  test('in the editor of a PDSA cycle, at every stage', async ({ page }) => {
    const editor = await openSmallPlan(page);
    await editor.at('C1').click();
    await editor.inspector.openCycle();
    await expect(editor.inspector.cycleHeading).toBeVisible();
    expect(await findings(page)).toEqual([]);
    await editor.inspector.button('Open').click();
    await page.getByRole('form').waitFor();
    expect(await findings(page)).toEqual([]);
    await page.getByRole('button', { name: 'Move on' }).click();
    await page.getByRole('menuitem', { name: 'Move to Act' }).click();
    await page.getByRole('button', { name: 'Change…' }).waitFor();
    expect(await findings(page)).toEqual([]);
  });

  for (const { button, item, dialog } of menus) {
    test(`in the dialog “${dialog}”`, async ({ page }) => {
      await openSmallPlan(page);
      await page.getByRole('button', { name: button, exact: true }).click();
      await page.getByRole('menu').waitFor();
      expect(await findings(page)).toEqual([]);
      await page.getByRole('menuitem', { name: item }).click();
      await page.getByRole('dialog', { name: dialog }).waitFor();
      expect(await findings(page)).toEqual([]);
    });
  }

  test('while something is looked for, and while a message is shown', async ({ page }) => {
    const editor = await openSmallPlan(page);
    await editor.at('S1').click();
    await editor.press('Delete');
    await editor.undoInMessage.waitFor();
    await editor.press('Control+f');
    await editor.find.waitFor();
    expect(await findings(page)).toEqual([]);
  });
});

test('axe finds nothing wrong on a narrow screen with its sheet of details', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 780 });
  const editor = await openSmallPlan(page);
  await page.keyboard.press('Control+0');
  await editor.at('P1').click();
  await page.getByRole('button', { name: 'Details', exact: true }).click();
  await expect(editor.inspector.text).toBeVisible();
  expect(await findings(page)).toEqual([]);
});

test('the keyboard comes to every control of the editor, and Esc then Tab leaves the canvas', async ({ page }) => {
  const editor = await openSmallPlan(page);
  await page.locator('body').press('Tab');
  const met = new Set<string>();
  for (let step = 0; step < 60; step += 1) {
    const focus = await focused(page);
    if (focus.box) await page.keyboard.press('Escape');
    if (met.has(focus.name)) break;
    met.add(focus.name);
    await page.keyboard.press('Tab');
  }
  expect([...met]).toEqual(
    expect.arrayContaining([
      'All plans',
      'Plan title',
      'Diagram',
      'Find',
      'History',
      'Details',
      'More',
      'Export',
      'Share',
      'Secondary drivers',
      'Aim: Halve falls with harm on the ward',
      'Show',
      'Lines',
      'Tidy',
      'Free arrangement',
      'Zoom in',
      'Add box',
    ]),
  );

  await editor.at('S1').focus();
  await page.keyboard.press('Escape');
  await expect(editor.selected).toHaveCount(0);
  await page.keyboard.press('Tab');
  expect((await focused(page)).box).toBe(false);
  await expect(editor.boxes).toHaveCount(11);
});

function focused(page: Page): Promise<{ name: string; box: boolean }> {
  return page.evaluate(() => {
    const element = document.activeElement;
    const name =
      element?.getAttribute('aria-label') ?? element?.closest('label')?.textContent ?? element?.textContent ?? '';
    return { name: name.trim(), box: element?.hasAttribute('data-node-id') ?? false };
  });
}
