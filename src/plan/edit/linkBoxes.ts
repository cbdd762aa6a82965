/** Lines between boxes, and the team's belief in each. */
import { EditRefused } from '../model/editRefused';
import { linkProblem } from '../ask/linkProblem';
import { assign, fittingNotes } from './setMember';
import { keyAtEnd } from '../model/order';
import { limits, type Confidence, type Link, type LinkId, type NodeId, type Plan } from '../model/schema';
import { linkProblemWords } from '../ask/words';

/** Makes `from` contribute to `to`. */
export function addLink(draft: Plan, { id, from, to }: { id: LinkId; from: NodeId; to: NodeId }): void {
  const problem = linkProblem(draft, from, to);
  if (problem) throw new EditRefused(linkProblemWords[problem]);
  if (draft.links[id]) throw new EditRefused('There is a link with this id already.');
  if (Object.keys(draft.links).length >= limits.links)
    throw new EditRefused(`A plan holds up to ${limits.links.toLocaleString('en-GB')} lines.`);
  draft.links[id] = { id, order: keyAtEnd(draft.links), from, to };
}

/** Takes lines away; the boxes stay. */
export function removeLinks(draft: Plan, ids: readonly LinkId[]): void {
  for (const id of ids) linkIn(draft, id);
  for (const id of ids) delete draft.links[id];
}

/** `undefined` is the usual, medium, confidence that nobody has thought about yet. */
export function setConfidence(draft: Plan, id: LinkId, confidence: Confidence | undefined): void {
  assign(linkIn(draft, id), 'confidence', confidence);
}

export function setLinkNotes(draft: Plan, id: LinkId, notes: string | undefined): void {
  assign(linkIn(draft, id), 'notes', fittingNotes(notes));
}

function linkIn(draft: Plan, id: LinkId): Link {
  const link = draft.links[id];
  if (!link) throw new EditRefused('That line is no longer there.');
  return link;
}
