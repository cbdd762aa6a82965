/** Figures as tests want them: the first, or all, with a change of the options that the plan itself holds. */
import type { Figure } from '../../../src/figure/figure';
import { changeOptions, figureOptions, type OptionsChange } from '../../../src/figure/figureOptions';
import { createFigures } from '../../../src/figure/figures';
import type { Plan } from '../../../src/plan/schema';
import { tableMeasure } from '../../fixtures/interWidths';

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
