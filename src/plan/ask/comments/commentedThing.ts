/** What a comment is on: a thing of the plan that is still there, the plan itself, or something that has gone. */
import { own } from '../../../kit/own';
import { isPart, isThere, type Thing } from '../../model/belonging';
import type { Anchor, Comment, NodeId, Plan } from '../../model/schema';

/** What is on a part that this app does not know counts as being on the plan. Null: it has gone. */
export function commentedThing(plan: Plan, { kind, id }: Pick<Anchor, 'kind' | 'id'>): Thing | 'plan' | null {
  if (!isPart(kind)) return 'plan';
  const thing = { part: kind, id };
  return isThere(plan, thing) ? thing : null;
}

/** The box that a thing belongs to: where in the diagram it is looked for. */
export function boxOf(plan: Plan, { part, id }: Thing): NodeId | undefined {
  if (part === 'nodes') return id;
  if (part === 'links') return own(plan.links, id)?.from;
  if (part === 'cycles') return own(plan.cycles, id)?.idea;
  return part === 'measures' ? own(plan.measures, id)?.nodes[0] : undefined;
}

/** A comment on the comments of the plan says what the others are asked to look at. */
export function asksForComments({ on, resolved }: Comment): boolean {
  return on.kind === 'plan' && on.field === 'comments' && resolved === undefined;
}
