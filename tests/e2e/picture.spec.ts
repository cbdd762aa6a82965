/** A picture fit to print: as large as was asked for, and with ink where the screen has boxes and lines. */
import type { Locator } from '@playwright/test';
import type { Plan } from '../../src/plan/model/schema';
import { smallPlan } from '../fixtures/plans';
import { KnownPlanQuestion } from './pages/fileQuestions';
import { type Editor } from './pages/editor';
import { LibraryPage } from './pages/library';
import { ExportDialog } from './pages/exportDialog';
import { openFile, openPlan } from './pages/opening';
import { fixture } from './support/userFiles';
import { expect, test } from './support/fixtures';
import { decodePng, type DecodedPng } from './support/png';

// So wide that the canvas has these plans in their own form, as a figure has them that is not fitted to its page.
test.use({ viewport: { width: 1920, height: 1080 } });

const pngWidth = Math.round((170 / 25.4) * 300);
/** The room around the diagram, in px at 100 %. */
const margin = 24;

test('a PNG of 170 mm at 300 dpi has ink where each box and line stands on the screen', async ({ page }) => {
  const editor = await openFile(page, fixture('stakeholder-engagement'));
  const seen = await places(editor);
  const picture = await exportPng(editor, { title: false });
  expect(picture.width).toBe(pngWidth);
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
  const editor = await openFile(page, fixture('stakeholder-engagement'));
  const plain = await exportPng(editor, { title: false, ground: 'Transparent', dpi: 150 });
  const titled = await exportPng(editor, { title: true, ground: 'Transparent', dpi: 150 });
  expect(plain.width).toBe(Math.round((170 / 25.4) * 150));
  expect(plain.pixel(2, 2)[3]).toBe(0);
  expect(titled.height).toBeGreaterThan(plain.height);
});

test('the picture shows the whole plan, whatever is in view or collapsed', async ({ page }) => {
  const editor = await openFile(page, fixture('stakeholder-engagement'));
  const whole = await exportPng(editor, { title: true, dpi: 150 });
  await editor.box(await nameOf(editor.boxes.first())).click();
  await page.keyboard.press('Control+Shift+Enter');
  await expect(editor.boxes).toHaveCount(1);
  await page.keyboard.press('Control+1');
  const again = await exportPng(editor, { title: true, dpi: 150 });
  expect(Buffer.from(again.rgba).equals(Buffer.from(whole.rgba))).toBe(true);
});

test('a picture is encoded beside the page, and without a worker it is the same to the byte', async ({ page }) => {
  const editor = await openFile(page, fixture('stakeholder-engagement'));
  const exporting = await editor.export('PNG image');
  await exporting.choice('The whole plan').click();
  await expect.poll(() => page.workers().some((worker) => worker.url().includes('/png.worker'))).toBe(true);
  await page.evaluate(() => {
    HTMLCanvasElement.prototype.toBlob = () => {
      throw new Error('Nothing waits for an idle moment.');
    };
  });
  const beside = (await exporting.save()).bytes;
  await editor.allSaved();
  await page.addInitScript(() => Reflect.deleteProperty(window, 'Worker'));
  await page.reload();
  const inPage = (await (await editor.export('PNG image')).save()).bytes;
  expect(page.workers()).toEqual([]);
  expect(beside.equals(inPage)).toBe(true);
});

test('a size beyond the browser’s canvas is told, with the largest that works', async ({ page }) => {
  const editor = await openFile(page, fixture('stakeholder-engagement'));
  const dialog = await editor.export('PNG image');
  await dialog.choice('600 dpi').click();
  await dialog.fillWidth(2_000);
  await expect(dialog.alert).toContainText('The largest that works');
  await expect(dialog.confirm).toBeDisabled();
  await dialog
    .button(/^Use .* mm/)
    .first()
    .click();
  await expect(dialog.confirm).toBeEnabled();
});

