/**
 * In which steps a plan is shown to a room: the aim alone, then branch after branch as they are read, what hangs
 * nowhere, and the whole at the end. A branch too large to be read from afar is shown in several steps.
 *
 * Must not know: sizes (it asks whether boxes can be read together), what draws a step, what is collapsed.
 */
import { aimOf, isChangeIdea } from './queries';
import { branchOf, childrenOf, orphans, primaryBranchOf, primaryParent } from './relations';
import type { NodeId, Plan } from '../model/schema';
import { boxName, kindName, oneLine } from './words';

export interface PresentationStep {
  readonly kind: 'aim' | 'branch' | 'whole';
  /** What is in focus, in words: “Primary driver: Risk is known”. */
  readonly name: string;
  readonly boxes: ReadonlySet<NodeId>;
}

/** Whether these boxes can be read when they fill the screen together. More of them never read better than fewer. */
export type IsLegible = (boxes: ReadonlySet<NodeId>) => boolean;

/** At least one step; every box is in focus in one that is not the whole. */
export function presentationSteps(plan: Plan, isLegible: IsLegible): readonly PresentationStep[] {
  const aim = aimOf(plan);
  const first: PresentationStep = { kind: 'aim', name: boxName(plan, aim), boxes: new Set([aim.id]) };
  const all = Object.keys(plan.nodes);
  if (all.length === 1) return [first];
  const heads = standingUnder(plan, aim.id);
  const loose = orphans(plan).map(({ id }) => id);
  const [ideas, drivers] = partition(heads, (id) => isChangeIdea(plan, id));
  const [single, branches] = partition(loose, (id) => childrenOf(plan, id).length === 0);
  return [
    first,
    ...drivers.flatMap((id) => branchSteps(plan, id, isLegible)),
    ...stepsTogether(plan, ideas, isLegible),
    ...branches.flatMap((id) => branchSteps(plan, id, isLegible)),
    ...stepsTogether(plan, single, isLegible),
    { kind: 'whole', name: 'The whole diagram', boxes: new Set(all) },
  ];
}

/** One step, or the box with what stands directly under it and then that branch by branch. */
function branchSteps(plan: Plan, id: NodeId, isLegible: IsLegible): PresentationStep[] {
  const step = (boxes: ReadonlySet<NodeId>): PresentationStep => ({ kind: 'branch', name: nameOf(plan, [id]), boxes });
  const own = primaryBranchOf(plan, id);
  // What also contributes to it may stand far away, among the boxes of another branch.
  const whole = [branchOf(plan, id), own].find(isLegible);
  const children = standingUnder(plan, id);
  if (whole || children.length === 0) return [step(whole ?? own)];
  const head = new Set([id, ...children]);
  return [step(isLegible(head) ? head : new Set([id])), ...stepsTogether(plan, children, isLegible)];
}

/** Several branches, as many of them in one step as can be read together. */
function stepsTogether(plan: Plan, ids: readonly NodeId[], isLegible: IsLegible): PresentationStep[] {
  const runs: NodeId[][] = [];
  const boxesOf = (run: readonly NodeId[]) => new Set(run.flatMap((id) => [...primaryBranchOf(plan, id)]));
  for (const id of ids) {
    const run = runs.at(-1);
    if (run && isLegible(boxesOf([...run, id]))) run.push(id);
    else runs.push([id]);
  }
  return runs.flatMap((run): PresentationStep[] => {
    const [id] = run;
    if (run.length === 1 && id !== undefined) return branchSteps(plan, id, isLegible);
    return [{ kind: 'branch', name: nameOf(plan, run), boxes: boxesOf(run) }];
  });
}

/** “Secondary drivers: Clear floors and 2 more”; boxes of several columns are only boxes. */
function nameOf(plan: Plan, ids: readonly NodeId[]): string {
  const nodes = ids.flatMap((id) => plan.nodes[id] ?? []);
  const [node] = nodes;
  if (!node) return '';
  if (nodes.length === 1) return boxName(plan, node);
  const kinds = new Set(nodes.map((each) => kindName(plan, each)));
  const kind = kinds.size === 1 ? `${kindName(plan, node)}s` : 'Boxes';
  return `${kind}: ${oneLine(node.text) || '(empty)'} and ${nodes.length - 1} more`;
}

function standingUnder(plan: Plan, id: NodeId): NodeId[] {
  return childrenOf(plan, id).filter((child) => primaryParent(plan, child) === id);
}

function partition<T>(items: readonly T[], is: (item: T) => boolean): readonly [yes: T[], no: T[]] {
  return [items.filter(is), items.filter((item) => !is(item))];
}
