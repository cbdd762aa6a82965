/** The network in a browser: ties typed and drawn, marks moved by keys and mouse, files for other programs; what axe finds. */
import type { Page } from '@playwright/test';
import { networkPlan } from '../fixtures/networkPlan';
import { openPlan } from './pages/opening';
import { findings } from './support/axe';
import { downloadOf } from './support/downloads';
import { expect, test } from './support/fixtures';

const people = [
  { name: 'Triage nurses', kind: 'group' as const, organisation: 'This service' },
  { name: 'Night shift supervisor', organisation: 'This service', asked: '2026-11-01' },
  { name: 'Ambulance service', kind: 'organisation' as const },
  { name: 'Ambulance liaison', organisation: 'Ambulance service', voice: true },
];
const lines = [
  'Triage nurses - Night shift supervisor - goes to for advice - daily',
  'Ambulance liaison - Night shift supervisor - goes to for advice',
  'Ambulance service - Ambulance liaison - manages',
];

async function openNetwork(page: Page) {
  await openPlan(page, networkPlan(lines, people));
  await page.getByRole('tab', { name: 'Stakeholders' }).click();
  await page.getByRole('tab', { name: 'Network' }).click();
  const map = page.getByRole('region', { name: 'Network map' });
  const mark = (name: string) => map.locator(`[data-stakeholder-id="${name}"]`);
  await expect(mark('triage-nurses')).toBeVisible();
  return { map, mark, ties: map.getByRole('list', { name: 'Ties' }).locator('[data-tie-id]') };
}

test('a tie is typed, followed, moved along and taken away by keyboard, and axe finds nothing', async ({ page }) => {
  const { map, mark, ties } = await openNetwork(page);
  const { keyboard } = page;
  await expect(ties).toHaveCount(3);
  await mark('triage-nurses').focus();
  await keyboard.press('t');
  await expect(map.getByRole('combobox', { name: 'New tie' })).toBeFocused();
  await keyboard.type('Tri');
  await keyboard.press('Tab');
  await keyboard.type('liai');
  await keyboard.press('ArrowDown');
  await keyboard.press('Enter');
  await keyboard.type('works w');
  await keyboard.press('Tab');
  await keyboard.press('Enter');
  await expect(ties).toHaveCount(4);
  await expect(map.getByRole('listitem', { name: 'Triage nurses work with Ambulance liaison' })).toHaveAttribute(
    'aria-current',
    'true',
  );
  await keyboard.press('Escape');
  await mark('night-shift-supervisor').focus();
  await expect(page.getByRole('textbox', { name: 'Name' })).toHaveValue('Night shift supervisor');
  const before = await mark('night-shift-supervisor').boundingBox();
  await keyboard.press('Shift+ArrowRight');
  await expect
    .poll(async () => (await mark('night-shift-supervisor').boundingBox())?.x)
    .toBeGreaterThan(before?.x ?? 0);
  await keyboard.press('ArrowLeft');
  await expect(mark('night-shift-supervisor')).not.toBeFocused();
  await expect(map.locator('[data-stakeholder-id]:focus')).toHaveCount(1);
  expect(await findings(page)).toEqual([]);
  await keyboard.press('Tab');
  await expect(map.locator('[data-tie-id]:focus')).toHaveCount(1);
  await keyboard.press('Delete');
  await expect(ties).toHaveCount(3);

  // Out of sight, whoever is gone to comes back into it.
  await mark('triage-nurses').focus();
  await map.hover();
  await page.mouse.wheel(2_000, 0);
  await expect(mark('night-shift-supervisor')).not.toBeInViewport();
  await mark('triage-nurses').evaluate((element) => element.focus({ preventScroll: true }));
  await keyboard.press('ArrowRight');
  await expect(map.locator('[data-stakeholder-id]:focus')).toBeInViewport();

  await page.getByRole('radio', { name: 'Matrix' }).check({ force: true });
  await expect(page.getByRole('grid', { name: 'Matrix of ties' })).toBeVisible();
  await page.getByRole('radio', { name: 'List' }).check({ force: true });
  await expect(page.getByRole('table', { name: 'Network' })).toBeVisible();
  expect(await findings(page)).toEqual([]);
  await page.getByRole('button', { name: 'Import and export' }).click();
  const { name, bytes } = await downloadOf(page, () => page.getByRole('menuitem', { name: 'Ties as CSV' }).click());
  expect(name).toMatch(/-ties\.csv$/);
  // Names of people stay on this machine unless the team says otherwise; those of groups leave.
  expect(bytes.toString()).toContain('Triage nurses,AL,works with,1,informal,undirected');
});

test('a mark stays where it is dragged, and a line from one mark to another is a tie', async ({ page }) => {
  const { mark, ties } = await openNetwork(page);
  const middle = async (name: string) => {
    const box = await mark(name).boundingBox();
    return { x: (box?.x ?? 0) + (box?.width ?? 0) / 2, y: (box?.y ?? 0) + (box?.height ?? 0) / 2 };
  };
  const from = await middle('triage-nurses');
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(from.x + 30, from.y + 40, { steps: 4 });
  await page.mouse.move(from.x + 60, from.y + 90, { steps: 4 });
  await page.mouse.up();
  const put = await middle('triage-nurses');
  expect(Math.round(put.y - from.y)).toBeGreaterThan(70);
  await page.getByRole('tab', { name: 'Register' }).click();
  await page.getByRole('tab', { name: 'Network' }).click();
  await page.getByRole('button', { name: 'Tidy' }).click();
  await expect(page.getByRole('button', { name: 'Tidy' })).toHaveCount(0);

  const end = await middle('ambulance-service');
  await mark('triage-nurses').hover();
  await mark('triage-nurses').getByTitle('Drag to draw a tie').hover();
  await page.mouse.down();
  await page.mouse.move(end.x - 40, end.y - 20, { steps: 5 });
  await page.mouse.move(end.x, end.y, { steps: 5 });
  await page.mouse.up();
  await expect(ties).toHaveCount(4);
  await expect(page.getByRole('heading', { name: 'Tie' })).toBeVisible();
});
