/** One round of everything on one page, from an empty browser context; samples in ms by what was measured. */
import type { Browser, CDPSession, Page } from '@playwright/test';
import type { BenchDiagram } from './diagram';
import { dragBox, framesWhile, gripOf, pan, settled, steps, toMiddle, zoom, zoomTo } from './gestures';
import { installProbe } from './probe';
import type { Subject } from './subject';

export const measures = [
  'cold load',
  'open a JSON file',
  'key to paint, p95',
  'main thread per key',
  'add a child',
  'drag, whole, p95 frame',
  'pan, whole, p95 frame',
  'zoom, whole, p95 frame',
  'drag, 100 %, p95 frame',
  'pan, 100 %, p95 frame',
  'zoom, 100 %, p95 frame',
  'main thread per step of a drag, whole',
  'main thread per step of panning, whole',
  'main thread per step of zooming, whole',
  'heap after opening, MB',
] as const;
export type Measure = (typeof measures)[number];
export type Samples = Partial<Record<Measure, number>>;

const words = 'Ask two patients on each of the shifts..';

export async function runRound(browser: Browser, subject: Subject, diagram: BenchDiagram): Promise<Samples> {
  return withPage(browser, subject, diagram, async (page) => {
    const samples = await openAndLoad(page, subject, diagram);
    await settled(page);
    const session = await page.context().newCDPSession(page);
    // Time that the thread has run, not time that has passed: others may use the machine as well.
    await session.send('Performance.enable', { timeDomain: 'threadTicks' });
    samples['heap after opening, MB'] = await heap(session);
    await subject.showWhole(page);
    await settled(page);
    await frames(page, diagram, 'whole', samples);
    await work(page, session, diagram, samples);
    await zoomTo(page, middleOf(diagram.typed));
    await frames(page, diagram, '100 %', samples);
    // The bare page cannot always be clicked while it catches up; the other samples of the round stand.
    await typing(page, session, subject, diagram, samples).catch((fault: Error) => console.log(fault.message));
    return samples;
  });
}

/** A page that shows the diagram, in a context that nothing has used before. */
export async function withPage<T>(
  browser: Browser,
  subject: Subject,
  diagram: BenchDiagram,
  act: (page: Page) => Promise<T>,
): Promise<T> {
  const context = await browser.newContext({ bypassCSP: true, viewport: { width: 1280, height: 800 } });
  try {
    const page = await context.newPage();
    await page.addInitScript(installProbe, { boxes: diagram.boxes, lines: diagram.lines, all: subject.mountsAll });
    await subject.prepare(page, diagram);
    return await act(page);
  } finally {
    await context.close();
  }
}

/** Opens the diagram as a file, then loads the page that shows it anew. */
export async function openAndLoad(page: Page, subject: Subject, diagram: BenchDiagram): Promise<Samples> {
  await page.goto(subject.url);
  await page.getByLabel('Plan file').setInputFiles({
    name: 'bench.aimtree.json',
    mimeType: 'application/json',
    buffer: Buffer.from(subject.file(diagram, 'bench')),
  });
  const opened = await page.evaluate(() => window.probe.opened());
  await subject.settle(page);
  await page.reload();
  return { 'cold load': await page.evaluate(() => window.probe.loaded), 'open a JSON file': opened };
}

async function frames(page: Page, diagram: BenchDiagram, view: 'whole' | '100 %', samples: Samples): Promise<void> {
  const grip = await gripOf(page, diagram.dragged.id);
  // From afar the app draws many boxes as one picture, where none can be taken hold of.
  if (grip) samples[`drag, ${view}, p95 frame`] = p95(await framesWhile(page, () => dragBox(page, grip)));
  await toMiddle(page);
  samples[`pan, ${view}, p95 frame`] = p95(await framesWhile(page, () => pan(page)));
  await settled(page);
  samples[`zoom, ${view}, p95 frame`] = p95(await framesWhile(page, () => zoom(page)));
  await settled(page);
}

/** What each step of a gesture costs the main thread. */
async function work(page: Page, session: CDPSession, diagram: BenchDiagram, samples: Samples): Promise<void> {
  const perStep = async (act: () => Promise<void>) => {
    const before = await taskTime(session);
    await act();
    await settled(page);
    return ((await taskTime(session)) - before) / steps;
  };
  const grip = await gripOf(page, diagram.dragged.id);
  if (grip) samples['main thread per step of a drag, whole'] = await perStep(() => dragBox(page, grip));
  await toMiddle(page);
  samples['main thread per step of panning, whole'] = await perStep(() => pan(page));
  samples['main thread per step of zooming, whole'] = await perStep(() => zoom(page));
}

async function typing(
  page: Page,
  session: CDPSession,
  subject: Subject,
  diagram: BenchDiagram,
  samples: Samples,
): Promise<void> {
  await subject.edit(page, diagram.typed);
  await page.keyboard.press('End');
  await settled(page);
  const before = await taskTime(session);
  for (const [index, key] of [...words].entries()) {
    await page.keyboard.press(key);
    await page.evaluate((count) => window.probe.keys(count), index + 1);
  }
  samples['main thread per key'] = ((await taskTime(session)) - before) / words.length;
  samples['key to paint, p95'] = p95(await page.evaluate((count) => window.probe.keys(count), words.length));
  await subject.endTyping(page);
  await settled(page);
  await page.keyboard.press('Tab');
  samples['add a child'] = await page.evaluate((known) => window.probe.added(known), diagram.ids);
}

/** MB that are still in use when all that nobody needs has been cleared away. */
async function heap(session: CDPSession): Promise<number> {
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  return usedSize / 1e6;
}

/** ms of tasks that the main thread has run so far. */
async function taskTime(session: CDPSession): Promise<number> {
  const { metrics } = await session.send('Performance.getMetrics');
  return 1_000 * (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? NaN);
}

function p95(times: readonly number[]): number {
  const sorted = times.toSorted((a, b) => a - b);
  return sorted[Math.ceil(0.95 * sorted.length) - 1] ?? NaN;
}

function middleOf({ x, y, width, height }: BenchDiagram['typed']) {
  return { x: x + width / 2, y: y + height / 2 };
}
