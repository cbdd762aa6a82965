/** A picture fit to print: as large as was asked for, and with ink where the screen has boxes and lines. */
import { readFile } from 'node:fs/promises';
import type { Locator, Page } from '@playwright/test';
import { fixture, openFile, type Editor } from './support/editor';
import { expect, test } from './support/fixtures';
import { decodePng, type DecodedPng } from './support/png';

const width = Math.round((170 / 25.4) * 300);
/** The room around the diagram, in px at 100 %. */
const margin = 24;

test('a PNG of 170 mm at 300 dpi has ink where each box and line stands on the screen', async ({ page }) => {
  const editor = await openFile(page, fixture('stakeholder-engagement'));
  const seen = await places(editor);
  const picture = await exportPng(page, { title: false });
  expect(picture.width).toBe(width);
  expect(picture.dpi).toBeCloseTo(11_811 * 0.0254, 3);

  const scale = picture.width / (seen.width + 2 * margin);
  const at = (x: number, y: number) =>
    [(margin + x) * scale, picture.height - (margin + seen.height - y) * scale] as const;
  for (const { name, x, y, boxWidth, boxHeight } of seen.boxes) {
    expect(inkNear(picture, ...at(x + boxWidth * 0.75, y)), `the upper edge of “${name}”`).toBe(true);
    expect(inkNear(picture, ...at(x + boxWidth * 0.75, y + boxHeight)), `the lower edge of “${name}”`).toBe(true);
    expect(hasText(picture, at(x, y), at(x + boxWidth, y + boxHeight)), `the text of “${name}”`).toBe(true);
  }
  for (const { id, x, y } of seen.lines) expect(inkNear(picture, ...at(x, y)), `the line ${id}`).toBe(true);
  expect(picture.pixel(2, 2)).toEqual([255, 255, 255, 255]);
});

test('the ground is transparent when that is asked for, and the title is drawn above', async ({ page }) => {
  await openFile(page, fixture('stakeholder-engagement'));
  const plain = await exportPng(page, { title: false, ground: 'Transparent', dpi: 150 });
  const titled = await exportPng(page, { title: true, ground: 'Transparent', dpi: 150 });
  expect(plain.width).toBe(Math.round((170 / 25.4) * 150));
  expect(plain.pixel(2, 2)[3]).toBe(0);
  expect(titled.height).toBeGreaterThan(plain.height);
});

test('the picture shows the whole plan, whatever is in view or collapsed', async ({ page }) => {
  const editor = await openFile(page, fixture('stakeholder-engagement'));
  const whole = await exportPng(page, { title: true, dpi: 150 });
  await editor.box(await nameOf(editor.boxes.first())).click();
  await page.keyboard.press('Control+.');
  await expect(editor.boxes).toHaveCount(1);
  await page.keyboard.press('Control+1');
  const again = await exportPng(page, { title: true, dpi: 150 });
  expect(Buffer.from(again.rgba).equals(Buffer.from(whole.rgba))).toBe(true);
});

test('a size beyond the browser’s canvas is told, with the largest that works', async ({ page }) => {
  await openFile(page, fixture('stakeholder-engagement'));
  const dialog = await openDialog(page);
  await dialog.getByRole('radio', { name: '600 dpi' }).click();
  await fillWidth(dialog, 2_000);
  await expect(dialog.getByRole('alert')).toContainText('The largest that works');
  await expect(dialog.getByRole('button', { name: 'Export' })).toBeDisabled();
  await dialog
    .getByRole('button', { name: /^Use .* mm/ })
    .first()
    .click();
  await expect(dialog.getByRole('button', { name: 'Export' })).toBeEnabled();
});

interface Choices {
  readonly title: boolean;
  readonly ground?: 'White' | 'Transparent';
  readonly dpi?: 150 | 300;
}

async function openDialog(page: Page): Promise<Locator> {
  await page.getByRole('button', { name: 'Export' }).click();
  await page.getByRole('menuitem', { name: 'PNG image…' }).click();
  return page.getByRole('dialog', { name: 'PNG image' });
}

async function fillWidth(dialog: Locator, millimetres: number): Promise<void> {
  const field = dialog.getByRole('textbox', { name: 'Width' });
  await field.fill(String(millimetres));
  await field.press('Enter');
}

async function exportPng(page: Page, { title, ground = 'White', dpi = 300 }: Choices): Promise<DecodedPng> {
  const dialog = await openDialog(page);
  await fillWidth(dialog, 170);
  await dialog.getByRole('radio', { name: `${dpi} dpi` }).click();
  await dialog.getByRole('radio', { name: ground }).click();
  await dialog.getByRole('switch', { name: 'With the title' }).setChecked(title);
  const downloads = page.waitForEvent('download');
  await dialog.getByRole('button', { name: 'Export' }).click();
  const download = await downloads;
  expect(download.suggestedFilename()).toMatch(/\.png$/);
  await expect(dialog).toBeHidden();
  return decodePng(await readFile(await download.path()));
}

/** Where boxes and the middles of lines stand on the screen, in px at 100 % from the boxes' common upper left corner. */
async function places({ canvas }: Editor) {
  return canvas.evaluate((section) => {
    const boxes = [...section.querySelectorAll<HTMLElement>('[data-node-id]')];
    const zoom = (boxes[0]?.getBoundingClientRect().width ?? 0) / (boxes[0]?.offsetWidth ?? 1);
    const rects = boxes.map((box) => box.getBoundingClientRect());
    const left = Math.min(...rects.map((rect) => rect.left));
    const top = Math.min(...rects.map((rect) => rect.top));
    return {
      width: (Math.max(...rects.map((rect) => rect.right)) - left) / zoom,
      height: (Math.max(...rects.map((rect) => rect.bottom)) - top) / zoom,
      boxes: boxes.map((box, index) => ({
        name: box.getAttribute('aria-label') ?? '',
        x: ((rects[index]?.left ?? 0) - left) / zoom,
        y: ((rects[index]?.top ?? 0) - top) / zoom,
        boxWidth: box.offsetWidth,
        boxHeight: box.offsetHeight,
      })),
      lines: [...section.querySelectorAll<SVGGElement>('[data-link-id]')].flatMap((line) => {
        const path = line.querySelector('path');
        const matrix = path?.getScreenCTM();
        const middle = path?.getPointAtLength(path.getTotalLength() / 2);
        if (!matrix || !middle) return [];
        const { x, y } = middle.matrixTransform(matrix);
        return { id: line.dataset['linkId'] ?? '', x: (x - left) / zoom, y: (y - top) / zoom };
      }),
    };
  });
}

async function nameOf(box: Locator): Promise<string> {
  return (await box.getAttribute('aria-label')) ?? '';
}

const isInk = ([red, green, blue, alpha]: readonly number[]) =>
  alpha === 255 && Math.min(red ?? 0, green ?? 0, blue ?? 0) < 245;

/** Whether there is a mark within three pixels. */
function inkNear(picture: DecodedPng, x: number, y: number): boolean {
  for (let down = -3; down <= 3; down += 1)
    for (let right = -3; right <= 3; right += 1)
      if (isInk(picture.pixel(Math.round(x) + right, Math.round(y) + down))) return true;
  return false;
}

/** Whether something dark, as only letters are, lies well inside the rectangle. */
function hasText(picture: DecodedPng, from: readonly [number, number], to: readonly [number, number]): boolean {
  for (let y = Math.round(from[1]) + 6; y < to[1] - 6; y += 1)
    for (let x = Math.round(from[0]) + 6; x < to[0] - 6; x += 1) if (picture.pixel(x, y)[0] < 110) return true;
  return false;
}