for (const [looks, appearance] of Object.entries<Plan['appearance']>({
  // Fitted to a page, columns have other widths than on the canvas.
  'as they are at first': { show: { fit: false } },
  'in another typeface, larger and with narrow columns': {
    typeface: 'serif',
    textSize: 'large',
    columnWidths: { change: 180 },
    show: { owner: true, fit: false },
  },
})) {
  test(`figure and canvas come from one geometry, box by box and line by line, ${looks}`, async ({ page, context }) => {
    const plan = { ...smallPlan(), appearance };
    Object.assign(plan.nodes['C3'] ?? {}, { text: 'ล้างมือก่อนสัมผัสผู้ป่วยทุกครั้งที่เข้าห้องผู้ป่วย', owner: 'วิภา' });
    Object.assign(plan.nodes['C4'] ?? {}, { text: 'تقليل وقت الانتظار في قسم الطوارئ إلى أقل من ساعة' });
    const editor = await openPlan(page, plan);
    await page.keyboard.press('Control+1');
    const onCanvas = await linesOnPage(editor.canvas);
    const svg = await exportSvg(editor);
    const drawing = await context.newPage();
    await drawing.setContent(svg.slice(svg.indexOf('<svg')).replace(/width="[^"]*" height="[^"]*"/, ''));
    const size = /viewBox="\S+ \S+ (\S+) (\S+)"/.exec(svg);
    await drawing.setViewportSize({ width: Number(size?.[1]) + 16, height: Number(size?.[2]) + 16 });
    const inFigure = await linesOnPage(drawing.locator('svg'));
    expect(inFigure.map(({ id, text }) => [id, text])).toEqual(onCanvas.map(({ id, text }) => [id, text]));
    for (const [index, line] of inFigure.entries()) {
      const { id, text, place } = onCanvas[index] ?? line;
      // A system typeface may have no Thai letters: their stand-ins are of whole pixels.
      const near = appearance.typeface === 'serif' && /\p{Script=Thai}/u.test(text) ? 1.6 : 0.6;
      for (const [at, value] of line.place.entries())
        expect(Math.abs(value - (place[at] ?? 0)), `“${text}” of ${id}, ${at}`).toBeLessThan(near);
    }
  });
}

test('an SVG drawing is true vectors: text as text, its fonts and its plan inside, no script', async ({
  page,
  context,
}) => {
  const editor = await openFile(page, fixture('stakeholder-engagement'));
  const svg = await exportSvg(editor);
  expect(svg).toMatch(/^<\?xml[^>]*>\s*<svg xmlns="http:\/\/www.w3.org\/2000\/svg" width="170mm" height="[\d.]+mm"/);
  expect(svg).toContain('@font-face');
  expect(svg).not.toMatch(/<script|<foreignObject|<image|href=/);
  // The app's own page would not let the fonts in.
  const reader = await context.newPage();
  const read = await reader.evaluate((text) => {
    const root = new DOMParser().parseFromString(text, 'image/svg+xml').documentElement;
    return {
      name: root.localName,
      title: root.querySelector('title')?.textContent ?? '',
      structure: root.querySelector('desc')?.textContent ?? '',
      plan: JSON.parse(root.querySelector('metadata > *')?.textContent ?? '') as { format: string; nodes: unknown[] },
      groups: [...root.querySelectorAll('g[id]')].slice(0, 3).map(({ id }) => id),
    };
  }, svg);
  expect(read.name).toBe('svg');
  expect(read.title).toMatch(/^Driver diagram for the aim “/);
  expect(read.structure.split('\n')).toHaveLength(read.plan.nodes.length);
  expect(read.plan.format).toBe('aimtree');
  expect(read.groups).toEqual(['title', 'headings', 'links']);
});

test('a PNG image and an SVG drawing give the plan back when they are opened; a TIFF image is what a journal asks for', async ({
  page,
}) => {
  const editor = await openPlan(page, smallPlan());
  const files = new Map<string, Buffer>();
  for (const kind of ['PNG image', 'SVG drawing', 'TIFF image']) {
    const exporting = await editor.export(kind);
    if (kind !== 'TIFF image') await exporting.choice('The whole plan').click();
    files.set(kind, (await exporting.save()).bytes);
  }
  const tiff = files.get('TIFF image') ?? Buffer.alloc(0);
  const directory = tiff.readUInt32LE(4);
  expect(tiff.subarray(0, 4).toString('latin1')).toBe('II*\0');
  // The first field is the width.
  expect([tiff.readUInt16LE(directory + 2), tiff.readUInt32LE(directory + 10)]).toEqual([256, pngWidth]);

  await editor.allSaved();
  const library = new LibraryPage(page);
  await library.open();
  await library.delete(smallPlan().title);
  const png = files.get('PNG image') ?? Buffer.alloc(0);
  await library.choose({ name: 'figure.png', mimeType: 'image/png', buffer: png });
  await expect(editor.boxes).toHaveCount(11);
  await expect(editor.title).toHaveValue(smallPlan().title);
  await expect(editor.messages).toContainText('The plan was inside “figure.png”.');
  await library.open();
  const svg = files.get('SVG drawing') ?? Buffer.alloc(0);
  await library.choose({ name: 'figure.svg', mimeType: 'image/svg+xml', buffer: svg });
  await expect(new KnownPlanQuestion(page).dialog).toBeVisible();
});

