/** Measures in a browser: a ward’s falls from a spreadsheet to a chart and into a paper by keyboard; what axe finds. */
import type { Page } from '@playwright/test';
import { strFromU8, unzipSync } from 'fflate';
import { produce } from 'immer';
import { addMeasure } from '../../src/plan/edit/measureEdits';
import { pointsById } from '../../src/plan/model/points';
import type { Plan } from '../../src/plan/model/schema';
import { smallPlan } from '../fixtures/plans';
import { openPlan, openSmallPlan } from './pages/opening';
import { findings } from './support/axe';
import { downloadOf } from './support/downloads';
import { expect, test } from './support/fixtures';

/** Fewer from the second year on. */
const falls = [12, 14, 11, 13, 15, 12, 13, 14, 12, 11, 13, 12, 7, 6, 8, 5, 7, 6, 7, 8, 6, 5, 7, 6];
const months = falls.map((_, at) => ({
  year: 2025 + Math.floor(at / 12),
  month: String((at % 12) + 1).padStart(2, '0'),
}));

test('24 months of falls come from a spreadsheet to a chart, onto the diagram and into a paper, all by keyboard', async ({
  page,
  context,
}) => {
  const began = Date.now();
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await openSmallPlan(page);
  const { keyboard } = page;
  await page.getByRole('tab', { name: 'Diagram' }).focus();
  await keyboard.press('End');
  await keyboard.press('ArrowLeft');
  await expect(page.getByRole('tab', { name: 'Measures' })).toBeFocused();
  await keyboard.press('Enter');
  await page.getByRole('button', { name: 'Measure the aim' }).focus();
  await keyboard.press('Enter');
  await expect(page.getByRole('textbox', { name: 'Name of the measure' })).toBeFocused();
  await keyboard.type('Falls');

  await copyFromExcel(page, [
    ['Month', 'Falls'],
    ...falls.map((value, at) => [`01/${months[at]?.month}/${months[at]?.year}`, String(value)]),
  ]);
  const grid = page.getByRole('grid', { name: 'Data' });
  const next = grid.locator('[data-row="next"] [data-cell="value"]');
  for (let presses = 0; presses < 20 && !(await next.evaluate((cell) => cell === document.activeElement)); presses += 1)
    await keyboard.press('Tab');
  await expect(next).toBeFocused();
  await keyboard.press('ControlOrMeta+V');
  await expect(page.getByRole('button', { name: 'Take over 24 values' })).toBeFocused();
  await keyboard.press('Enter');
  await expect(page.getByRole('figure')).toBeVisible();
  await expect(page.getByText('Changed:')).toBeVisible();
  await expect(next).toBeFocused();
  await keyboard.type('9');
  await keyboard.press('Enter');
  await expect(grid.getByRole('rowheader', { name: 'Date: 1 Jan 2027' }).first()).toBeVisible();
  await keyboard.press('ControlOrMeta+Z');
  await expect(grid.getByRole('row')).toHaveCount(26);

  await page.getByRole('region', { name: 'Falls' }).getByRole('listbox', { name: 'Values of Falls' }).focus();
  await keyboard.press('Home');
  await expect(page.getByRole('option', { selected: true })).toContainText('12');
  await page.getByRole('button', { name: 'More for this measure' }).focus();
  await keyboard.press('Enter');
  await page.getByRole('menuitem', { name: 'Export the chart as picture…' }).press('Enter');
  await expect(page.getByRole('dialog', { name: 'Export chart' })).toBeVisible();
  await keyboard.press('Escape');

  await command(page, 'Show under the boxes: Charts');
  await command(page, 'Go to Diagram');
  const aim = page.locator('[data-node-id="aim-1"]');
  await expect(aim.getByRole('img', { name: /^Falls: Falls have had a median of 6/ })).toBeVisible();

  await command(page, 'Figures and tables of a paper');
  const paper = page.getByRole('dialog', { name: 'Figures and tables of a paper' });
  await expect(paper.getByRole('img', { name: /^Run chart of Falls\. Falls have had a median of 6/ })).toBeVisible();
  const { name, bytes } = await downloadOf(page, () => paper.getByRole('button', { name: 'Export' }).press('Enter'));
  expect(name).toMatch(/-paper\.docx$/);
  const parts = unzipSync(bytes);
  expect(strFromU8(parts['word/document.xml'] ?? new Uint8Array())).toContain('Run chart of Falls. Falls have had');
  expect(Object.keys(parts).filter((part) => part.endsWith('.png'))).toHaveLength(2);
  expect(Date.now() - began).toBeLessThan(120_000);
});

/** As Excel does: the cells as a table of HTML, and as text. */
async function copyFromExcel(page: Page, rows: readonly (readonly string[])[]): Promise<void> {
  const cells = rows.map((row) => `<tr>${row.map((cell) => `<td>${cell}</td>`).join('')}</tr>`).join('');
  const html = `<html xmlns:x="urn:schemas-microsoft-com:office:excel"><body><table><!--StartFragment-->${cells}<!--EndFragment--></table></body></html>`;
  const text = rows.map((row) => row.join('\t')).join('\r\n');
  await page.evaluate(
    async (forms) => {
      const blobs = Object.entries(forms).map(([type, form]) => [type, new Blob([form], { type })]);
      await navigator.clipboard.write([new ClipboardItem(Object.fromEntries(blobs) as Record<string, Blob>)]);
    },
    { 'text/html': html, 'text/plain': text },
  );
}

async function command(page: Page, words: string): Promise<void> {
  await page.keyboard.press('ControlOrMeta+K');
  await page.keyboard.type(words);
  await page.keyboard.press('Enter');
}

test('axe finds nothing wrong in list, chart, grid and all charts', async ({ page }) => {
  test.slow();
  await openPlan(page, measuredPlan());
  await page.getByRole('tab', { name: 'Measures' }).click();
  await expect(page.getByRole('figure')).toBeVisible();
  expect(await findings(page)).toEqual([]);
  await page.locator('[data-row="p3"] [data-cell="value"]').dblclick();
  expect(await findings(page)).toEqual([]);
  await page.getByRole('button', { name: 'All charts on one page' }).click();
  await expect(page.getByRole('figure').first()).toBeVisible();
  expect(await findings(page)).toEqual([]);
});

function measuredPlan(): Plan {
  return produce(smallPlan(), (draft) => {
    for (const id of ['M1', 'M2']) {
      const kind = id === 'M1' ? ('outcome' as const) : ('process' as const);
      addMeasure(draft, {
        id,
        name: `Falls ${id}`,
        kind,
        chart: 'xmr',
        goal: 'decrease',
        target: 5,
        frequency: 'monthly',
      });
      const points = falls.map((value, at) => ({ date: `${months[at]?.year}-${months[at]?.month}-01`, value }));
      const measure = draft.measures[id];
      if (measure) measure.points = pointsById(points);
    }
  });
}
