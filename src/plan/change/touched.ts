/** Which boxes, lines and stakeholders a change was about, so that undo can show and select what it changed. */
import { own } from '../../kit/own';
import type { Effect } from './effects';
import type { LinkId, NodeId, Plan, StakeholderId } from '../model/schema';

export interface Touched {
  readonly nodes: readonly NodeId[];
  readonly links: readonly LinkId[];
  readonly stakeholders: readonly StakeholderId[];
}

/**
 * The boxes, lines and stakeholders that effects concern and that `plan`, the state after them, still has. A change of a
 * cycle concerns its change idea, a change of a measure what it measures, a comment the box that it is on.
 */
export function touched(plan: Plan, effects: readonly Effect[]): Touched {
  const nodes = new Set<NodeId>();
  const links = new Set<LinkId>();
  const stakeholders = new Set<StakeholderId>();
  for (const { path, before, after } of effects) {
    const [part, id, item] = path.map(String);
    if (id === undefined) continue;
    if (part === 'nodes') nodes.add(id);
    else if (part === 'links') links.add(id);
    else if (part === 'stakeholders') stakeholders.add(id);
    else if (part === 'cycles') addAll(nodes, own(plan.cycles, id)?.idea);
    else if (part === 'measures') addAll(nodes, ...(own(plan.measures, id)?.nodes ?? []));
    else if (part === 'comments') addAll(nodes, boxOfComment(plan, id));
    else if (part === 'appearance' && id === 'positions')
      addAll(nodes, ...(item === undefined ? [before, after].flatMap((value) => Object.keys(value ?? {})) : [item]));
  }
  return {
    nodes: [...nodes].filter((id) => own(plan.nodes, id)),
    links: [...links].filter((id) => own(plan.links, id)),
    stakeholders: [...stakeholders].filter((id) => own(plan.stakeholders, id)),
  };
}

function boxOfComment(plan: Plan, id: string): NodeId | undefined {
  const on = own(plan.comments, id)?.on;
  return on?.kind === 'nodes' ? on.id : undefined;
}

function addAll(nodes: Set<NodeId>, ...ids: (NodeId | undefined)[]): void {
  for (const id of ids) if (id !== undefined) nodes.add(id);
}
