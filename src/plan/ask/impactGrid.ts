/**
 * Where ideas stand by impact and effort: in the cells of a grid of five by five, in its four corners, on its middle lines, or
 * nowhere yet.
 *
 * Must not know: pixels.
 */
import { count } from '../../kit/english';
import type { NodeId, Plan, PlanNode } from '../model/schema';
import type { Size } from './readWords';
import { oneLine } from './words';

export const gridSizes: readonly Size[] = [1, 2, 3, 4, 5];

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
  const cells = gridSizes.toReversed().flatMap((impact) =>
    gridSizes.map((effort): GridCell => {
      const ids = nodes.flatMap((node) => (node.impact === impact && node.effort === effort ? node.id : []));
      return { impact, effort, ids };
    }),
  );
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

export type GridStep = 'up' | 'down' | 'left' | 'right';

/** One cell on, as far as the grid goes: up is more impact, right is more effort. */
export function gridStep({ impact, effort }: GridPlace, step: GridStep): GridPlace {
  const within = (size: number) => Math.min(5, Math.max(1, size)) as Size;
  return {
    impact: within(impact + (step === 'up' ? 1 : step === 'down' ? -1 : 0)),
    effort: within(effort + (step === 'right' ? 1 : step === 'left' ? -1 : 0)),
  };
}

/**
 * The idea to which an arrow goes from one that is placed: the next in the same cell, else up and down the nearest of the
 * nearest row, left and right the nearest of its own row, and of the others where there is none. So every idea is come to.
 */
export function ideaTowards(grid: ImpactGrid, from: NodeId, step: GridStep): NodeId | null {
  const cell = grid.cells.find(({ ids }) => ids.includes(from));
  if (!cell) return null;
  const at = cell.ids.indexOf(from);
  const within = step === 'down' ? cell.ids[at + 1] : step === 'up' ? cell.ids[at - 1] : undefined;
  if (within !== undefined) return within;
  const reach = ({ impact, effort }: GridPlace) => {
    const [up, right] = [impact - cell.impact, effort - cell.effort];
    const ahead = { up, down: -up, right, left: -right }[step];
    const isUpright = step === 'up' || step === 'down';
    const aside = Math.abs(isUpright ? right : up);
    return ahead <= 0 ? Infinity : isUpright ? 10 * ahead + aside : ahead + 10 * aside;
  };
  const others = grid.cells.filter(({ ids }) => ids.length > 0).map((other) => ({ other, way: reach(other) }));
  const [nearest] = others.filter(({ way }) => way < Infinity).sort((a, b) => a.way - b.way);
  return (step === 'up' ? nearest?.other.ids.at(-1) : nearest?.other.ids[0]) ?? null;
}
