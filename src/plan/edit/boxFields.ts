/**
 * What is written on a box and beside it. Every edit takes a draft, a box and the new value; `undefined` clears.
 *
 * Must not know: where the box stands and what it is linked to.
 */
import { EditRefused } from '../model/editRefused';
import { assign, existingDate, fittingNotes, fittingText } from './setMember';
import { setTitle } from './planFields';
import { isAim, isChangeIdea, nodeIn } from '../ask/queries';
import { isUntitled, titleOfAim, untitled } from '../model/titles';
import type { NodeId, Plan, PlanNode, Status } from '../model/schema';

/** As long as nobody has given the plan a title, it follows the aim. */
export function setText(draft: Plan, id: NodeId, text: string): void {
  const node = nodeIn(draft, id);
  if (node.text === text) return;
  const follows = isAim(draft, id) && (isUntitled(draft) || draft.title === titleOfAim(node.text));
  node.text = fittingText(text);
  if (follows) setTitle(draft, titleOfAim(text) || untitled);
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

/** Both at once, as on the grid of impact and effort; `undefined` takes the idea off it. */
export function placeByImpact(
  draft: Plan,
  id: NodeId,
  place: Required<Pick<PlanNode, 'impact' | 'effort'>> | undefined,
): void {
  setImpact(draft, id, place?.impact);
  setEffort(draft, id, place?.effort);
}

function changeIdeaIn(draft: Plan, id: NodeId): PlanNode {
  const node = nodeIn(draft, id);
  if (!isChangeIdea(draft, id)) throw new EditRefused('Only a change idea has this.');
  return node;
}
