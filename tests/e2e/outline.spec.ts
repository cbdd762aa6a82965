/** The outline in a browser: a diagram written by keys, the same boxes in several places, very many of them. */
import type { Page } from '@playwright/test';
import { newPlan, openPlan, openSmallPlan } from './pages/opening';
import { Outline } from './pages/outline';
import type { Plan } from '../../src/plan/model/schema';
import { smallPlan } from '../fixtures/plans';
import { findings } from './support/axe';
import { expect, test } from './support/fixtures';

async function openOutline(page: Page, plan: Plan = smallPlan()): Promise<Outline> {
  await openPlan(page, plan);
  return new Outline(page).open();
}

test('a diagram of 40 boxes is written from nothing by keys alone', async ({ page }) => {
  const editor = await newPlan(page);
  const outline = await new Outline(page).open();
  await outline.line('Aim: (empty)').press('F2');
  await outline.type('Nobody falls', 'Enter');
  const expected = ['Nobody falls'];
  for (let driver = 1; driver <= 3; driver += 1) {
    await outline.type(`Driver ${driver}`, 'Enter', 'Tab');
    expected.push(` Driver ${driver}`);
    for (let part = 1; part <= 3; part += 1) {
      await outline.type(`Part ${driver}.${part}`, 'Enter', 'Tab');
      expected.push(`  Part ${driver}.${part}`);
      for (let idea = 1; idea <= 3; idea += 1) {
        await outline.type(`Idea ${driver}.${part}.${idea}`, 'Enter');
        expected.push(`   Idea ${driver}.${part}.${idea}`);
      }
      await outline.type('Shift+Tab');
    }
    await outline.type('Shift+Tab');
  }
  await outline.type('Enter');
  await expect(outline.field).toHaveCount(0);
  expect(expected).toHaveLength(40);
  expect(await outline.read()).toEqual(expected);
  await page.getByRole('tab', { name: 'Diagram' }).click();
  await expect(editor.boxes).toHaveCount(40);
});

test('a box under two drivers is edited once and changed in both places, and in the diagram', async ({ page }) => {
  const editor = await openSmallPlan(page);
  const outline = await new Outline(page).open();
  const twice = outline.line('Change idea: Risk on the handover sheet');
  await expect(twice).toHaveCount(2);
  await twice.nth(1).dblclick();
  await outline.field.fill('Risk on every sheet');
  await page.keyboard.press('ArrowDown');
  await expect(outline.line('Change idea: Risk on every sheet')).toHaveCount(2);
  await outline.line('Change idea: Risk on every sheet').nth(1).getByRole('button', { name: 'Review after' }).click();
  await expect(outline.line('Change idea: Risk on every sheet').first()).toBeFocused();
  await page.keyboard.press('Control+Delete');
  await expect(outline.line('Change idea: Risk on every sheet')).toHaveCount(1);
  await page.getByRole('tab', { name: 'Diagram' }).click();
  await expect(editor.box('Change idea: Risk on every sheet')).toBeVisible();
});

test('what is selected in the diagram is selected in the outline, and the other way round', async ({ page }) => {
  const editor = await openSmallPlan(page);
  await editor.at('S3').click();
  const outline = await new Outline(page).open();
  await expect(outline.line('Secondary driver: Clear floors')).toHaveAttribute('aria-selected', 'true');
  await outline.line('Primary driver: Risk is known').click();
  await page.getByRole('tab', { name: 'Diagram' }).click();
  await expect(editor.selected).toHaveAttribute('data-node-id', 'P1');
});

test('a list is pasted below the line that is selected', async ({ page }) => {
  const outline = await openOutline(page);
  await outline.line('Secondary driver: Clear floors').click();
  await page.evaluate(() => {
    const data = new DataTransfer();
    data.setData('text/plain', 'No cables\nNo mats');
    document.activeElement?.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true }));
  });
  await expect(outline.line('Change idea: No mats')).toHaveAttribute('aria-level', '4');
});

