/**
 * How long a figure takes from the plan to the file, in Node: nothing is remembered of the plan, and the code is warm.
 * Pictures are measured in Chromium.
 */
import { packParts } from '../../src/archive/packParts';
import { createFigures } from '../../src/figure/compose/figures';
import { figureOptions } from '../../src/figure/compose/figureOptions';
import { figureSvg } from '../../src/figure/svg/figureSvg';
import { presentationFiles } from '../../src/figure/office/presentationFiles';
import type { Plan } from '../../src/plan/model/schema';
import { diagramPlan } from '../fixtures/diagramPlan';
import { tableMeasure } from '../fixtures/interWidths';
import type { Bench, Row } from './main';

const runs = 15;
/** Before those that count. */
const warmUps = 15;

const figuresOf = (plan: Plan) =>
  createFigures(tableMeasure)(plan, figureOptions(plan, { preset: 'journal-double' }), new Set());

const svgOf = (plan: Plan) => figuresOf(plan).map((figure) => figureSvg(figure));

const pptxOf = (plan: Plan) => {
  const figures = createFigures(tableMeasure)(plan, figureOptions(plan, { preset: 'slide' }), new Set());
  return packParts(presentationFiles(figures, plan) ?? new Map(), plan.modified);
};

export const bench: Bench = {
  title: 'Figure, in Node (ms)',
  run: () => [
    row('SVG', 30, svgOf, '≤ 10 ms'),
    row('SVG', 150, svgOf, '≤ 20 ms'),
    row('SVG', 500, svgOf, '≤ 80 ms'),
    row('SVG', 2_000, svgOf, ''),
    row('PowerPoint', 150, pptxOf, '≤ 500 ms'),
  ],
};

function row(what: string, boxes: number, make: (plan: Plan) => unknown, target: string): Row {
  const plan = diagramPlan(boxes, 1);
  const all = Array.from({ length: warmUps + runs }, () => {
    // The same plan again would find its layout remembered.
    const fresh = { ...plan, nodes: { ...plan.nodes } };
    const began = performance.now();
    make(fresh);
    return performance.now() - began;
  });
  const sorted = all.slice(warmUps).toSorted((a, b) => a - b);
  const at = (share: number) => (sorted[Math.floor((runs - 1) * share)] ?? 0).toFixed(1);
  return { what, boxes, median: at(0.5), p95: at(0.95), target };
}