test('a picture holds no more than it shows unless more is chosen, which the plan remembers; that opens as a plan', async ({
  page,
}) => {
  const editor = await openPlan(page, planWithSecrets());
  const secrets = /secret/i;
  const exporting = await editor.export('SVG drawing');
  await expect(exporting.choice('What the picture shows')).toBeChecked();
  const shown = (await exporting.save()).bytes;
  expect(shown.toString('utf8')).toContain('Aimtree'.toLowerCase());
  expect(shown.toString('utf8')).not.toMatch(secrets);

  await (await editor.export('SVG drawing')).choice('The whole plan').click();
  const whole = (await new ExportDialog(page, 'SVG drawing').save()).bytes.toString('utf8');
  expect(whole).toMatch(secrets);
  await page.reload();
  const again = await editor.export('PNG image');
  await expect(again.choice('The whole plan')).toBeChecked();
  await again.choice('Nothing').click();
  await again.save();
  await expect((await editor.export('SVG drawing')).choice('Nothing')).toBeChecked();
  const none = (await new ExportDialog(page, 'SVG drawing').save()).bytes.toString('utf8');
  expect(none).not.toContain('"format"');
  expect(none).not.toContain('urn:aimtree:plan');

  await editor.allSaved();
  const library = new LibraryPage(page);
  await library.open();
  await library.choose({ name: 'figure.svg', mimeType: 'image/svg+xml', buffer: shown });
  // It is a plan of its own: nothing is asked about the one that is here.
  await expect(editor.boxes).toHaveCount(11);
  await expect(editor.title).toHaveValue(smallPlan().title);
  await expect(editor.lines).toHaveCount(10);
  await expect(editor.at('C1')).toContainText('Testing · 2 PDSA cycles · last: adapt');
});

function planWithSecrets(): Plan {
  const plan = smallPlan();
  for (const node of Object.values(plan.nodes)) Object.assign(node, { notes: 'A secret note', owner: 'Secret owner' });
  for (const link of Object.values(plan.links)) Object.assign(link, { notes: 'A secret note' });
  for (const cycle of Object.values(plan.cycles))
    Object.assign(cycle, { title: 'Secret', plan: { objective: 'Secret' } });
  return { ...plan, description: 'The secret description' };
}

test('a picture is copied as PNG, as SVG and as an outline at once', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const editor = await openPlan(page, smallPlan());
  await editor.command('copy as picture');
  await expect(editor.messages).toContainText('The picture is on the clipboard.');
  const copied = await page.evaluate(async () => {
    const [item] = await navigator.clipboard.read();
    const picture = await item?.getType('image/png');
    const { width, height } = await createImageBitmap(picture ?? new Blob());
    const text = await (await item?.getType('text/plain'))?.text();
    return { types: item?.types, width, height, text };
  });
  expect(copied.types).toEqual(expect.arrayContaining(['image/png', 'image/svg+xml', 'text/plain']));
  expect(Math.min(copied.width, copied.height)).toBeGreaterThan(400);
  expect(copied.text?.split(/\r?\n/)).toHaveLength(11);
  expect(copied.text).toMatch(/^Halve falls with harm on the ward\r?\n\t/);
});

test('the clipboard is asked for at once, also while the code that draws the picture is on its way', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  let release = () => {};
  const held = new Promise<void>((done) => (release = done));
  await page.route(/\/pictureForms[^/]*\.js$/, async (route) => {
    await held;
    await route.continue();
  });
  await page.addInitScript(() => {
    const write = Clipboard.prototype.write;
    Clipboard.prototype.write = function asked(this: Clipboard, ...given) {
      Object.assign(window, { askedDuring: window.event?.type ?? 'nothing' });
      return write.apply(this, given);
    };
  });
  const editor = await openPlan(page, smallPlan());
  await page.getByRole('button', { name: 'Export', exact: true }).click();
  await page.getByRole('menuitem', { name: 'Copy as picture' }).click();
  const asked = await page.evaluate(() => (window as unknown as { askedDuring?: string }).askedDuring);
  expect(asked).toMatch(/^(?:click|pointerup|mouseup)$/);
  release();
  await expect(editor.messages).toContainText('The picture is on the clipboard.');
});

