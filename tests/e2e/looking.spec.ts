/** A plan is met so that it can be read, the columns suit the window, and where one looked is found again. */
import type { Plan } from '../../src/plan/model/schema';
import { diagramPlan } from '../fixtures/diagramPlan';
import { emptyPlan, smallPlan } from '../fixtures/plans';
import { CanvasView } from './pages/canvasView';
import { LibraryPage } from './pages/library';
import { newPlan, openFile, openPlan } from './pages/opening';
import { expect, test } from './support/fixtures';
import type { Page } from '@playwright/test';

const example = (name: string) =>
  new URL(`../../src/app/files/examples/${name}.aimtree.json`, import.meta.url).pathname;
const laptops = [
  { width: 1440, height: 900 },
  { width: 1024, height: 768 },
  { width: 683, height: 384 },
  { width: 390, height: 844 },
];

async function openExample(page: Page, name: string): Promise<CanvasView> {
  return new CanvasView(await openFile(page, example(name)));
}

for (const name of ['falls', 'sepsis']) {
  test(`the ${name} example opens whole, with letters of 11 px or more, and no map of it`, async ({ page }) => {
    const view = await openExample(page, name);
    await view.expectWhole();
    expect(await view.zoom()).toBeGreaterThanOrEqual(Math.floor((11 / 13.5) * 97));
    await expect(view.map).toHaveCount(0);
    expect(await view.cutTitles()).toEqual([]);
  });
}

test('a plan that cannot be read whole opens at 100 %, all columns side by side, the aim in sight, with a map', async ({
  page,
}) => {
  const view = await openExample(page, 'engagement');
  expect(await view.zoom()).toBe(100);
  await expect(view.map).toBeVisible();
  const [{ width, height }, top, boxes] = [await view.size(), await view.stripEnd(), await view.boxes()];
  for (const box of boxes) expect(box.x + box.width).toBeLessThanOrEqual(width);
  const aim = boxes.find(({ column }) => column === 'aim');
  expect(aim?.y).toBeGreaterThanOrEqual(top);
  expect((aim?.y ?? 0) + (aim?.height ?? 0)).toBeLessThanOrEqual(height);
  // The columns take the whole width.
  expect(Math.max(...boxes.map((box) => box.x + box.width))).toBeGreaterThan(width - 40);
});

const thai = (): Plan => {
  const plan = diagramPlan(20, 5);
  const words = 'ผู้ป่วยทุกคนได้รับการประเมินความเสี่ยงต่อการหกล้มภายในยี่สิบสี่ชั่วโมงหลังเข้ารับการรักษา';
  for (const [at, node] of Object.values(plan.nodes).entries()) node.text = words.slice(0, 30 + ((at * 17) % 60));
  for (const column of Object.values(plan.columns)) column.title = 'ปัจจัยขับเคลื่อนที่ต้องมีก่อน';
  return plan;
};

for (const size of laptops) {
  test(`at ${size.width} × ${size.height} nothing is hidden under the titles, and nothing is empty beside a column that is cut`, async ({
    page,
  }) => {
    await page.setViewportSize(size);
    for (const [name, plan] of Object.entries({ thai: thai(), empty: emptyPlan(), small: smallPlan() })) {
      const view = new CanvasView(await openPlan(page, { ...plan, id: name, revision: name }));
      const { width, height } = await view.size();
      const [top, boxes] = [await view.stripEnd(), await view.boxes()];
      const lowest = Math.max(...boxes.map((box) => box.y + box.height));
      const highest = Math.min(...boxes.map(({ y }) => y));
      // Whole, or it goes on below: then the first row may only be gone for the sake of the aim.
      if (lowest <= height) expect(highest, name).toBeGreaterThanOrEqual(top);
      const left = Math.min(...boxes.map(({ x }) => x));
      const isCut = boxes.some((box) => box.x + box.width > width);
      if (isCut) expect(left, name).toBeLessThanOrEqual(17);
      expect(left, name).toBeGreaterThanOrEqual(0);
      const aim = boxes.find(({ column }) => column === 'aim');
      expect(aim?.y, name).toBeGreaterThanOrEqual(Math.min(top, height / 2));
      expect(await view.cutTitles(), name).toEqual([]);
    }
  });
}

