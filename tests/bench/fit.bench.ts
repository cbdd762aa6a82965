/**
 * How long it takes to fit a figure to its page when the dialog asks for the first time, in Node, and the longest piece of
 * it that is done at once: the page is held no longer than that.
 */
import { fittedForm } from '../../src/figure/compose/fittedForm';
import { changeOptions, figureOptions } from '../../src/figure/compose/figureOptions';
import { colouringOf } from '../../src/figure/colour/colouring';
import { createWrapper } from '../../src/geometry/text/wrapText';
import { ideasForms, type IdeasShown } from '../../src/plan/model/show';
import { diagramPlan } from '../fixtures/diagramPlan';
import { tableMeasure } from '../fixtures/interWidths';
import type { Bench, Row } from './main';

const runs = 7;
const targets = new Map([
  [40, '≤ 15 ms'],
  [150, '≤ 60 ms'],
  [500, '≤ 300 ms'],
]);

export const bench: Bench = {
  title: 'Fit to the page, A4, in Node (ms)',
  run: () => ideasForms.flatMap((ideas) => [...targets].map(([boxes, target]) => row(ideas, boxes, target))),
};

function row(ideas: IdeasShown, boxes: number, target: string): Row {
  const plan = diagramPlan(boxes, 1);
  const options = changeOptions(figureOptions(plan, { preset: 'a4' }), { shown: { ideas } });
  let [best, longest] = [Infinity, Infinity];
  for (let run = 0; run < runs; run += 1) {
    const around = { plan, colouring: colouringOf(plan), options, wrap: createWrapper(tableMeasure), part: '' };
    const steps = fittedForm(around, new Set());
    let piece = 0;
    const began = performance.now();
    for (let [at, done] = [began, false]; !done;) {
      done = steps.next().done ?? false;
      const now = performance.now();
      [piece, at] = [Math.max(piece, now - at), now];
    }
    best = Math.min(best, performance.now() - began);
    longest = Math.min(longest, piece);
  }
  return { ideas, boxes, best: best.toFixed(1), 'longest piece': longest.toFixed(1), target };
}
