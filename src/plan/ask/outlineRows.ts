/**
 * The plan as the lines of an outline: a box stands under each of the boxes that it contributes to, the first time as
 * itself, every other time as the same one again. What leads to no aim yet stands apart.
 *
 * Must not know: how a line is drawn, which one has the keyboard.
 */
import type { NodeId, Plan } from '../model/schema';
import { aimOf } from './queries';
import { branchOf, childrenOf, orphans, parentsOf } from './relations';

export interface OutlineRow {
  /** Tells the line from the other lines of the same box. */
  readonly key: string;
  readonly id: NodeId;
  /** The boxes above it, from where the branch begins; the last one is what it contributes to here. */
  readonly path: readonly NodeId[];
  /** Its place among the lines of the same branch and depth, from 1, and how many these are. */
  readonly at: number;
  readonly of: number;
  /** The box stands further up already. */
  readonly isAgain: boolean;
  /** What else it contributes to. */
  readonly also: readonly NodeId[];
  /** Whether what contributes to it is shown; undefined where nothing does. */
  readonly isOpen: boolean | undefined;
  /** How many boxes are folded away under it. */
  readonly folded: number;
}

export interface Outline {
  readonly placed: readonly OutlineRow[];
  readonly unplaced: readonly OutlineRow[];
}

export interface Folding {
  /** Boxes whose branch is folded away where they stand first. */
  readonly collapsed: ReadonlySet<NodeId>;
  /** Lines of boxes that stand there again, by key, whose branch is shown once more. */
  readonly opened: ReadonlySet<string>;
}

export function outlineOf(plan: Plan, folding: Folding): Outline {
  const seen = new Set<NodeId>();
  const walk = (id: NodeId) => rowsUnder(plan, [id], [], folding, seen);
  const placed = walk(aimOf(plan).id);
  const roots = orphans(plan).map(({ id }) => id);
  return { placed, unplaced: rowsUnder(plan, roots, [], folding, seen) };
}

/** What the box contributes to on this line; undefined for the aim and what is not yet placed. */
export function parentOf({ path }: Pick<OutlineRow, 'path'>): NodeId | undefined {
  return path.at(-1);
}

export function rowKey(path: readonly NodeId[], id: NodeId): string {
  return JSON.stringify([...path, id]);
}

/** `seen`: the boxes that stand further up. Each branch is gone through once, so that links may be as many as they like. */
function rowsUnder(
  plan: Plan,
  ids: readonly NodeId[],
  path: readonly NodeId[],
  folding: Folding,
  seen: Set<NodeId>,
): OutlineRow[] {
  return ids.flatMap((id, index) => {
    const key = rowKey(path, id);
    const isAgain = seen.has(id);
    seen.add(id);
    const children = childrenOf(plan, id);
    const isOpen = isAgain ? folding.opened.has(key) : !folding.collapsed.has(id);
    const row: OutlineRow = {
      key,
      id,
      path,
      at: index + 1,
      of: ids.length,
      isAgain,
      also: parentsOf(plan, id).filter((parent) => parent !== path.at(-1)),
      isOpen: children.length === 0 ? undefined : isOpen,
      folded: children.length === 0 || isOpen ? 0 : branchOf(plan, id).size - 1,
    };
    // What is folded away where it stands first is not shown as new further down.
    const below = isAgain && !isOpen ? [] : rowsUnder(plan, children, [...path, id], folding, seen);
    return isOpen ? [row, ...below] : [row];
  });
}

/** Whether both lines look alike. */
export function isSameRow(a: OutlineRow, b: OutlineRow): boolean {
  return (
    a.key === b.key &&
    a.at === b.at &&
    a.of === b.of &&
    a.isAgain === b.isAgain &&
    a.isOpen === b.isOpen &&
    a.folded === b.folded &&
    a.also.length === b.also.length &&
    a.also.every((id, index) => id === b.also[index])
  );
}
