/** PDF documents and prints: text in every script that is found again, and the figure alone on the paper. */
import { execFileSync, spawnSync } from 'node:child_process';
import { inflateSync } from 'node:zlib';
import { smallPlan } from '../fixtures/plans';
import { openPlan } from './pages/opening';
import { expect, test } from './support/fixtures';
import { decodePng } from './support/png';

/** Short, so that they stay whole; only a very wide typeface of the machine makes two lines of one. */
const foreign = {
  C1: 'ลดการติดเชื้อ',
  C2: 'وقت الانتظار',
  C3: 'संक्रमण कम करना',
  C4: '减少死亡率',
  S1: 'Fewer than ≥ 5 → 2',
};

/** Poppler’s programs, where they are installed: what a reader makes of a file. */
const [toText, toPixels] = ['pdftotext', 'pdftoppm'] as const;
const hasPoppler = [toText, toPixels].every((program) => !spawnSync(program, ['-v']).error);

test('a PDF is of the size that was chosen, and every script in it is found, copied and seen', async ({ page }) => {
  const plan = smallPlan();
  for (const [id, text] of Object.entries(foreign)) Object.assign(plan.nodes[id] ?? {}, { text });
  const editor = await openPlan(page, plan);
  const exporting = await editor.export('PDF document');
  await expect(exporting.dialog.getByText('kept as a sharp picture')).toBeVisible();
  await expect(exporting.dialog.getByRole('radiogroup', { name: 'Pages' })).toBeHidden();
  await exporting.pick('Made for', 'A4 landscape');
  await expect(exporting.choice('One page')).toBeChecked();
  const { name, path, bytes } = await exporting.save();
  expect(name).toBe('falls-on-the-ward.pdf');
  const file = bytes.toString('latin1');
  expect(file.slice(0, 8)).toBe('%PDF-1.7');
  expect(boxesIn(file)).toEqual(['0 0 841.8898 595.2756']);
  // The texts of four boxes are pictures; the sign that Inter lacks in the packages comes from our own subset.
  const pictures = file.match(/\/Subtype \/Image \/BitsPerComponent 8 \/ColorSpace \/DeviceRGB/g) ?? [];
  expect([4, 5], 'a picture for each line').toContain(pictures.length);
  expect(streamsOf(file).join('\n')).toContain('<2265>');
  if (!hasPoppler) return;

  const text = execFileSync(toText, ['-raw', path, '-'], { encoding: 'utf8' });
  // Words from the right come one by one, between marks of their direction.
  const found = Object.values(foreign).filter((words) => text.replace(/\s+/g, ' ').includes(words));
  expect([...found, foreign.C2]).toEqual(expect.arrayContaining(Object.values(foreign)));
  for (const word of foreign.C2.split(' ')) expect(text).toContain(word);
  const picture = decodePng(execFileSync(toPixels, ['-r', '100', '-png', path], { maxBuffer: 2 ** 26 }));
  expect([picture.width, picture.height]).toEqual([1170, 827]);
  expect(inkIn(picture.rgba), 'letters and lines').toBeGreaterThan(2_000);
});

test('printing gives the figure and not the page, also when the browser itself is asked', async ({ page }) => {
  const editor = await openPlan(page, smallPlan());
  // By our own command, which also brings what the browser’s printing needs.
  const printed = page.evaluate(() => new Promise<void>((done) => Object.assign(window, { print: () => done() })));
  await editor.box('Aim: Halve falls with harm on the ward').click();
  await page.keyboard.press('Control+p');
  await printed;
  await page.evaluate(() => window.dispatchEvent(new Event('afterprint')));
  const figure = page.locator('body > div > div > svg');
  await expect(figure).toHaveCount(0);

  await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')));
  await expect(figure).toBeHidden();
  await page.emulateMedia({ media: 'print' });
  await expect(figure).toBeVisible();
  await expect(figure.locator('text').first()).toHaveText('Falls on the ward');
  await expect(figure.locator('[data-node-id]')).toHaveCount(11);
  await expect(page.locator('#root')).toBeHidden();
  await page.emulateMedia({ media: null });
  await page.evaluate(() => window.dispatchEvent(new Event('afterprint')));
  await expect(editor.canvas).toBeVisible();

  const file = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
  const [box, ...more] = boxesIn(file).map((one) => one.split(' ').map((length) => Math.round(Number(length))));
  expect(more).toEqual([]);
  expect(box).toEqual([0, 0, 842, 595]);
  await expect(figure).toHaveCount(0);
});

function boxesIn(file: string): string[] {
  return [...file.matchAll(/\/MediaBox \[([^\]]*)\]/g)].map(([, box = '']) => box);
}

/** Every stream that can be read as text once it is unpacked. */
function streamsOf(file: string): string[] {
  return [...file.matchAll(/\/FlateDecode \/Length (\d+)>>\nstream\n/g)].map((found) => {
    const from = found.index + found[0].length;
    return inflateSync(Buffer.from(file.slice(from, from + Number(found[1])), 'latin1')).toString('latin1');
  });
}

/** How many pixels are as dark as letters are. */
function inkIn(rgba: Uint8Array): number {
  let dark = 0;
  for (let at = 0; at < rgba.length; at += 4) if ((rgba[at] ?? 255) < 110) dark += 1;
  return dark;
}
