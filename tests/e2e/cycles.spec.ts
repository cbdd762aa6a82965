/** A change idea is tested: PDSA cycles made, filled in, followed by the next, shown on the box and kept. */
import { newPlan } from './support/editor';
import { expect, test } from './support/fixtures';

test('a cycle is added to a change idea, decided, followed by the next one, and there after a reload', async ({
  page,
}) => {
  const editor = await newPlan(page);
  const { details } = editor;
  await page.keyboard.type('The aim');
  for (const text of ['Driver', 'Deeper', 'Idea']) {
    await editor.press('Tab');
    await page.keyboard.type(text);
  }
  await editor.press('Enter');
  await details.getByRole('button', { name: 'Add cycle' }).click();
  await details.getByRole('textbox', { name: 'Title' }).fill('One nurse, one shift');
  await details.getByRole('radio', { name: 'Complete' }).click();
  await details.getByRole('radio', { name: 'Adapt' }).click();
  await details.getByRole('textbox', { name: 'What comes next' }).fill('Try two nurses');
  await details.getByRole('button', { name: 'Next cycle' }).click();
  await expect(details).toContainText('Follows “One nurse, one shift”.');
  await expect(details.getByRole('textbox', { name: 'Objective' })).toHaveValue(/Try two nurses/);
  await details.getByRole('textbox', { name: 'Title' }).fill('Two nurses');
  await details.getByRole('button', { name: 'Back' }).click();
  const cycles = details.getByRole('list', { name: 'PDSA cycles' }).getByRole('listitem');
  await expect(cycles).toContainText(['One nurse, one shift', 'Two nurses']);
  await expect(editor.box('Change idea: Idea')).toHaveAccessibleDescription(/2 PDSA cycles.*adapt/);

  await editor.allSaved();
  await page.reload();
  await editor.box('Change idea: Idea').click();
  await expect(cycles).toContainText(['One nurse, one shift', 'Two nurses']);
  await cycles.first().getByRole('button').click();
  await expect(details.getByRole('radio', { name: 'Adapt' })).toBeChecked();
});
