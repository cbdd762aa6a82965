/** What leaves for readers, in a browser: a view as a picture, whole; the report on paper and in Word. */
import { strFromU8, unzipSync } from 'fflate';
import { generateNKeysBetween } from 'fractional-indexing';
import type { Plan } from '../../src/plan/model/schema';
import { rampPlan } from '../fixtures/rampPlan';
import { openPlan } from './pages/opening';
import { PlanView } from './pages/planView';
import { findings } from './support/axe';
import { downloadOf } from './support/downloads';
import { expect, test } from './support/fixtures';
import { decodePng } from './support/png';

/** Far more rows than a window shows, in a table and in its own scroller. */
function planOfMany(): Plan {
  const plan = rampPlan();
  const keys = generateNKeysBetween('b00', null, 80);
  const nodes = keys.map((order, at) => ({ id: `many-${at}`, order, column: 'change', text: `Idea ${at} of many` }));
  const links = keys.map((order, at) => ({ id: `link-${at}`, order, from: `many-${at}`, to: 'S4' }));
  const byId = <T extends { id: string }>(items: readonly T[]) =>
    Object.fromEntries(items.map((item) => [item.id, item]));
  return { ...plan, nodes: { ...plan.nodes, ...byId(nodes) }, links: { ...plan.links, ...byId(links) } };
}

test('the table leaves as a picture, whole, light on white in the dark theme too, and stays as it was', async ({
  page,
}) => {
  await page.emulateMedia({ colorScheme: 'dark' });
  await openPlan(page, planOfMany());
  const plan = await new PlanView(page).open();
  await plan.cell('C1', 'status').click();
  expect(await plan.grid.getByRole('row').count()).toBeLessThan(60);
  await page.getByRole('button', { name: 'Export', exact: true }).click();
  await page.getByRole('menuitem', { name: 'Picture of this view…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Export plan table' });
  await dialog.getByRole('img', { name: 'Plan table of the plan, whole' }).waitFor();
  expect(await findings(page)).toEqual([]);
  await dialog.getByRole('radio', { name: '1 times' }).check();
  const { name, bytes } = await downloadOf(page, () => dialog.getByRole('button', { name: 'Export' }).click());
  expect(name).toBe('falls-on-the-ward-plan-table.png');
  const { width, height, pixel } = decodePng(bytes);
  // 84 rows of 42 px at least.
  expect(height).toBeGreaterThan(84 * 42);
  expect(pixel(2, 2).slice(0, 3)).toEqual([255, 255, 255]);
  // The text of the last row is drawn, dark on white, and the row that is selected is as the others.
  const darkest = (from: number, to: number) => {
    let least = 255;
    for (let y = from; y < to; y += 1) for (let x = 60; x < 240; x += 1) least = Math.min(least, pixel(x, y)[0] ?? 255);
    return least;
  };
  expect(darkest(height - 70, height - 24)).toBeLessThan(90);
  expect(pixel(width - 200, 24 + 43 + 34 + 34 + 12).slice(0, 3)).toEqual([255, 255, 255]);
  await expect(dialog).toBeHidden();
  await expect(plan.cell('C1', 'status')).toBeVisible();
  await expect(page.getByRole('row', { selected: true })).toHaveCount(1);
});

test('the report is printed on A4 with nothing else, and is a Word document with its figures', async ({ page }) => {
  await openPlan(page, rampPlan());
  await page.keyboard.press('ControlOrMeta+K');
  await page.keyboard.type('report');
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Report' });
  await dialog.getByRole('article', { name: 'Falls on the ward' }).waitFor();
  expect(await findings(page)).toEqual([]);
  const printed = page.evaluate(() => new Promise<void>((done) => Object.assign(window, { print: () => done() })));
  await dialog.getByRole('button', { name: 'Print…' }).click();
  await printed;
  await page.emulateMedia({ media: 'print' });
  await expect(page.locator('body > .print-only table').first()).toContainText('Risk tool in the admission pack');
  await expect(page.locator('#root')).toBeHidden();
  await page.emulateMedia({ media: null });
  const file = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
  const boxes = [...file.matchAll(/\/MediaBox \[([^\]]*)\]/g)].map(([, box = '']) =>
    box
      .split(' ')
      .map((length) => Math.round(Number(length)))
      .join(' '),
  );
  expect(boxes.length).toBeGreaterThan(1);
  expect(boxes.length).toBeLessThan(6);
  for (const box of boxes) expect(['0 0 595 842', '0 0 842 595']).toContain(box);
  // To write a PDF is to print: when it is done, nothing is left of it.
  await expect(page.locator('.print-only')).toHaveCount(0);

  const { name, bytes } = await downloadOf(page, () => dialog.getByRole('button', { name: 'Export' }).click());
  expect(name).toBe('falls-on-the-ward-report.docx');
  const parts = unzipSync(bytes);
  expect(Object.keys(parts).filter((path) => path.startsWith('word/media/'))).toHaveLength(4);
  const { width } = decodePng(Buffer.from(parts['word/media/figure1.png'] ?? []));
  // 170 mm at 300 dpi.
  expect(width).toBeGreaterThan(1_900);
  expect(strFromU8(parts['word/document.xml'] ?? new Uint8Array())).toContain('SEQ Figure');
});
