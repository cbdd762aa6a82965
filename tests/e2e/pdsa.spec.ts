/** PDSA cycles by mouse and on paper: cards are dragged, ramps leave as files, worksheets are printed. */
import { strFromU8, unzipSync } from 'fflate';
import { rampPlan } from '../fixtures/rampPlan';
import { CycleBoard } from './pages/cycleBoard';
import { openPlan } from './pages/opening';
import { findings } from './support/axe';
import { downloadOf } from './support/downloads';
import { expect, test } from './support/fixtures';
import { decodePng } from './support/png';

test('a card is dragged to the next stage, opened, and found again where it was', async ({ page }) => {
  const editor = await openPlan(page, rampPlan());
  const board = new CycleBoard(page);
  await board.open();
  await expect(board.cards('Study')).toHaveCount(1);
  await board.at('b2').dragTo(board.stage('Study'));
  await expect(board.cards('Study')).toHaveCount(2);
  await expect(editor.messages).toContainText('No prediction was made: it is fixed as empty.');
  await editor.undoInMessage.click();
  await expect(board.cards('Study')).toHaveCount(1);

  await page.setViewportSize({ width: 700, height: 400 });
  await board.at('d1').scrollIntoViewIfNeeded();
  const columns = page.locator('[data-stage="plan"]').locator('..');
  const scrolled = await columns.evaluate((element) => element.scrollLeft);
  expect(scrolled).toBeGreaterThan(0);
  await board.at('d1').focus();
  const cycle = await board.openCycle('d1');
  await cycle.field('What we learned').fill('Nobody carries a card.');
  await cycle.back('the board');
  await expect(board.at('d1')).toBeFocused();
  expect(await columns.evaluate((element) => element.scrollLeft)).toBe(scrolled);
  await editor.allSaved();
});

test('ramps leave as PNG, SVG, PDF and slide', async ({ page }) => {
  await openPlan(page, rampPlan());
  const board = new CycleBoard(page);
  await board.open();
  await board.tab('Ramps').click();
  await expect(page.getByRole('figure', { name: '4 ramps, 10 cycles, 3 predictions held' })).toBeVisible();
  const exported = async (form: string) => {
    await page.getByRole('button', { name: 'Export ramps…' }).click();
    const dialog = page.getByRole('dialog', { name: 'Export ramps' });
    await dialog.getByRole('button', { name: /Form/ }).click();
    await page.getByRole('option', { name: form }).click();
    return downloadOf(page, () => dialog.getByRole('button', { name: 'Export' }).click());
  };
  const png = await exported('PNG image');
  expect(png.name).toBe('falls-on-the-ward-ramps.png');
  const { width, height, pixel } = decodePng(png.bytes);
  expect(width).toBeGreaterThan(height);
  expect(pixel(2, 2).slice(0, 3)).toEqual([255, 255, 255]);
  const svg = await exported('SVG drawing');
  expect(svg.bytes.toString('utf8')).toContain('data-step="a1"');
  const pdf = await exported('PDF document');
  expect(pdf.bytes.subarray(0, 5).toString('latin1')).toBe('%PDF-');
  const slide = unzipSync((await exported('PowerPoint slide')).bytes);
  expect(strFromU8(slide['ppt/slides/slide1.xml'] ?? new Uint8Array())).toContain('Two late shifts');
});

test('a worksheet is one printed page of A4, or a Word document', async ({ page }) => {
  await openPlan(page, rampPlan());
  const board = new CycleBoard(page);
  await board.open();
  await board.openCycle('a2');
  const printed = page.evaluate(() => new Promise<void>((done) => Object.assign(window, { print: () => done() })));
  await page.getByRole('button', { name: 'Worksheet' }).click();
  await page.getByRole('menuitem', { name: 'Print filled' }).click();
  await printed;
  await page.emulateMedia({ media: 'print' });
  await expect(page.locator('body > div > div > svg')).toBeVisible();
  await expect(page.locator('#root')).toBeHidden();
  await expect(page.locator('body > div > div > svg')).toContainText('Two late shifts (cycle 2)');
  const file = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
  const boxes = [...file.matchAll(/\/MediaBox \[([^\]]*)\]/g)].map(([, box = '']) =>
    box.split(' ').map((length) => Math.round(Number(length))),
  );
  expect(boxes).toEqual([[0, 0, 595, 842]]);
  await page.emulateMedia({ media: null });
  await page.evaluate(() => window.dispatchEvent(new Event('afterprint')));
  await page.getByRole('button', { name: 'Worksheet' }).click();
  const word = await downloadOf(page, () => page.getByRole('menuitem', { name: 'Word, blank' }).click());
  expect(word.name).toMatch(/-pdsa\.docx$/);
  expect(strFromU8(unzipSync(word.bytes)['word/document.xml'] ?? new Uint8Array())).toContain('What happened');
});

test('axe finds nothing wrong on the board, among the ramps and on a page that is read only', async ({ page }) => {
  await openPlan(page, rampPlan());
  const board = new CycleBoard(page);
  await board.open();
  await board.at('b2').focus();
  await page.keyboard.press('Space');
  await page.keyboard.press('ArrowRight');
  expect(await findings(page)).toEqual([]);
  await page.keyboard.press('Space');
  await board.tab('Ramps').click();
  await board.at('a1').waitFor();
  expect(await findings(page)).toEqual([]);
  await board.openCycle('a3');
  await page.setViewportSize({ width: 390, height: 844 });
  expect(await findings(page)).toEqual([]);
});
