/** The coach beside the diagram, by real keys and clicks. */
import { openSmallPlan } from './pages/opening';
import { expect, test } from './support/fixtures';

test('the coach counts, shows what a finding is about, mends it, puts it aside and brings it back', async ({
  page,
}) => {
  const editor = await openSmallPlan(page);
  await editor.at('C1').click();
  await editor.press('Enter');
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.type('1. Train all staff in the risk tool');
  await page.keyboard.press('Enter');
  const count = page.getByRole('button', { name: /^Coach, \d+ to look at$/ });
  await expect(count).toBeVisible();
  await page.keyboard.press('F8');
  const coach = page.getByRole('complementary', { name: 'Coach' });
  await expect(coach).toBeFocused();

  const numbered = coach.locator('[data-rule="numbering"][data-on="C1"]');
  await numbered.getByRole('button', { name: 'Take it away' }).click();
  await expect(editor.at('C1')).toHaveAccessibleName('Change idea: Train all staff in the risk tool');
  await expect(numbered).toHaveCount(0);

  const unplaced = coach.locator('[data-rule="not-linked"][data-on="S4"]');
  await unplaced.getByRole('button').first().click();
  await expect(editor.at('S4')).toHaveAttribute('aria-current', 'true');
  await expect(unplaced).toHaveAttribute('aria-current', 'true');

  await unplaced.getByRole('button', { name: /^Dismiss/ }).click();
  await page.keyboard.type('We come back to it');
  await page.keyboard.press('Enter');
  await expect(unplaced.and(page.locator(':not([data-aside])'))).toHaveCount(0);
  await editor.allSaved();
  await page.reload();
  await editor.boxes.first().waitFor();
  await page.keyboard.press('F8');
  await coach.getByRole('button', { name: /1 finding/ }).click();
  await expect(coach.getByText('Put aside: We come back to it')).toBeVisible();
  await coach.getByRole('button', { name: /^Bring back/ }).click();
  await expect(unplaced.getByRole('button', { name: /^Dismiss/ })).toBeVisible();
});