test('of 2,000 boxes those in sight are on the page, and typing goes on at once', async ({ page }) => {
  const plan = smallPlan();
  const ideas = Array.from({ length: 1989 }, (_, index) => {
    const id = `I${String(index).padStart(4, '0')}`;
    return { id, order: `z${String(index).padStart(4, '0')}V`, column: 'change', text: `Idea number ${index}` };
  });
  const outline = await openOutline(page, {
    ...plan,
    nodes: { ...plan.nodes, ...Object.fromEntries(ideas.map((idea) => [idea.id, idea])) },
    links: {
      ...plan.links,
      ...Object.fromEntries(ideas.map(({ id, order }) => [`${id}-P2`, { id: `${id}-P2`, order, from: id, to: 'P2' }])),
    },
  });
  expect(await outline.lines.count()).toBeLessThan(200);
  await outline.line('Primary driver: Risk is known').click();
  await page.keyboard.press('End');
  await page.keyboard.press('ArrowUp');
  const last = outline.line('Change idea: Idea number 1988');
  await expect(last).toBeFocused();
  await expect(last).toBeInViewport();
  await outline.type('F2');
  await page.keyboard.press('End');
  await outline.type(' and more', 'Enter', 'The last of all');
  await outline.edits('The last of all');
  await expect(outline.line('Change idea: Idea number 1988 and more')).toBeInViewport();
});

test('axe finds nothing wrong in it, selected, edited or folded', async ({ page }) => {
  const outline = await openOutline(page);
  await outline.line('Secondary driver: Clear floors').click();
  expect(await findings(page)).toEqual([]);
  await page.keyboard.press('ArrowLeft');
  await outline.type('F2');
  expect(await findings(page)).toEqual([]);
});

test('on a phone a plan is met as an outline, which has a bar for the keys', async ({ page }) => {
  await openPlan(page, smallPlan());
  await page.setViewportSize({ width: 390, height: 844 });
  await page.getByRole('link', { name: 'All plans' }).click();
  await page.getByRole('link', { name: 'Falls on the ward' }).click();
  const outline = new Outline(page);
  await outline.tree.waitFor();
  await outline.line('Secondary driver: Assessment on admission').click();
  await page.getByRole('toolbar', { name: 'Line' }).getByRole('button', { name: 'Add' }).click();
  await outline.type('By the porter');
  await page.getByRole('toolbar', { name: 'Line' }).getByRole('button', { name: 'In' }).click();
  await outline.type('s');
  await outline.edits('By the porters');
  await page.keyboard.press('ArrowDown');
  await expect(outline.line('Change idea: By the porters')).toHaveAttribute('aria-level', '4');
  expect(await findings(page)).toEqual([]);
  const wide = await outline.tree.evaluate((tree) => tree.scrollWidth - tree.clientWidth);
  expect(wide).toBe(0);
});

test('the diagram stands beside it, follows what is selected, and is drawn as one types', async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  const editor = await openSmallPlan(page);
  const outline = await new Outline(page).open();
  await page.getByRole('button', { name: 'Diagram beside' }).click();
  await expect(editor.at('S3')).toBeVisible();
  await outline.line('Secondary driver: Clear floors').click();
  await expect(editor.selected).toHaveAttribute('data-node-id', 'S3');
  await outline.type('F2');
  await outline.field.fill('Floors are clear');
  await expect(editor.box('Secondary driver: Floors are clear')).toBeVisible();
  await page.keyboard.press('Escape');
  await editor.at('P1').click();
  await expect(outline.line('Primary driver: Risk is known')).toHaveAttribute('aria-selected', 'true');
  await editor.at('P1').dblclick();
  await outline.edits('Risk is known');
  await page.keyboard.press('Escape');
  await editor.at('P2').click({ button: 'right' });
  await expect(page.getByRole('menu')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(editor.selected).toHaveAttribute('data-node-id', 'P2');
  const edge = page.getByRole('separator', { name: 'Width of diagram beside' });
  const before = (await editor.canvas.boundingBox())?.width ?? 0;
  await edge.press('ArrowLeft');
  await expect.poll(async () => ((await editor.canvas.boundingBox())?.width ?? 0) - before).toBeCloseTo(16, 0);
  expect(await findings(page)).toEqual([]);
});

test('a line is dragged under another driver', async ({ page }) => {
  const outline = await openOutline(page);
  await outline
    .line('Change idea: Walk round at 7 am')
    .dragTo(outline.line('Secondary driver: Assessment on admission'));
  await expect(outline.line('Change idea: Walk round at 7 am')).toHaveCount(1);
  expect(await outline.read()).toEqual(
    expect.arrayContaining([
      '  Assessment on admission',
      '   Risk tool in the admission pack',
      '   Walk round at 7 am',
    ]),
  );
  expect((await outline.read()).indexOf('   Walk round at 7 am')).toBe(4);
});
