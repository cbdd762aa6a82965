/** The plan as work in a browser: cells from and to a spreadsheet, bars and cards by the mouse, very many ideas. */
import { generateNKeysBetween } from 'fractional-indexing';
import { produce } from 'immer';
import type { Plan } from '../../src/plan/model/schema';
import { setDates, type Dates } from '../../src/plan/edit/schedule';
import { smallPlan } from '../fixtures/plans';
import { openPlan, openSmallPlan } from './pages/opening';
import { dragBy, PlanView } from './pages/planView';
import { findings } from './support/axe';
import { downloadOf } from './support/downloads';
import { fingerOn, middleOf } from './support/fingers';
import { expect, test } from './support/fixtures';

test('a block of cells goes out by Ctrl+C and comes in by Ctrl+V, as one step', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await openSmallPlan(page);
  const plan = await new PlanView(page).open();
  await plan.cell('C1', 'status').click();
  await page.keyboard.press('Shift+ArrowRight');
  await page.keyboard.press('ControlOrMeta+C');
  await plan.cell('C3', 'status').click();
  await page.keyboard.press('ControlOrMeta+V');
  await expect(plan.cell('C3', 'status')).toHaveText('Testing');
  await expect(plan.cell('C3', 'owner')).toHaveText('Ben');
  await page.evaluate(() => navigator.clipboard.writeText('done\tGwen\t1 Feb 2027\nin progress\tHal\t2027-02-08'));
  await page.keyboard.press('ControlOrMeta+V');
  await expect(plan.cell('C4', 'start')).toContainText('8 Feb');
  await expect(plan.cell('C3', 'status')).toHaveText('Adopted');
  await page.keyboard.press('ControlOrMeta+Z');
  await expect(plan.cell('C3', 'status')).toHaveText('Testing');
  await expect(plan.cell('C4', 'start')).toHaveText('–');
});

test('axe finds nothing wrong in table, timeline, grid and progress, also while a cell is edited', async ({ page }) => {
  test.slow();
  await openPlan(page, datedPlan({ start: '2026-01-05', due: '2026-02-16' }));
  const plan = await new PlanView(page).open();
  await plan.cell('C1', 'status').click();
  expect(await findings(page)).toEqual([]);
  await page.keyboard.press('F2');
  await page.getByRole('listbox', { name: 'Status' }).waitFor();
  expect(await findings(page)).toEqual([]);
  for (const tab of ['Timeline', 'Impact and effort', 'Progress'] as const) {
    await plan.open(tab);
    expect(await findings(page)).toEqual([]);
  }
});

test('a bar is dragged along the weeks and by its end, each one step; the timeline is exported', async ({ page }) => {
  await openPlan(page, datedPlan({ start: '2031-01-06', due: '2031-02-16' }));
  const plan = await new PlanView(page).open('Timeline');
  const row = page.getByRole('row', { name: /^Risk tool in the admission pack/ });
  await page.getByRole('gridcell', { name: 'due 16 Feb 2031' }).scrollIntoViewIfNeeded();
  await plan.bar('C1').evaluate((bar) => bar.scrollIntoView({ inline: 'center' }));
  // Two weeks at 3.6 px a day.
  await dragBy(page, plan.bar('C1'), { x: 50, y: 0 });
  await expect(row).toHaveAccessibleName(/20 January to 2 March 2031|20 January 2031 to 2 March 2031/);
  await page.keyboard.press('ControlOrMeta+Z');
  await expect(row).toHaveAccessibleName(/6 January/);
  await page.getByRole('button', { name: 'Export timeline…' }).click();
  await page.getByRole('img', { name: /^Timeline: 4 change ideas/ }).waitFor();
  const { name, bytes } = await downloadOf(page, () =>
    page.getByRole('button', { name: 'Export', exact: true }).last().click(),
  );
  expect(name).toBe('falls-on-the-ward-timeline.png');
  expect(bytes.subarray(1, 4).toString()).toBe('PNG');
});

test.describe('by finger', () => {
  test.use({ hasTouch: true, isMobile: true, viewport: { width: 1100, height: 820 } });

  test('a bar is dragged sideways @long', async ({ page }) => {
    await openPlan(page, datedPlan({ start: '2031-01-06', due: '2031-02-16' }));
    const plan = await new PlanView(page).open('Timeline');
    await plan.bar('C1').evaluate((bar) => bar.scrollIntoView({ inline: 'center' }));
    const finger = await fingerOn(page);
    const { x, y } = await middleOf(plan.bar('C1'));
    await finger.press(x, y);
    for (const by of [10, 30, 50]) await finger.move(x + by, y);
    await finger.lift();
    await expect(page.getByRole('row', { name: /^Risk tool in the admission pack/ })).toHaveAccessibleName(
      /20 January/,
    );
  });
});

test('a card is dragged from the list onto the grid, and put back by Undo', async ({ page }) => {
  await openSmallPlan(page);
  const plan = await new PlanView(page).open('Impact and effort');
  const target = page.getByRole('gridcell', { name: /^Impact 5, effort 1/ });
  const [from, to] = [await plan.card('C3').boundingBox(), await target.boundingBox()];
  if (!from || !to) throw new Error('The grid is not there.');
  await dragBy(page, plan.card('C3'), {
    x: to.x + to.width / 2 - from.x - from.width / 2,
    y: to.y + to.height / 2 - from.y - from.height / 2,
  });
  await expect(target).toHaveAccessibleName('Impact 5, effort 1, 1 idea');
  await page.keyboard.press('ControlOrMeta+Z');
  await expect(target).toHaveAccessibleName('Impact 5, effort 1, no idea');
});

test('of 300 ideas with 600 cycles those in sight are on the page, and the last one is a key away', async ({
  page,
}) => {
  await openPlan(page, manyIdeas());
  const plan = await new PlanView(page).open();
  await plan.cell('C1', 'owner').click();
  expect(await plan.grid.getByRole('row').count()).toBeLessThan(80);
  await page.keyboard.press('ControlOrMeta+End');
  await expect(plan.cell('idea-299', 'owner')).toBeFocused();
  await page.keyboard.type('Ama');
  await page.keyboard.press('Enter');
  await expect(plan.cell('idea-299', 'owner')).toHaveText('Ama');
});

function datedPlan(dates: Dates): Plan {
  return produce(smallPlan(), (draft) => setDates(draft, 'C1', dates));
}

function manyIdeas(): Plan {
  const plan = smallPlan();
  const keys = generateNKeysBetween('b00', null, 600);
  const ideas = Array.from({ length: 300 }, (_, at) => `idea-${at}`);
  const nodes = ideas.map((id, at) => ({
    id,
    order: keys[at] ?? '',
    column: 'change',
    text: `Idea ${at} of very many`,
  }));
  const links = ideas.map((id, at) => ({ id: `link-${at}`, order: keys[at] ?? '', from: id, to: 'S3' }));
  const cycles = keys.map((order, at) => ({
    id: `more-${at}`,
    order,
    idea: ideas[at % 300] ?? '',
    title: `Cycle ${at}`,
    stage: 'plan' as const,
    plan: {},
    do: {},
    study: {},
    act: {},
  }));
  const byId = <T extends { id: string }>(items: readonly T[]) =>
    Object.fromEntries(items.map((item) => [item.id, item]));
  return {
    ...plan,
    nodes: { ...plan.nodes, ...byId(nodes) },
    links: { ...plan.links, ...byId(links) },
    cycles: { ...plan.cycles, ...byId(cycles) },
  };
}
