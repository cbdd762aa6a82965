/** Stakeholders in a browser: from a list in a spreadsheet to a register and a plan of contacts, by keyboard; what axe finds. */
import type { Page } from '@playwright/test';
import { produce } from 'immer';
import { addStakeholders } from '../../src/plan/edit/people/stakeholders';
import { recordContact } from '../../src/plan/edit/people/contacts';
import { recordHeard } from '../../src/plan/edit/people/heard';
import type { Plan } from '../../src/plan/model/schema';
import { peoplePlan, smallPlan } from '../fixtures/plans';
import { openPlan, openSmallPlan } from './pages/opening';
import { findings } from './support/axe';
import { expect, test } from './support/fixtures';

const names = Array.from({ length: 20 }, (_, at) => `${['Dr', 'Sister', 'Porter', 'Clerk'][at % 4]} Number ${at + 1}`);

async function tabTo(page: Page, label: string): Promise<void> {
  await page.getByRole('tab', { name: label }).focus();
  await page.keyboard.press('Enter');
}

test('20 names come from a spreadsheet to a register with commitment and a recorded contact, all by keyboard', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await openSmallPlan(page);
  const { keyboard } = page;
  await tabTo(page, 'Stakeholders');
  const field = page.getByRole('textbox', { name: 'Name of a stakeholder' });
  await field.focus();
  await page.evaluate((text) => navigator.clipboard.writeText(text), ['Name', ...names].join('\n'));
  await keyboard.press('ControlOrMeta+V');
  await expect(page.getByRole('button', { name: 'Add 20 stakeholders' })).toBeFocused();
  await keyboard.press('Enter');
  const register = page.getByRole('grid', { name: 'Stakeholders' });
  await expect(register.getByRole('rowheader')).toHaveCount(20);

  await register.getByRole('rowheader', { name: 'Who: Dr Number 1', exact: true }).focus();
  await keyboard.press('ArrowRight');
  await keyboard.type('This hospital');
  await keyboard.press('Tab');
  await keyboard.press('Tab');
  await keyboard.type('Nobody asks me twice.');
  await keyboard.press('Tab');
  await keyboard.press('3');
  await keyboard.press('Shift+ArrowRight');
  await keyboard.press('Shift+ArrowRight');
  await keyboard.press('Shift+ArrowRight');
  await expect(
    register.getByRole('gridcell', { name: /^Now → needed: Now let it happen, needed make it/ }),
  ).toBeFocused();
  await keyboard.press('Tab');
  await keyboard.press('4');
  await expect(register.getByRole('gridcell', { name: 'Power: 4' })).toBeFocused();

  await tabTo(page, 'Engagement plan');
  const plan = page.getByRole('grid', { name: 'Engagement plan' });
  await plan.getByRole('rowheader', { name: 'Who: Dr Number 1', exact: true }).focus();
  await keyboard.press('ControlOrMeta+Enter');
  await expect(plan.getByRole('textbox', { name: /Record a contact/ })).toBeFocused();
  await keyboard.type('phone today, will come > send the agenda in 2 weeks');
  await keyboard.press('Enter');
  await expect(plan.getByRole('gridcell', { name: 'Next step: send the agenda' })).toBeVisible();
  await expect(plan.getByRole('gridcell', { name: /^The next two weeks, 1 stakeholder/ })).toBeVisible();
});

test('axe finds nothing wrong in register, record and engagement plan', async ({ page }) => {
  test.slow();
  await openPlan(page, peoplePlan());
  await page.getByRole('tab', { name: 'Stakeholders' }).click();
  await page.getByRole('rowheader', { name: 'Who: Ward sister' }).click();
  await expect(page.getByRole('textbox', { name: 'Name', exact: true })).toBeVisible();
  expect(await findings(page)).toEqual([]);
  await page.locator('[data-row="sister"] [data-cell="level"]').dblclick();
  expect(await findings(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await page.getByRole('tab', { name: 'Engagement plan' }).click();
  await page.getByRole('rowheader', { name: 'Who: Ward sister' }).click();
  await page.keyboard.press('ControlOrMeta+Enter');
  await page.keyboard.type('phone today > ring again "Thank you"');
  expect(await findings(page)).toEqual([]);
});

test('300 stakeholders with 500 things heard are there at once @long', async ({ page }) => {
  await openPlan(page, largePlan());
  await page.getByRole('tab', { name: 'Stakeholders' }).click();
  await expect(page.getByRole('grid', { name: 'Stakeholders' })).toBeVisible();
  for (const [tab, grid] of [
    ['Engagement plan', 'Engagement plan'],
    ['Register', 'Stakeholders'],
  ] as const) {
    const took = await page.evaluate(
      async ([label, name]) => {
        const shown = () => document.querySelector(`[role="grid"][aria-label="${name}"] [role="rowheader"]`);
        const start = performance.now();
        [...document.querySelectorAll<HTMLElement>('[role="tab"]')].find((each) => each.textContent === label)?.click();
        while (!shown()) await new Promise(requestAnimationFrame);
        return performance.now() - start;
      },
      [tab, grid] as const,
    );
    // The aim is 300 ms; a machine that is busy with other tests takes its time.
    expect(took).toBeLessThan(1_500);
  }
});

function largePlan(): Plan {
  return produce(smallPlan(), (draft) => {
    const ids = Array.from({ length: 300 }, (_, at) => `s${at}`);
    addStakeholders(
      draft,
      ids.map((id, at) => ({ id, name: `Stakeholder ${at + 1}`, everyWeeks: 1 + (at % 12), power: 3, impact: 4 })),
    );
    for (const [at, id] of ids.entries())
      recordContact(draft, { id: `c${at}`, date: '2026-11-01', stakeholders: [id], summary: 'Spoke.' });
    for (let at = 0; at < 500; at += 1)
      recordHeard(draft, { id: `h${at}`, date: '2026-11-01', said: `Said ${at}`, stakeholders: [`s${at % 300}`] });
  });
}
