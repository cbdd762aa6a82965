/** Figures as tests want them: the first, or all, with a change of the options that the plan itself holds. */
import { generateNKeysBetween } from 'fractional-indexing';
import type { Figure } from '../../../src/figure/figure';
import { changeOptions, figureOptions, type OptionsChange } from '../../../src/figure/figureOptions';
import { createFigures } from '../../../src/figure/figures';
import { newPlan } from '../../../src/plan/newPlan';
import { confidences, statuses, type Plan } from '../../../src/plan/schema';
import { generateDiagram } from '../../fixtures/diagrams';
import { tableMeasure } from '../../fixtures/interWidths';
import { now } from '../../fixtures/plans';

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
  const { nodes, links } = generateDiagram({ boxes, seed });
  const keys = generateNKeysBetween(null, null, Math.max(nodes.length, links.length, 1));
  const ordered = <T extends { id: string }>(items: readonly T[]) =>
    Object.fromEntries(items.map((item, index) => [item.id, { ...item, order: keys[index] ?? '' }]));
  const every = <T>(values: readonly T[], index: number) => values[index % values.length];
  return {
    ...newPlan({ id: 'made', revision: 'made-1', now, aim: 'aim-1', title: `${boxes} boxes` }),
    nodes: ordered(
      nodes.map((node, index) =>
        node.column === 'change' ? { ...node, status: every(statuses, index), owner: every(owners, index) } : node,
      ),
    ),
    links: ordered(links.map((link, index) => ({ ...link, confidence: every(confidences, index) }))),
  };
}

const owners = ['Ama', 'Ben', 'Chidi', 'วิภา'];
