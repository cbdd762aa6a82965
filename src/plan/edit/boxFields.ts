/**
 * What is written on a box and beside it. Every edit takes a draft, a box and the new value; `undefined` clears.
 *
 * Must not know: where the box stands and what it is linked to.
 */
import { EditRefused } from '../model/editRefused';
import { assign, existingDate, fittingNotes, fittingText } from './setMember';
import { isChangeIdea, nodeIn } from '../ask/queries';
import type { NodeId, Plan, PlanNode, Status } from '../model/schema';

export function setText(draft: Plan, id: NodeId, text: string): void {
  const node = nodeIn(draft, id);
  if (node.text !== text) node.text = fittingText(text);
}

export function setNotes(draft: Plan, id: NodeId, notes: string | undefined): void {
  assign(nodeIn(draft, id), 'notes', fittingNotes(notes));
}

export function setOwner(draft: Plan, id: NodeId, owner: string | undefined): void {
  assign(nodeIn(draft, id), 'owner', fittingText(owner));
}

export function setStart(draft: Plan, id: NodeId, date: string | undefined): void {
  assign(nodeIn(draft, id), 'start', existingDate(date));
}

export function setDue(draft: Plan, id: NodeId, date: string | undefined): void {
  assign(nodeIn(draft, id), 'due', existingDate(date));
}

export function setStatus(draft: Plan, id: NodeId, status: Status | undefined): void {
  assign(changeIdeaIn(draft, id), 'status', status);
}

export function setImpact(draft: Plan, id: NodeId, impact: PlanNode['impact']): void {
  assign(changeIdeaIn(draft, id), 'impact', impact);
}

export function setEffort(draft: Plan, id: NodeId, effort: PlanNode['effort']): void {
  assign(changeIdeaIn(draft, id), 'effort', effort);
}

function changeIdeaIn(draft: Plan, id: NodeId): PlanNode {
  const node = nodeIn(draft, id);
  if (!isChangeIdea(draft, id)) throw new EditRefused('Only a change idea has this.');
  return node;
}
