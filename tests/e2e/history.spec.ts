/** The past of a plan: told in words, looked at, restored, given names that last. */
import type { Page } from '@playwright/test';
import { HistoryPage, VersionDialog } from './pages/history';
import { findings } from './support/axe';
import { Editor } from './pages/editor';
import { openSmallPlan } from './pages/opening';
import { expect, test } from './support/fixtures';

/** The small plan with a box more, one text changed and one branch deleted. */
async function editedPlan(page: Page): Promise<{ editor: Editor; history: HistoryPage }> {
  const editor = await openSmallPlan(page);
  await editor.at('S1').click();
  await editor.press('Tab');
  await page.keyboard.type('Falls huddle');
  await editor.press('Enter');
  await editor.at('P1').click();
  await editor.press('Enter');
  await page.keyboard.type('Risk is said aloud');
  await editor.press('Enter');
  await editor.at('C4').click();
  await editor.press('Delete');
  await expect(editor.boxes).toHaveCount(11);
  return { editor, history: new HistoryPage(page) };
}

test('what was done is told in words, an old state is looked at and restored, and restoring is undone', async ({
  page,
}) => {
  const { editor, history } = await editedPlan(page);
  const edited = await editor.read();
  await history.open();
  expect(page.url()).toMatch(/\/history$/);
  await expect(history.moments).toHaveCount(2);
  await expect(history.changes).toHaveText([
    'Added “Falls huddle”',
    'Deleted “Night lights in every bay”',
    'Changed the text of “Risk is said aloud”',
  ]);
  await expect(history.restore).toHaveCount(0);
  await expect(history.marks).toHaveText(['1 added', '1 changed or moved', '1 removed']);
  await expect(history.picture).toBeVisible();

  await history.moments.last().click();
  await expect(history.changes).toHaveText(['Began with 11 boxes']);
  await history.restore.click();
  await expect(editor.box('Change idea: Night lights in every bay')).toBeVisible();
  await expect(editor.box('Change idea: Falls huddle')).toHaveCount(0);
  await editor.undoInMessage.click();
  expect(await editor.read()).toEqual(edited);
  await editor.allSaved();

  await page.reload();
  expect(await editor.read()).toEqual(edited);
  await page.goBack();
  await expect(history.moments.first()).toBeVisible();
  await page.goForward();
  await expect(editor.at('P1')).toBeVisible();
});

test('a version is named, found after a reload and in the file, renamed, and its name taken away and given back', async ({
  page,
}) => {
  const { editor, history } = await editedPlan(page);
  await editor.share('Name this version…');
  await new VersionDialog(page, 'Name this version').keep('v3', 'Dropped the lights: data showed no effect');
  await editor.at('P2').click();
  await editor.press('Enter');
  await page.keyboard.type('After the name');
  await editor.press('Enter');
  await editor.allSaved();
  await page.reload();
  await editor.boxes.first().waitFor();
  await history.open();
  await expect(history.moments).toHaveCount(3);
  await history.version('v3').click();
  await expect(history.heading).toHaveText('v3');
  await expect(page.getByText('Dropped the lights: data showed no effect')).toBeVisible();
  await expect(history.changes.first()).toHaveText('Added “Falls huddle”');

  const file = JSON.parse((await editor.saveAsFile()).bytes.toString('utf8')) as {
    revision: string;
    ancestors: string[];
    versions: { revision: string; name: string; note: string }[];
  };
  expect(file.versions).toMatchObject([{ name: 'v3', note: 'Dropped the lights: data showed no effect' }]);
  expect(file.ancestors[0]).toBe(file.versions[0]?.revision);

  await history.changeName.click();
  await new VersionDialog(page, 'Change the name').keep('For the board');
  await expect(history.version('For the board').first()).toBeVisible();
  await history.takeNameAway.click();
  await editor.undoInMessage.click();
  await expect(history.version('For the board').first()).toBeVisible();
});

test('the keyboard alone opens the history, goes through it, restores and comes back', async ({ page }) => {
  const { editor, history } = await editedPlan(page);
  await page.keyboard.press('Control+k');
  await page.keyboard.type('History');
  await page.keyboard.press('Enter');
  await expect(history.moments.first()).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await expect(history.changes).toHaveText(['Began with 11 boxes']);
  // No box of the diagram, which is out of sight, hears a key.
  await page.keyboard.press('Delete');
  await expect(history.moments).toHaveCount(2);
  await page.keyboard.press('Tab');
  await expect(history.restore).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(editor.box('Change idea: Night lights in every bay')).toBeVisible();
  await page.keyboard.press('Control+z');
  await expect(editor.box('Change idea: Falls huddle')).toBeVisible();
});

test('axe finds nothing wrong in the history', { tag: '@long' }, async ({ page }) => {
  const { history } = await editedPlan(page);
  await history.open();
  await history.picture.waitFor();
  expect(await findings(page)).toEqual([]);
  await history.nameVersion.click();
  const naming = new VersionDialog(page, 'Name this version');
  await naming.dialog.waitFor();
  expect(await findings(page)).toEqual([]);
  await naming.keep('v1', 'Why');
  await history.moments.last().click();
  await expect(history.restore).toBeVisible();
  expect(await findings(page)).toEqual([]);
  await page.setViewportSize({ width: 390, height: 844 });
  expect(await findings(page)).toEqual([]);
});

test('a visit opens into its steps: one is looked at by keyboard, restored, and restoring is undone', async ({
  page,
}) => {
  const { editor, history } = await editedPlan(page);
  const edited = await editor.read();
  await history.open();
  const summary = page.locator('summary', { hasText: /^\d steps$/ });
  await summary.focus();
  await page.keyboard.press('Enter');
  const steps = page.getByRole('list', { name: 'Steps' }).getByRole('button');
  await expect(steps.last()).toContainText('Night lights');
  await expect(history.restore).toHaveCount(0);
  await page.keyboard.press('Tab');
  await expect(steps.first()).toBeFocused();
  await page.keyboard.press('Space');
  await expect(steps.first()).toHaveAttribute('aria-pressed', 'true');
  expect(await findings(page)).toEqual([]);
  await history.restore.click();
  await expect(editor.boxes).toHaveCount(12);
  await expect(editor.box('Primary driver: Risk is known')).toBeVisible();
  await page.getByRole('log').getByRole('button', { name: 'Undo' }).click();
  await expect.poll(() => editor.read()).toEqual(edited);
});
