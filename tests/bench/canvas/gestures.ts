/** What a hand does on the canvas, one step after the other, and the frames that come of it. */
import type { Page } from '@playwright/test';
import { nodeSelector } from './subject';

/** Of each gesture. */
export const steps = 40;

interface Place {
  readonly x: number;
  readonly y: number;
}

export async function framesWhile(page: Page, act: () => Promise<void>): Promise<number[]> {
  await page.evaluate(() => window.probe.startFrames());
  await act();
  return page.evaluate(() => window.probe.stopFrames());
}

/** Up and down and back to where it was, so that nothing is changed by it. */
export async function dragBox(page: Page, { x, y }: Place): Promise<void> {
  await page.mouse.move(x, y);
  await page.mouse.down();
  for (let step = 1; step <= steps; step += 1)
    await page.mouse.move(x, y + 120 * Math.sin((2 * Math.PI * step) / steps));
  await page.mouse.move(x, y);
  await page.mouse.up();
}

export async function pan(page: Page): Promise<void> {
  for (let step = 1; step <= steps; step += 1) await page.mouse.wheel(0, step <= steps / 2 ? 40 : -40);
}

export async function zoom(page: Page): Promise<void> {
  await page.keyboard.down('Control');
  for (let step = 1; step <= steps; step += 1) await page.mouse.wheel(0, step <= steps / 2 ? 50 : -50);
  await page.keyboard.up('Control');
}

/** Zooms to 100 % such that the point of the diagram comes to the middle of the canvas. */
export async function zoomTo(page: Page, point: Place): Promise<void> {
  const canvas = await canvasOf(page);
  const view = await viewOf(page);
  // Zooming keeps what is under the pointer in its place; panning then brings it to the middle.
  const at = {
    x: Math.min(Math.max(canvas.x + view.x + point.x * view.zoom, canvas.x + 100), canvas.x + canvas.width - 100),
    y: Math.min(Math.max(canvas.y + view.y + point.y * view.zoom, canvas.y + 100), canvas.y + canvas.height - 100),
  };
  await page.mouse.move(at.x, at.y);
  await page.keyboard.down('Control');
  await page.mouse.wheel(0, Math.log2(view.zoom) / 0.002);
  await page.keyboard.up('Control');
  await settled(page);
  const near = await viewOf(page);
  await page.mouse.wheel(
    (near.x + point.x * near.zoom - canvas.width / 2) * 2,
    (near.y + point.y * near.zoom - canvas.height / 2) * 2,
  );
  await settled(page);
}

/** Where to take hold of a box, or nothing when it is not on the page. */
export async function gripOf(page: Page, id: string): Promise<Place | undefined> {
  const box = await page
    .locator(nodeSelector(id))
    .boundingBox({ timeout: 1_000 })
    .catch(() => null);
  return box ? { x: box.x + box.width / 2, y: box.y + box.height / 2 } : undefined;
}

export async function toMiddle(page: Page): Promise<void> {
  const { x, y, width, height } = await canvasOf(page);
  await page.mouse.move(x + width / 2, y + height / 2);
}

/** Two seconds at most: rests until the page has had half a second without work of its own. */
export async function settled(page: Page): Promise<void> {
  await page.evaluate(
    () =>
      new Promise<void>((done) => {
        setTimeout(() => requestIdleCallback(() => done(), { timeout: 1_500 }), 500);
      }),
  );
}

async function canvasOf(page: Page) {
  const box = await page.locator('.react-flow').boundingBox();
  if (!box) throw new Error('There is no canvas.');
  return box;
}

function viewOf(page: Page) {
  return page.locator('.react-flow__viewport').evaluate((element) => {
    const { a, e, f } = new DOMMatrix(getComputedStyle(element).transform);
    return { zoom: a, x: e, y: f };
  });
}
