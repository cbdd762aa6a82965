/** Power and impact, commitment and what was heard in a browser: dragged by mouse; what axe finds. */
import { produce } from 'immer';
import { recordHeard } from '../../src/plan/edit/people/heard';
import { fourteenPeople } from '../fixtures/fourteenPeople';
import { openPlan } from './pages/opening';
import { findings } from './support/axe';
import { expect, test } from './support/fixtures';

test('stakeholders are dragged on the grid and along the commitment chart, and axe finds nothing', async ({ page }) => {
  const plan = produce(fourteenPeople(), (draft) => {
    recordHeard(draft, {
      id: 'H1',
      date: '2026-03-31',
      said: 'Your form has no place for me.',
      stakeholders: ['carer'],
    });
  });
  await openPlan(page, plan);
  await page.getByRole('tab', { name: 'Stakeholders' }).click();
  await page.getByRole('tab', { name: 'Power and impact' }).click();
  const mark = page.getByRole('button', { name: /^People who call at night/ });
  const target = page.locator('[data-power="4"][data-impact="4"]');
  await mark.dragTo(target);
  await expect(target.getByRole('button', { name: /^People who call at night/ })).toBeVisible();
  expect(await findings(page)).toEqual([]);

  await page.getByRole('tab', { name: 'Commitment' }).click();
  const row = page.getByRole('row', { name: /^Call handlers/ });
  await row.locator('[data-now]').dragTo(row.locator('[data-needed]'));
  await expect(row).toHaveAccessibleName(/as needed/);
  expect(await findings(page)).toEqual([]);

  await page.getByRole('tab', { name: 'You said, we did' }).click();
  await expect(page.getByRole('article', { name: /Your form has no place/ })).toBeVisible();
  expect(await findings(page)).toEqual([]);
});
