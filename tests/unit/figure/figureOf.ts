/** Figures as tests want them: the first, or all, with a change of the options that the plan itself holds. */
import type { Figure } from '../../../src/figure/compose/figure';
import { changeOptions, figureOptions, type OptionsChange } from '../../../src/figure/compose/figureOptions';
import { createFigures } from '../../../src/figure/compose/figures';
import { confidences, statuses, type Plan } from '../../../src/plan/model/schema';
import { diagramPlan } from '../../fixtures/diagramPlan';
import { tableMeasure } from '../../fixtures/interWidths';

/** The form that the plan has by itself, which is that of the canvas. */
export const unfitted = { shown: { fit: false } } as const satisfies OptionsChange;

export function figuresOf(
  plan: Plan,
  change: OptionsChange = {},
  collapsed: readonly string[] = [],
): readonly Figure[] {
  const options = changeOptions(figureOptions(plan, { preset: 'journal-double' }), change);
  return createFigures(tableMeasure)(plan, options, new Set(collapsed));
}

export function figureOf(plan: Plan, change: OptionsChange = {}, collapsed: readonly string[] = []): Figure {
  const [figure] = figuresOf(plan, change, collapsed);
  if (!figure) throw new Error('A plan has at least one figure.');
  return figure;
}

/** A plan of the given size made from a seed, its lines of every confidence, its ideas of every status. */
export function generatedPlan(boxes: number, seed: number): Plan {
  const plan = diagramPlan(boxes, seed);
  const every = <T>(values: readonly T[], index: number) => values[index % values.length];
  Object.values(plan.nodes).forEach((node, index) => {
    if (node.column === 'change') Object.assign(node, { status: every(statuses, index), owner: every(owners, index) });
  });
  Object.values(plan.links).forEach((link, index) => Object.assign(link, { confidence: every(confidences, index) }));
  return plan;
}

const owners = ['Ama', 'Ben', 'Chidi', 'วิภา'];
