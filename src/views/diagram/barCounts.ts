/** The numbers in the menus of the bar: of how many boxes something could be shown, and how many colours would be told apart. */
import { colouringOf, type ColourBy } from '../../figure/colour/colouring';
import { boxFooter } from '../../geometry/text/boxFooter';
import { underBoxes, type UnderBox } from '../../plan/ask/underBoxes';
import { isChangeIdea } from '../../plan/ask/queries';
import { chartedUnder } from '../../plan/ask/chartedUnder';
import type { Plan, PlanNode } from '../../plan/model/schema';

/** For each choice, how many boxes would have something under them if it were the only one. */
export function countUnderBoxes(plan: Plan): Readonly<Record<UnderBox, number>> {
  const nodes = Object.values(plan.nodes);
  const nothing = Object.fromEntries(underBoxes.map(([name]) => [name, false]));
  const counts = underBoxes.map(([name]) => {
    const only = { ...plan, appearance: { show: { ...nothing, [name]: true } } };
    const hasSome = (node: PlanNode) =>
      name === 'charts'
        ? chartedUnder(only, node.id).length > 0
        : boxFooter(only, node, isChangeIdea(plan, node.id)) !== '';
    return [name, nodes.filter(hasSome).length];
  });
  return Object.fromEntries(counts) as Record<UnderBox, number>;
}

/** How many colours the legend would name. */
export function countColours(plan: Plan, colourBy: ColourBy): number {
  const coloured = { ...plan, appearance: { ...plan.appearance, colourBy } };
  return colouringOf(coloured).legend(Object.keys(plan.nodes)).length;
}
