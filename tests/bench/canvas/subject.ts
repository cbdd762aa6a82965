/** The two pages that are measured beside each other, as far as they differ in how they are handled. */
import type { Download, Page } from '@playwright/test';
import type { Box } from '../../../src/geometry/types/types';
import type { BenchDiagram } from './diagram';

export interface Subject {
  readonly name: 'ours' | 'bare';
  readonly url: string;
  /** Whether what is out of view is on the page as well. */
  readonly mountsAll: boolean;
  /** Before the page is loaded for the first time. */
  prepare(page: Page, diagram: BenchDiagram): Promise<void>;
  /** A file of the diagram, of a plan that is not there yet. */
  file(diagram: BenchDiagram, id: string): string;
  /** Leaves the page where a reload shows the diagram. */
  settle(page: Page): Promise<void>;
  showWhole(page: Page): Promise<void>;
  /** Puts the cursor into the text of the typed box. */
  edit(page: Page, box: Pick<Box, 'id' | 'text'>): Promise<void>;
  /** Ends typing such that Tab adds a child. */
  endTyping(page: Page): Promise<void>;
  /** Makes a PNG of the whole diagram; the size of `like` where it cannot choose its own. ms of work. */
  png(page: Page, like: PngSize): Promise<{ ms: number; size: PngSize }>;
  /** Makes a PDF of the whole diagram for the first time, where it can. ms of work. */
  pdf?(page: Page): Promise<number>;
}

export interface PngSize {
  readonly width: number;
  readonly height: number;
}

export const nodeSelector = (id: string) => `.react-flow__node[data-id="${id}"]`;

export const ours = (url: string): Subject => ({
  name: 'ours',
  url,
  mountsAll: false,
  prepare: async (page) => {
    await page.addInitScript(() => {
      Reflect.deleteProperty(window, 'showOpenFilePicker');
      Reflect.deleteProperty(window, 'showSaveFilePicker');
    });
  },
  file: (diagram, id) => diagram.planFile(id),
  settle: async (page) => {
    await page.waitForURL(/#\/plan\//);
    await page
      .getByRole('status')
      .filter({ hasText: /^Saved/ })
      .waitFor();
  },
  showWhole: (page) => page.keyboard.press('Control+0'),
  edit: async (page, { id, text }) => {
    // In the form of its window the diagram may have the box elsewhere than in its own, even out of sight.
    await page.keyboard.press('Control+f');
    await page.keyboard.insertText(text.lines.map((line) => line.text).join(' '));
    // Other boxes may have the same words.
    const isFound = () => page.locator(`${nodeSelector(id)}.selected`).isVisible();
    for (let tries = 0; tries < 50 && !(await isFound()); tries += 1) {
      await page.keyboard.press('Enter');
      await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
    }
    await page.keyboard.press('Escape');
    // The view may move to show all of a box that is selected: a second click would miss it.
    await page.locator(nodeSelector(id)).click({ position: { x: 20, y: 12 } });
    await page.keyboard.press('Enter');
    await page.locator('.react-flow__node textarea').waitFor();
  },
  endTyping: (page) => page.keyboard.press('Enter'),
  png: async (page) => {
    const { ms, download } = await exportAs(page, 'PNG image', 'image/png');
    return { ms, size: await sizeOfPng(await download.createReadStream()) };
  },
  pdf: async (page) => (await exportAs(page, 'PDF document', 'application/pdf')).ms,
});

export const bare = (url: string): Subject => ({
  name: 'bare',
  url,
  mountsAll: true,
  prepare: async (page, diagram) => {
    await page.addInitScript((shown) => {
      window.bareDiagram = shown;
    }, diagram.bare);
  },
  file: (diagram) => JSON.stringify(diagram.bare),
  settle: async () => {},
  // It begins so.
  showWhole: async () => {},
  edit: (page, { id }) => page.locator(`${nodeSelector(id)} textarea`).click(),
  endTyping: async () => {},
  png: async (page, like) => {
    const ms = await page.evaluate(async ({ width, height }) => {
      const began = performance.now();
      const picture = await window.barePng?.(width, height);
      if (!picture || picture.length < 1_000) throw new Error('No picture came out.');
      return performance.now() - began;
    }, like);
    return { ms, size: like };
  },
});

async function exportAs(page: Page, title: string, type: string): Promise<{ ms: number; download: Download }> {
  await page.getByRole('button', { name: 'Export' }).click();
  await page.getByRole('menuitem', { name: `${title}…` }).click();
  const dialog = page.getByRole('dialog', { name: title });
  // A page would make a tall diagram a picture of a few pixels.
  const width = dialog.getByRole('textbox', { name: 'Width' });
  await width.fill('170');
  await width.press('Enter');
  const download = page.waitForEvent('download', { timeout: 120_000 });
  await dialog.getByRole('button', { name: 'Export', exact: true }).click();
  const ms = await page.evaluate((wanted) => window.probe.exported(wanted), type);
  return { ms, download: await download };
}

async function sizeOfPng(stream: AsyncIterable<Buffer>): Promise<PngSize> {
  for await (const chunk of stream) return { width: chunk.readUInt32BE(16), height: chunk.readUInt32BE(20) };
  throw new Error('The picture is empty.');
}
