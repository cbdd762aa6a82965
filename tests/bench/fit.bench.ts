/** How long it takes in Node to fit a diagram to a frame, with texts that were not measured before, and its longest step. */
import { fitDiagram } from '../../src/geometry/fit/fitColumns';
import { fitForm } from '../../src/geometry/fit/fitForm';
import { createWrapper } from '../../src/geometry/text/wrapText';
import type { Steps } from '../../src/kit/steps';
import type { Plan } from '../../src/plan/model/schema';
import { diagramPlan } from '../fixtures/diagramPlan';
import { tableMeasure } from '../fixtures/interWidths';
import type { Bench, Row } from './main';

const runs = 9;
/** An A4 page in landscape, in mm. */
const frame = { width: 267, height: 180 };
const targets: Readonly<Record<number, number>> = { 40: 15, 150: 60, 500: 300 };

export const bench: Bench = {
  title: 'Fit to a frame, in Node (ms); no step may hold the page for 50 ms',
  run: () => Object.entries(targets).map(([boxes, target]) => row(Number(boxes), target)),
};

function row(boxes: number, target: number): Row {
  const plan = diagramPlan(boxes, 1);
  const all = Array.from({ length: 2 * runs }, () => timed(plan)).slice(runs);
  const median = (times: readonly number[]) => (times.toSorted((a, b) => a - b)[Math.floor(runs / 2)] ?? 0).toFixed(1);
  return {
    boxes,
    median: median(all.map(({ total }) => total)),
    'longest step': median(all.map(({ longest }) => longest)),
    target: `≤ ${target} ms`,
  };
}

function timed(plan: Plan): { total: number; longest: number } {
  const steps = fitting(plan);
  let longest = 0;
  const began = performance.now();
  for (;;) {
    const before = performance.now();
    const { done } = steps.next();
    longest = Math.max(longest, performance.now() - before);
    if (done) return { total: performance.now() - began, longest };
  }
}

function* fitting(plan: Plan): Steps<void> {
  const diagram = yield* fitDiagram(plan, new Set(), createWrapper(tableMeasure));
  yield* fitForm(diagram, frame, { shape: 'elbow', headings: true, around: () => ({ width: 0, height: 0 }) });
}