test('what is chosen shows in the preview, is kept with the plan and undone in one step', async ({ page }) => {
  const editor = await openPlan(page, smallPlan());
  const exporting = await editor.export('PNG image');
  const edge = exporting.dialog.getByRole('separator', { name: 'Width of Change ideas' });
  const fitted = Number(await edge.getAttribute('aria-valuenow'));
  await edge.press('ArrowRight');
  await expect(edge).toHaveAttribute('aria-valuenow', `${fitted + 8}`);
  await expect(exporting.dialog.getByRole('switch', { name: 'Fit to the page' })).not.toBeChecked();
  await exporting.pick('Colour by', 'Status of change ideas');
  await expect(exporting.status).toContainText('Smallest text');
  await exporting.choice('None').check({ force: true });
  await expect(edge).toBeHidden();
  await exporting.save();
  // The canvas shows all boxes, in the colours and widths of the figure.
  await expect(editor.boxes).toHaveCount(11);
  await expect(editor.at('C1')).toHaveCSS('background-color', 'rgb(213, 225, 240)');
  expect(await editor.at('C1').evaluate((box) => (box as HTMLElement).offsetWidth)).toBe(fitted + 8);
  await editor.undo.click();
  await expect(editor.at('C1')).toHaveCSS('background-color', 'rgb(255, 255, 255)');
  expect(await editor.at('C1').evaluate((box) => (box as HTMLElement).offsetWidth)).toBe(264);
});

test('a column is made wider on the canvas by dragging its edge, and by arrow keys; each is one step of undo', async ({
  page,
}) => {
  const editor = await openPlan(page, smallPlan());
  const edge = editor.canvas.getByRole('separator', { name: 'Width of Primary drivers' });
  const widthOf = () => editor.at('P1').evaluate((box) => (box as HTMLElement).offsetWidth);
  const place = await edge.boundingBox();
  await page.mouse.move((place?.x ?? 0) + 6, (place?.y ?? 0) + 10);
  await page.mouse.down();
  await page.mouse.move((place?.x ?? 0) + 36, (place?.y ?? 0) + 10, { steps: 4 });
  await page.mouse.up();
  expect(await widthOf()).toBeGreaterThan(240);
  await editor.undo.click();
  expect(await widthOf()).toBe(224);
  await edge.focus();
  await editor.press('ArrowLeft', 'ArrowLeft');
  expect(await widthOf()).toBe(208);
  await edge.blur();
  await editor.undo.click();
  expect(await widthOf()).toBe(224);
});

interface Choices {
  readonly title: boolean;
  readonly ground?: 'White' | 'Transparent';
  readonly dpi?: 150 | 300;
}

/** Every line of text of every box on the page: where it stands from the corner of its box, and its size. */
async function linesOnPage(within: Locator) {
  return within.evaluate((root) => {
    const boxes = [...root.querySelectorAll('[data-node-id]')].toSorted((a, b) =>
      (a.getAttribute('data-node-id') ?? '') < (b.getAttribute('data-node-id') ?? '') ? -1 : 1,
    );
    return boxes.flatMap((box) => {
      const outline = (box.querySelector('rect') ?? box).getBoundingClientRect();
      const texts = document.createTreeWalker(box, NodeFilter.SHOW_TEXT);
      const lines = [];
      while (texts.nextNode()) {
        const range = document.createRange();
        range.selectNodeContents(texts.currentNode);
        const { x, width } = range.getBoundingClientRect();
        const text = texts.currentNode.textContent ?? '';
        if (text.trim() !== '' && !texts.currentNode.parentElement?.closest('button'))
          lines.push({
            id: box.getAttribute('data-node-id'),
            text,
            place: [
              x - outline.x,
              baselineOf(texts.currentNode.parentElement) - outline.y,
              width,
              outline.width,
              outline.height,
            ],
          });
      }
      return lines;
    });

    function baselineOf(element: Element | null): number {
      if (element instanceof SVGTextElement)
        return element.getStartPositionOfChar(0).matrixTransform(element.getScreenCTM() ?? undefined).y;
      // An empty inline block stands on the baseline.
      const mark = document.createElement('span');
      mark.style.display = 'inline-block';
      element?.append(mark);
      const { bottom } = mark.getBoundingClientRect();
      mark.remove();
      return bottom;
    }
  });
}

async function exportSvg(editor: Editor): Promise<string> {
  const dialog = await editor.export('SVG drawing');
  // As the canvas has it, 170 mm wide.
  await dialog.set('Fit to the page', false);
  const { name, bytes } = await dialog.save();
  expect(name).toMatch(/\.svg$/);
  return bytes.toString('utf8');
}

async function exportPng(editor: Editor, { title, ground = 'White', dpi = 300 }: Choices): Promise<DecodedPng> {
  const dialog = await editor.export('PNG image');
  // In the form of the canvas, which it is compared with.
  await dialog.set('Fit to the page', false);
  await dialog.fillWidth(170);
  await dialog.choice(`${dpi} dpi`).click();
  await dialog.choice(ground).click();
  await dialog.set('With the title', title);
  // Below the diagram it would stand in the way of the comparison.
  await dialog.set('Legend', false);
  const { name, bytes } = await dialog.save();
  expect(name).toMatch(/\.png$/);
  return decodePng(bytes);
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
