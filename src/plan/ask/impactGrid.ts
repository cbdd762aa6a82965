/**
 * Where ideas stand by impact and effort: in the cells of a grid of five by five, in its four corners, on its middle lines, or
 * nowhere yet.
 *
 * Must not know: pixels.
 */
import { count } from '../../kit/english';
import type { NodeId, Plan, PlanNode } from '../model/schema';
import { fiveCells, fiveStep, idTowards, type FivePlace, type GridStep } from './fiveGrid';
import type { Size } from './readWords';
import { oneLine } from './words';

export interface GridPlace {
  readonly impact: Size;
  readonly effort: Size;
}

/** From the upper left to the lower right. */
export const corners = ['do-first', 'plan-well', 'if-time', 'leave'] as const;
export type Corner = (typeof corners)[number];

interface CornerWords {
  readonly name: string;
  readonly about: string;
}

const usual: Readonly<Record<Corner, CornerWords>> = {
  'do-first': { name: 'Do first', about: 'large effect for little effort' },
  'plan-well': { name: 'Plan well', about: 'worth it, needs a plan' },
  'if-time': { name: 'If there is time', about: 'small and easy' },
  leave: { name: 'Leave', about: 'much work for little' },
};

/** Under which name the plan keeps its own words for a corner. */
export const cornerKey = (corner: Corner): string => `impact-effort-${corner}`;

/** The plan’s own words where it has some; what they mean is said only of the usual ones. */
export function cornerWords(plan: Pick<Plan, 'appearance'>, corner: Corner): CornerWords {
  const own = oneLine(plan.appearance.words?.[cornerKey(corner)] ?? '');
  return own === '' || own === usual[corner].name ? usual[corner] : { name: own, about: '' };
}

/** Undefined on the middle lines: an idea at 3 belongs to neither side. */
export function cornerAt({ impact, effort }: GridPlace): Corner | undefined {
  if (impact === 3 || effort === 3) return undefined;
  if (impact > 3) return effort < 3 ? 'do-first' : 'plan-well';
  return effort < 3 ? 'if-time' : 'leave';
}

export function placeOf({ impact, effort }: Pick<PlanNode, 'impact' | 'effort'>): GridPlace | undefined {
  return impact === undefined || effort === undefined ? undefined : { impact, effort };
}

export interface GridCell extends GridPlace {
  readonly ids: readonly NodeId[];
}

export interface ImpactGrid {
  /** All 25, row by row from the greatest impact, each row from the least effort. */
  readonly cells: readonly GridCell[];
  readonly unplaced: readonly NodeId[];
  /** Those with more than one idea: these count the same so far. */
  readonly equal: readonly GridCell[];
}

export function impactGrid(nodes: readonly PlanNode[]): ImpactGrid {
  const cells = fiveCells(nodes, (node) => {
    const place = placeOf(node);
    return place && upright(place);
  }).map(({ up, right, ids }): GridCell => ({ impact: up, effort: right, ids }));
  return {
    cells,
    unplaced: nodes.flatMap((node) => (placeOf(node) ? [] : node.id)),
    equal: cells.filter(({ ids }) => ids.length > 1),
  };
}

/** “Impact 4, effort 3”. */
export function placeName({ impact, effort }: GridPlace): string {
  return `Impact ${impact}, effort ${effort}`;
}

/** “Impact 4, effort 3, 2 ideas”. */
export function gridCellName(cell: GridCell): string {
  return `${placeName(cell)}, ${cell.ids.length === 0 ? 'no idea' : count(cell.ids.length, 'idea')}`;
}

/** One cell on, as far as the grid goes: up is more impact, right is more effort. */
export function gridStep(place: GridPlace, step: GridStep): GridPlace {
  const { up, right } = fiveStep(upright(place), step);
  return { impact: up, effort: right };
}

const upright = ({ impact, effort }: GridPlace): FivePlace => ({ up: impact, right: effort });

/** The idea to which an arrow goes from one that is placed. */
export function ideaTowards({ cells }: ImpactGrid, from: NodeId, step: GridStep): NodeId | null {
  return idTowards(
    cells.map((cell) => ({ ...upright(cell), ids: cell.ids })),
    from,
    step,
  );
}