test('titles wrap and are never cut, however near or far one looks', async ({ page }) => {
  const plan = smallPlan();
  for (const column of Object.values(plan.columns)) column.title = 'What has to be in place';
  const view = new CanvasView(await openPlan(page, plan));
  for (let step = 0; step < 6; step += 1) {
    expect(await view.cutTitles()).toEqual([]);
    await view.editor.press('Control+-');
  }
  await view.editor.press('Control+0');
  await view.expectWhole();
  expect(await view.cutTitles()).toEqual([]);
});

test('the place and zoom last looked at are found again: after the library, after the history, after a reload', async ({
  page,
}) => {
  const view = await openExample(page, 'engagement');
  const { editor } = view;
  const size = await view.size();
  await editor.press('Control++', 'Control++');
  await expect.poll(() => view.zoom()).toBe(156);
  const place = async () => ({ zoom: await view.zoom(), boxes: await view.boxes() });
  const near = await place();
  await editor.canvas.hover({ position: { x: size.width / 2, y: size.height / 2 } });
  await page.mouse.wheel(140, 260);
  await expect.poll(place).not.toEqual(near);
  const before = await place();
  await page.getByRole('button', { name: 'History', exact: true }).click();
  await expect(editor.canvas).toHaveCount(0);
  await page.goBack();
  await expect.poll(place).toEqual(before);

  await editor.allPlans.click();
  await new LibraryPage(page).plans.first().click();
  await expect.poll(place).toEqual(before);

  await page.reload();
  await expect.poll(place).toEqual(before);
  // It is the reader's own: nothing was changed in the plan.
  await expect(editor.undo).toBeDisabled();
});

test('a plan that was left as it was met is met anew', async ({ page }) => {
  const view = await openExample(page, 'sepsis');
  await view.expectWhole();
  await page.setViewportSize({ width: 1280, height: 1000 });
  await page.reload();
  await view.editor.boxes.first().waitFor();
  await view.expectWhole();
});

test('the panel is hidden and shown by its key and its button, its edge is dragged; the canvas has the room', async ({
  page,
}) => {
  const view = await openExample(page, 'sepsis');
  const { editor } = view;
  await view.expectWhole();
  const [narrow, before] = [(await view.size()).width, await view.zoom()];
  await editor.boxes.first().click();
  await editor.press('F6', 'Tab', 'Tab');
  await expect(editor.details.locator(':focus')).toHaveCount(1);
  await editor.press('Control+i');
  await expect(editor.details).toHaveCount(0);
  await expect(editor.boxes.first()).toBeFocused();
  expect((await view.size()).width).toBeGreaterThan(narrow + 300);
  await view.expectWhole();
  await expect.poll(() => view.zoom()).toBeGreaterThanOrEqual(before);
  await editor.press('Control+i');
  await expect(editor.details).toBeVisible();
  await view.expectWhole();
  await page.getByRole('button', { name: 'Details', exact: true }).click();
  await expect(editor.details).toHaveCount(0);
  await page.getByRole('button', { name: 'Details', exact: true }).click();

  const edge = await page.getByRole('separator', { name: 'Width of details' }).boundingBox();
  if (!edge) throw new Error('The edge is out of sight.');
  await page.mouse.move(edge.x + edge.width / 2, edge.y + 300);
  await page.mouse.down();
  await page.mouse.move(edge.x - 180, edge.y + 300, { steps: 5 });
  await page.mouse.up();
  expect((await view.size()).width).toBeLessThan(narrow - 150);
  await expect(editor.details).toHaveCSS('width', /5\d\dpx/);
});

test('columns follow the window, but not while somebody types', async ({ page }) => {
  const view = await openExample(page, 'engagement');
  const { editor } = view;
  const [id = ''] = await editor.inColumn('aim');
  const before = await view.widthOf(id);
  await editor.at(id).click();
  await editor.press('Enter');
  await page.keyboard.type('We write this while the window changes');
  await page.setViewportSize({ width: 1900, height: 900 });
  await expect.poll(async () => (await view.size()).width).toBeGreaterThan(1_500);
  await page.keyboard.type(', and go on to write');
  expect(await view.widthOf(id)).toBe(before);
  await editor.press('Enter');
  await expect.poll(() => view.widthOf(id)).toBeGreaterThan(before + 40);
  // Where the box stood it is still in sight.
  await expect(editor.at(id)).toBeInViewport();
});

