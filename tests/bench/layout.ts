/**
 * How long layout takes, and how many crossings Tidy leaves beside dagre. `benchLayout` gives the rows;
 * it runs in Node or a browser through anything that loads TypeScript.
 */
import { countCrossings } from '../../src/geometry/layout/crossings';
import type { LayoutInput } from '../../src/geometry/layout/layoutTypes';
import { placeInOrder } from '../../src/geometry/layout/placeInOrder';
import { tidyOrder } from '../../src/geometry/tidy/tidyOrder';
import { generateDiagram, layoutInputOf } from '../fixtures/diagrams';
import { dagreOrder } from './dagreOrder';

export interface LayoutBenchRow {
  readonly what: string;
  readonly boxes: number;
  /** ms, but crossings summed over all diagrams in the last two rows. */
  readonly median?: number;
  readonly p95?: number;
  readonly crossings?: number;
}

const gaps = { sibling: 12, group: 28, lane: 16 };
const seeds = Array.from({ length: 20 }, (_, i) => i + 1);

export function benchLayout(): { rows: LayoutBenchRow[] } {
  const rows: LayoutBenchRow[] = [];
  for (const boxes of [30, 150, 500, 2_000]) {
    rows.push({
      what: 'layout in order, ms',
      boxes,
      ...timed(diagrams(boxes), 200, (input) => placeInOrder(input, gaps)),
    });
  }
  rows.push({ what: 'tidy, ms', boxes: 150, ...timed(diagrams(150), 40, (input) => tidyOrder(input, { seed: 1 })) });
  rows.push({
    what: 'tidy, ms',
    boxes: 2_000,
    ...timed(diagrams(2_000).slice(0, 2), 2, (input) => tidyOrder(input, { seed: 1 })),
  });
  rows.push({ what: 'dagre, ms', boxes: 150, ...timed(diagrams(150), 20, dagreOrder) });

  const counts = diagrams(150).map((input) => ({
    ours: countCrossings(reordered(input, tidyOrder(input, { seed: 1 }))),
    dagre: countCrossings(dagreOrder(input)),
  }));
  const fewer = counts.filter(({ ours, dagre }) => ours < dagre).length;
  rows.push({
    what: `crossings after tidy (fewer than dagre in ${fewer} of ${counts.length})`,
    boxes: 150,
    crossings: sum(counts.map(({ ours }) => ours)),
  });
  rows.push({ what: 'crossings after dagre', boxes: 150, crossings: sum(counts.map(({ dagre }) => dagre)) });
  return { rows };
}

function diagrams(boxes: number): LayoutInput[] {
  return seeds.map((seed) => layoutInputOf(generateDiagram({ boxes, seed })));
}

/** Each run is one call on the next of `inputs`; half as many calls before them warm up. */
function timed(
  inputs: readonly LayoutInput[],
  runs: number,
  call: (input: LayoutInput) => unknown,
): { median: number; p95: number } {
  const times: number[] = [];
  for (let run = -Math.ceil(runs / 2); run < runs; run += 1) {
    const input = inputs.at(run % inputs.length);
    if (!input) continue;
    const start = performance.now();
    call(input);
    if (run >= 0) times.push(performance.now() - start);
  }
  times.sort((a, b) => a - b);
  const at = (share: number) => Math.round((times[Math.floor(share * (times.length - 1))] ?? NaN) * 1_000) / 1_000;
  return { median: at(0.5), p95: at(0.95) };
}

function reordered(input: LayoutInput, order: Readonly<Record<string, readonly string[]>>): LayoutInput {
  const boxes = new Map(input.columns.flatMap(({ nodes }) => nodes.map((node) => [node.id, node] as const)));
  return {
    ...input,
    columns: input.columns.map(({ id }) => ({ id, nodes: (order[id] ?? []).flatMap((box) => boxes.get(box) ?? []) })),
  };
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
