/** A change idea is tested: PDSA cycles made, filled in, followed by the next, shown on the box and kept. */
import { newPlan } from './pages/opening';
import { expect, test } from './support/fixtures';

test('a cycle is added to a change idea, decided, followed by the next one, and there after a reload', async ({
  page,
}) => {
  const editor = await newPlan(page);
  const { details, inspector } = editor;
  await page.keyboard.type('The aim');
  for (const text of ['Driver', 'Deeper', 'Idea']) {
    await editor.press('Tab');
    await page.keyboard.type(text);
  }
  await editor.press('Enter');
  await inspector.button('Add cycle').click();
  await inspector.field('Title').fill('One nurse, one shift');
  await inspector.choice('Complete').click();
  await inspector.choice('Adapt').click();
  await inspector.field('What comes next').fill('Try two nurses');
  await inspector.button('Next cycle').click();
  await expect(details).toContainText('Follows “One nurse, one shift”.');
  await expect(inspector.field('Objective')).toHaveValue(/Try two nurses/);
  await inspector.field('Title').fill('Two nurses');
  await inspector.button('Back').click();
  await expect(inspector.cycles).toContainText(['One nurse, one shift', 'Two nurses']);
  await expect(editor.box('Change idea: Idea')).toHaveAccessibleDescription(/2 PDSA cycles.*adapt/);

  await editor.allSaved();
  await page.reload();
  await editor.box('Change idea: Idea').click();
  await expect(inspector.cycles).toContainText(['One nurse, one shift', 'Two nurses']);
  await inspector.openCycle();
  await expect(inspector.choice('Adapt')).toBeChecked();
});
