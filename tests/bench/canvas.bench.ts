/**
 * The canvas beside a page of bare React Flow: the same diagrams, in turn in one run. Ratios count; absolute times are
 * those of this machine at this hour. BENCH_SIZES=30,150 measures only these; BENCH_ROUNDS how often each.
 */
import { chromium, type Browser } from '@playwright/test';
import { benchDiagram, type BenchDiagram } from './canvas/diagram';
import { measures, openAndLoad, runRound, withPage, type Samples } from './canvas/round';
import { serveBare } from './canvas/serveBare';
import { bare, ours, type PngSize, type Subject } from './canvas/subject';
import { targetOf } from './canvas/targets';
import type { Bench, Row } from './main';

const sizes = (process.env['BENCH_SIZES'] ?? '30,150,500,2000').split(',').map(Number);
const rounds = Number(process.env['BENCH_ROUNDS'] ?? 3);

export const bench: Bench = {
  title: 'Canvas, in Chromium, beside bare React Flow (ms)',
  async run({ chromePath, browserFlags, url }, print) {
    const other = await serveBare();
    const browser = await chromium.launch({ executablePath: chromePath, args: [...browserFlags] });
    try {
      for (const size of sizes) print(await compare(browser, benchDiagram(size), [ours(url), bare(other.url)]));
      return [];
    } finally {
      await browser.close();
      await other.close();
    }
  },
};

async function compare(browser: Browser, diagram: BenchDiagram, [app, beside]: [Subject, Subject]): Promise<Row[]> {
  const samples: Record<Subject['name'], Samples[]> = { ours: [], bare: [] };
  for (let round = 0; round < rounds; round += 1)
    for (const subject of [app, beside]) {
      console.log(`${diagram.boxes} boxes, round ${round + 1} of ${rounds}: ${subject.name}`);
      samples[subject.name].push(await runRound(browser, subject, diagram));
    }

  const rows = measures.map((what) => {
    const [mine, theirs] = [samples.ours, samples.bare].map((all) =>
      median(all.flatMap((sample) => sample[what] ?? [])),
    );
    return row(diagram.boxes, what, mine, theirs);
  });
  const mine = await png(browser, app, diagram);
  const theirs = await png(browser, beside, diagram, mine?.size);
  return [
    ...rows,
    row(diagram.boxes, 'PNG, 300 dpi, per megapixel', mine?.perMegapixel, theirs?.perMegapixel),
    row(diagram.boxes, 'PDF', await pdf(browser, app, diagram)),
  ];
}

/** Undefined where no picture comes out. */
async function png(browser: Browser, subject: Subject, diagram: BenchDiagram, like: PngSize = { width: 1, height: 1 }) {
  try {
    return await withPage(browser, subject, diagram, async (page) => {
      await openAndLoad(page, subject, diagram);
      const { ms, size } = await subject.png(page, like);
      return { size, perMegapixel: ms / ((size.width * size.height) / 1e6) };
    });
  } catch {
    return undefined;
  }
}

async function pdf(browser: Browser, subject: Subject, diagram: BenchDiagram): Promise<number | undefined> {
  return withPage(browser, subject, diagram, async (page) => {
    await openAndLoad(page, subject, diagram);
    return subject.pdf?.(page);
  });
}

function row(boxes: number, what: Parameters<typeof targetOf>[0], mine?: number, theirs?: number): Row {
  const word = (value: number | undefined, digits: number) =>
    value === undefined || Number.isNaN(value) ? '–' : value.toFixed(digits);
  const ratio = mine === undefined || theirs === undefined ? undefined : mine / theirs;
  return {
    boxes,
    what,
    ours: word(mine, 1),
    bare: word(theirs, 1),
    ratio: word(ratio, 2),
    target: targetOf(what, boxes),
  };
}

function median(values: readonly number[]): number | undefined {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];
}
