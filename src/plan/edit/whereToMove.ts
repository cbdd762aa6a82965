/**
 * Says whether and how boxes can be moved under another parent or into another column. The question (`moveProblem`)
 * and the edit (`moveToParent`) get the same answer.
 *
 * A driver goes as far right of its new parent as it stood of the old one, and the drivers that hang only on it go
 * with it. A change idea stays a change idea, whatever it hangs on.
 */
import { childProblem } from './boxes';
import { cyclesOf } from '../ask/cycles';
import { columnIn, columnLevel, columnsOf, isAim, isChangeIdea, nodeIn, nodeLevel } from '../ask/queries';
import { ancestorsOf, linksInto, linksOutOf, ownBranchOf, primaryParent, topmostOf } from '../ask/relations';
import type { ColumnId, Link, NodeId, Plan } from '../model/schema';
import { quoted, sentence } from '../ask/words';

export interface Move {
  readonly ids: readonly NodeId[];
  /** What they shall contribute to; without it they keep their parents and change only their column. */
  readonly parent?: NodeId;
  /** The parent that the new one takes the place of; the primary parent unless it is named. */
  readonly from?: NodeId;
  /** The column they shall stand in; what suits the new parent unless it is named. */
  readonly column?: ColumnId;
}

export interface MovePlan {
  /** The boxes that are moved themselves, as given; the others only come along. */
  readonly roots: readonly NodeId[];
  /** The link of each root that gets the new parent as its end, where there is one. */
  readonly replaced: ReadonlyMap<NodeId, Link>;
  /** The new column of every box that changes its column. */
  readonly columns: ReadonlyMap<NodeId, ColumnId>;
}

const nobody: ReadonlySet<NodeId> = new Set();

/** Why these boxes cannot be moved so; null when they can. */
export function moveProblem(plan: Plan, move: Move): string | null {
  const planned = planMove(plan, move);
  return typeof planned === 'string' ? planned : null;
}

/** What a move comes to, or the sentence that says why there is none. */
export function planMove(plan: Plan, { ids, parent, from, column }: Move): MovePlan | string {
  const roots = topmostOf(
    plan,
    ids.map((id) => nodeIn(plan, id).id),
  );
  const above = parent === undefined ? nobody : ancestorsOf(plan, parent);
  const replaced = new Map<NodeId, Link>();
  const columns = new Map<NodeId, ColumnId>();
  for (const root of roots) {
    const problem = rootProblem(plan, root, parent, above);
    if (problem !== null) return problem;
    const link =
      parent === undefined
        ? undefined
        : linksOutOf(plan, root).find(({ to }) => to === (from ?? primaryParent(plan, root)));
    if (link) replaced.set(root, link);
    const level =
      column === undefined ? levelUnder(plan, root, parent, link) : columnLevel(plan, columnIn(plan, column).id);
    const shiftProblem = shiftBranch(plan, root, level, columns);
    if (shiftProblem !== null) return shiftProblem;
  }
  const planned = { roots, replaced, columns };
  return brokenLink(plan, planned, parent) ?? planned;
}

/** `above`: the boxes that the parent contributes to, directly or through others. */
function rootProblem(plan: Plan, root: NodeId, parent: NodeId | undefined, above: ReadonlySet<NodeId>): string | null {
  if (isAim(plan, root)) return 'The aim stays where it is.';
  if (parent === undefined) return null;
  if (root === parent) return 'A box cannot contribute to itself.';
  if (above.has(root)) return sentence(`${quotedIn(plan, parent)} contributes to ${quotedIn(plan, root)} itself.`);
  return childProblem(plan, parent);
}

function levelUnder(plan: Plan, root: NodeId, parent: NodeId | undefined, link: Link | undefined): number {
  const level = nodeLevel(plan, root);
  if (parent === undefined || isChangeIdea(plan, root)) return level;
  const parentLevel = nodeLevel(plan, parent);
  const wanted = link ? level + parentLevel - nodeLevel(plan, link.to) : level;
  const fits = wanted > parentLevel && wanted < columnsOf(plan).length - 1;
  return fits ? wanted : parentLevel + 1;
}

/** Notes the new columns of a root and of the drivers that come along; gives back why that cannot be. */
function shiftBranch(plan: Plan, root: NodeId, level: number, columns: Map<NodeId, ColumnId>): string | null {
  const ordered = columnsOf(plan);
  const target = ordered[level];
  if (!target || target.kind === 'aim') return 'A plan has one aim.';
  const wasIdea = isChangeIdea(plan, root);
  if (target.kind === 'change' && linksInto(plan, root).length > 0)
    return sentence(`${quotedIn(plan, root)} has children, and a change idea has none.`);
  if (wasIdea && target.kind !== 'change' && cyclesOf(plan, root).length > 0)
    return sentence(`${quotedIn(plan, root)} has PDSA cycles, so it stays a change idea.`);
  const distance = level - nodeLevel(plan, root);
  if (distance === 0) return null;
  columns.set(root, target.id);
  for (const id of ownBranchOf(plan, root)) {
    if (id === root || isChangeIdea(plan, id)) continue;
    const column = ordered[nodeLevel(plan, id) + distance];
    if (column?.kind !== 'driver') return `There is no driver column left for ${quotedIn(plan, id)}.`;
    columns.set(id, column.id);
  }
  return null;
}

/** The first link that would no longer run from right to left. */
function brokenLink(plan: Plan, { roots, replaced, columns }: MovePlan, parent: NodeId | undefined): string | null {
  const levelOf = (id: NodeId) => {
    const column = columns.get(id);
    return column === undefined ? nodeLevel(plan, id) : columnLevel(plan, column);
  };
  const gone = new Set([...replaced.values()].map(({ id }) => id));
  const kept = [...columns.keys()]
    .flatMap((id) => [...linksOutOf(plan, id), ...linksInto(plan, id)])
    .filter(({ id }) => !gone.has(id));
  const made = parent === undefined ? [] : roots.map((from) => ({ from, to: parent }));
  const broken = [...kept, ...made].find(({ from, to }) => levelOf(from) <= levelOf(to));
  return broken
    ? sentence(`${quotedIn(plan, broken.from)} contributes to ${quotedIn(plan, broken.to)} and must stay on its right.`)
    : null;
}

function quotedIn(plan: Plan, id: NodeId): string {
  return quoted(plan.nodes[id]);
}
