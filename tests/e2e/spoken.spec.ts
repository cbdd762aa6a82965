/** What is spoken: what was done, where focus and fields do not tell it; of saving only that it failed. */
import { openSmallPlan } from './pages/opening';
import { expect, test } from './support/fixtures';
import { listen } from './support/spoken';

test('moves by keys are spoken with the new place, and that a box cannot go on', async ({ page }) => {
  const editor = await openSmallPlan(page);
  await editor.at('S1').click();
  await editor.allSaved();
  const said = await listen(page);
  await editor.press('Alt+ArrowDown');
  await expect.poll(said).toEqual(['Moved: Secondary drivers, 2 of 4, contributes to “Risk is known”.']);
  await editor.press('Alt+ArrowLeft');
  await expect
    .poll(said)
    .toEqual([expect.stringMatching(/^Moved: Primary drivers, \d of 3, contributes to “Halve falls.*”\.$/)]);
  await editor.at('P1').click();
  await editor.press('Alt+ArrowUp');
  await expect.poll(said).toEqual(['It is the first already.']);
});

test('saving is not spoken after an edit', async ({ page }) => {
  const editor = await openSmallPlan(page);
  await editor.at('S1').click();
  const said = await listen(page);
  await editor.press('Enter');
  await page.keyboard.type('Other words');
  await editor.press('Enter');
  await expect(editor.box('Secondary driver: Other words')).toBeVisible();
  await editor.allSaved();
  expect((await said()).join(' ')).not.toMatch(/Sav/);
});

test('tags and links that are added and removed are spoken', async ({ page }) => {
  const editor = await openSmallPlan(page);
  await editor.at('C3').click();
  await editor.allSaved();
  const said = await listen(page);
  const { details } = editor;
  await details.getByRole('combobox', { name: 'Add a tag' }).click();
  await page.keyboard.type('quick');
  await editor.press('Enter');
  await expect.poll(async () => (await said()).join(' ')).toContain('Tag “Quick win” added.');
  await page.keyboard.type('Night');
  await editor.press('Enter');
  await expect.poll(async () => (await said()).join(' ')).toContain('Tag “Night” made and added.');
  await editor.press('Escape');
  await details.getByRole('button', { name: 'Remove tag Night' }).click();
  await expect.poll(async () => (await said()).join(' ')).toContain('Tag “Night” removed.');
  await details.getByRole('combobox', { name: 'Add a link to…' }).click();
  await page.keyboard.type('risk is known');
  await editor.press('Enter');
  await expect.poll(async () => (await said()).join(' ')).toContain('Linked to “Risk is known”.');
  await details.getByRole('button', { name: 'Remove link: Risk is known' }).click();
  await expect.poll(async () => (await said()).join(' ')).toContain('Link to “Risk is known” removed.');
});

test('the focus on a branch, free arrangement and the name of a column are spoken', async ({ page }) => {
  const editor = await openSmallPlan(page);
  await editor.at('P1').click();
  await editor.allSaved();
  const said = await listen(page);
  await editor.press('Control+Shift+f');
  await expect
    .poll(async () => (await said()).join(' '))
    .toContain('The branch of “Risk is known” stands out; the others are dimmed. Esc shows all again.');
  await editor.press('Control+Shift+f');
  await expect.poll(said).toEqual(['No branch is dimmed.']);
  await editor.command('Free arrangement');
  await expect.poll(said).toContain('The boxes are arranged freely: each stays where it is put.');
  await editor.command('Free arrangement');
  await expect.poll(said).toContain('The boxes are arranged automatically.');
  await page.getByRole('button', { name: 'Primary drivers' }).click();
  await page.getByRole('menuitem', { name: 'Rename…' }).click();
  await expect(page.getByRole('textbox', { name: 'Column title' })).toBeFocused();
  await page.keyboard.type('What matters');
  await editor.press('Enter');
  await expect.poll(said).toContain('Column renamed to “What matters”.');
});

test('a stage that fixes what a cycle plans says so, once', async ({ page }) => {
  const editor = await openSmallPlan(page);
  await editor.at('C1').click();
  await editor.inspector.cycles.nth(1).getByRole('button').click();
  await editor.inspector.cycleHeading.waitFor();
  await editor.allSaved();
  const said = await listen(page);
  const stage = editor.details.getByRole('radiogroup', { name: 'Stage' });
  await stage.getByRole('radio', { name: 'Do' }).click();
  await expect.poll(said).toContain('What is planned is fixed from now on; it can be amended with a reason.');
  await stage.getByRole('radio', { name: 'Study' }).click();
  await editor.allSaved();
  expect(await said()).toEqual([]);
});