test('a width that is set by hand stays, with Tidy and in another window, until it is taken back', async ({ page }) => {
  const view = await openExample(page, 'engagement');
  const { editor } = view;
  const [id = ''] = await editor.inColumn('primary');
  const edge = await editor.canvas.getByRole('separator', { name: 'Width of Primary drivers' }).boundingBox();
  if (!edge) throw new Error('The edge is out of sight.');
  const suited = await view.widthOf(id);
  await page.mouse.move(edge.x + 6, edge.y + 10);
  await page.mouse.down();
  await page.mouse.move(edge.x + 66, edge.y + 10, { steps: 4 });
  await page.mouse.up();
  await expect.poll(() => view.widthOf(id)).toBe(suited + 60);
  await page.getByRole('button', { name: 'Tidy' }).click();
  await editor.press('Control+i');
  const [idea = ''] = await editor.inColumn('change');
  await expect.poll(() => view.widthOf(idea)).toBeGreaterThan(290);
  expect(await view.widthOf(id)).toBe(suited + 60);
  await editor.canvas.getByRole('button', { name: 'Primary drivers' }).click();
  await page.getByRole('menuitem', { name: 'Usual width' }).click();
  await page.keyboard.press('Escape');
  expect(await view.widthOf(id)).not.toBe(suited + 60);
});

test('a new plan has columns of usual widths side by side, and they stay while it is written', async ({ page }) => {
  const editor = await newPlan(page);
  const view = new CanvasView(editor);
  await page.keyboard.type('Halve falls with harm on the ward by spring');
  await editor.press('Tab');
  await page.keyboard.type('Risk is known on admission');
  await editor.press('Enter');
  const widths = async () => [...new Set((await view.boxes()).map(({ width }) => width))];
  const before = await widths();
  for (const words of ['One', 'Two', 'Three']) {
    await editor.press('Shift+Enter');
    await page.keyboard.type(`${words} more driver with some words to it`);
    await editor.press('Enter');
  }
  expect(await widths()).toEqual(before);
  expect(Math.min(...before)).toBeGreaterThan(180);
});

test('thumbnails show the whole diagram', async ({ page }) => {
  const editor = await openFile(page, example('engagement'));
  await editor.allSaved();
  await editor.allPlans.click();
  const picture = page.getByRole('list', { name: 'Plans' }).locator('img').first();
  await picture.waitFor();
  const drawn = await picture.evaluate((image) => {
    const svg = decodeURIComponent((image as HTMLImageElement).src.replace(/^[^,]*,/, ''));
    const root = new DOMParser().parseFromString(svg, 'image/svg+xml').documentElement;
    const [x = 0, y = 0, width = 0, height = 0] = (root.getAttribute('viewBox') ?? '').split(' ').map(Number);
    const rects = [...root.querySelectorAll('svg > rect')].map((rect) => {
      const of = (name: string) => Number(rect.getAttribute(name));
      return { left: of('x'), top: of('y'), right: of('x') + of('width'), bottom: of('y') + of('height') };
    });
    const outside = rects.filter((r) => r.left < x || r.top < y || r.right > x + width || r.bottom > y + height);
    const span = (low: number[], high: number[]) => Math.max(...high) - Math.min(...low);
    const across =
      span(
        rects.map((r) => r.left),
        rects.map((r) => r.right),
      ) / width;
    const down =
      span(
        rects.map((r) => r.top),
        rects.map((r) => r.bottom),
      ) / height;
    return { rects: rects.length, outside: outside.length, fills: Math.max(across, down), across };
  });
  expect(drawn.outside).toBe(0);
  // A ground and an edge for each of its 37 boxes.
  expect(drawn.rects).toBe(74);
  expect(drawn.fills).toBeGreaterThan(0.8);
  expect(drawn.across).toBeGreaterThan(0.45);
});
