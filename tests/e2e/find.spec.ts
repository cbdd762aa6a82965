/** Find, as one looks for what a word processor wrote: on the canvas, in the library; by a button at every width. */
import { LibraryPage } from './pages/library';
import { openPlan, openSmallPlan } from './pages/opening';
import { smallPlan } from '../fixtures/plans';
import { expect, test } from './support/fixtures';

const written = [
  ["don't wait", 'don’t\u00a0wait'],
  ['medication', 'medi\u00adcation'],
  ['efficient flow', 'eﬃcient ﬂow'],
  ['pre-post', 'pre–post'],
  ['strasse', 'Straße'],
  ['pdsa', 'ＰＤＳＡ'],
  ['line break', 'line\nbreak'],
] as const;

test('find goes to what is written otherwise than it is typed, and says which box it found and where', async ({
  page,
}) => {
  const plan = smallPlan();
  const boxes = ['S1', 'S2', 'S3', 'S4', 'C1', 'C2', 'C3'] as const;
  for (const [at, id] of boxes.entries()) Object.assign(plan.nodes[id] ?? {}, { text: written[at]?.[1] });
  Object.assign(plan.nodes['P2'] ?? {}, { notes: 'As agreed with the patient’s family.' });
  const editor = await openPlan(page, plan);
  await editor.at('aim-1').click();
  await editor.press('Control+f');
  const field = editor.find.getByRole('textbox');
  for (const [at, id] of boxes.entries()) {
    await field.press('Control+a');
    await page.keyboard.type(written[at]?.[0] ?? '');
    await expect(editor.find).toContainText('1 of 1');
    await expect(editor.at(id)).toHaveAttribute('aria-current', 'true');
    await expect(editor.find.locator('mark')).toBeVisible();
  }
  await field.press('Control+a');
  await page.keyboard.type("patient's family");
  await expect(editor.find).toContainText(
    'Primary driver: The ward is safe Notes: As agreed with the patient’s family.',
  );
  await expect(editor.find.locator('mark')).toHaveText('patient’s family');
  await expect(editor.find.locator('[aria-live]')).toBeVisible();
});

for (const [width, height] of [
  [1440, 900],
  [1000, 700],
  [683, 384],
  [390, 844],
  [320, 640],
] as const)
  test(`find has a button on a screen of ${width} px, and its bar fits there`, async ({ page }) => {
    await page.setViewportSize({ width, height });
    const editor = await openSmallPlan(page);
    await page.getByRole('button', { name: 'Find', exact: true }).click();
    await page.keyboard.type('risk');
    await expect(editor.find).toContainText('1 of 3');
    const bar = await editor.find.boundingBox();
    expect(bar?.x).toBeGreaterThanOrEqual(0);
    expect((bar?.x ?? 0) + (bar?.width ?? 0)).toBeLessThanOrEqual(width);
    await expect(editor.find.getByRole('button', { name: 'Close find' })).toBeInViewport({ ratio: 1 });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
  });

test('the library finds a title that is written otherwise', async ({ page }) => {
  const library = new LibraryPage(page);
  await openPlan(page, { ...smallPlan(), title: 'Don’t\u00a0fall – ward 7' });
  for (let copies = 0; copies < 8; copies += 1) {
    await library.open();
    await library.newPlan.click();
    await page.getByRole('textbox', { name: 'Plan title' }).waitFor();
  }
  await library.open();
  await page.getByRole('textbox', { name: 'Search plans' }).click();
  await page.keyboard.type("don't fall - ward");
  await expect(library.plans).toHaveCount(1);
});
