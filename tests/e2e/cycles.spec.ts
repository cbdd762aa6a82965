/** A change idea is tested: PDSA cycles made, filled in, followed by the next, shown on the box and kept. */
import { CyclePage } from './pages/cyclePage';
import { newPlan, openSmallPlan } from './pages/opening';
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
  await inspector.button('Open').click();
  const cycle = new CyclePage(page);
  await expect(cycle.title).toBeFocused();
  await cycle.title.fill('One nurse, one shift');
  await inspector.choice('Complete').click();
  await cycle.choice('Adapt').click();
  await cycle.field('What next').fill('Try two nurses');
  await cycle.button('Next cycle').click();
  await expect(details).toContainText('Follows “One nurse, one shift”.');
  await expect(cycle.field('What we are trying')).toHaveValue(/Try two nurses/);
  await expect(cycle.title).toBeFocused();
  await page.keyboard.type('Two nurses');
  await cycle.back('the diagram');
  await inspector.button('Back').click();
  await expect(inspector.cycles).toContainText(['One nurse, one shift', 'Two nurses']);
  await expect(editor.box('Change idea: Idea')).toHaveAccessibleDescription(/2 PDSA cycles.*adapt/);

  await editor.allSaved();
  await page.reload();
  await editor.box('Change idea: Idea').click();
  await expect(inspector.cycles).toContainText(['One nurse, one shift', 'Two nurses']);
  await inspector.openCycle();
  await inspector.button('Open').click();
  await expect(cycle.choice('Adapt')).toBeChecked();
});

test('one arrow press on the stage fixes no plan for good: the way back opens it, until the field is left', async ({
  page,
}) => {
  const editor = await openSmallPlan(page);
  const { inspector, details } = editor;
  await editor.at('C1').click();
  await inspector.cycles.nth(1).getByRole('button').press('Enter');
  await inspector.button('Open').click();
  const { form, prediction } = new CyclePage(page);
  const stage = details.getByRole('radiogroup', { name: 'Stage' });
  await prediction.click();
  await page.keyboard.type('Nobody falls');
  await stage.getByRole('radio', { name: 'Plan', exact: true }).focus();
  await editor.press('ArrowRight');
  await expect(form).toContainText('when Do began');
  await expect(page.locator('[aria-live="polite"]').getByText(/^What is planned is fixed from now on/)).toHaveCount(1);
  await editor.press('ArrowRight', 'ArrowLeft', 'ArrowLeft');
  await expect(prediction).toHaveValue('Nobody falls');
  await expect(page.locator('[aria-live="polite"]').getByText('What is planned can be changed again.')).toHaveCount(1);

  // Whoever means it goes on from there.
  await editor.press('ArrowRight', 'Tab');
  await expect(form).toContainText('when Do began');
  await stage.getByRole('radio', { name: 'Do', exact: true }).focus();
  await editor.press('ArrowLeft');
  await expect(stage.getByRole('radio', { name: 'Plan', exact: true })).toBeChecked();
  await expect(form).toContainText('when Do began');
  // Each visit is one step.
  await editor.press('Control+z', 'Control+z');
  await expect(prediction).toHaveValue('Nobody falls');
});
