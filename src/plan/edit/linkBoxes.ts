/** Lines between boxes, and the team's belief in each. */
import { EditRefused } from '../model/editRefused';
import { linkProblem } from '../ask/linkProblem';
import { assign, fittingNotes } from './setMember';
import { keysAt } from '../model/order';
import { settled } from '../../kit/perIdentity';
import { limits, type Confidence, type Link, type LinkId, type NodeId, type Plan } from '../model/schema';
import { linkProblemWords } from '../ask/words';

interface NewLink {
  readonly id: LinkId;
  readonly from: NodeId;
  readonly to: NodeId;
}

/** Makes `from` contribute to `to`. */
export function addLink(draft: Plan, link: NewLink): void {
  addLinks(draft, [link]);
}

/** Adds lines behind those that are there; no two of them have the same ends. */
export function addLinks(draft: Plan, links: readonly NewLink[]): void {
  if (links.length === 0) return;
  const plan = settled(draft);
  for (const { id, from, to } of links) {
    const problem = linkProblem(plan, from, to);
    if (problem) throw new EditRefused(linkProblemWords[problem]);
    if (draft.links[id]) throw new EditRefused('There is a link with this id already.');
  }
  if (Object.keys(plan.links).length + links.length > limits.links)
    throw new EditRefused(`A plan holds up to ${limits.links.toLocaleString('en-GB')} lines.`);
  const keys = keysAt(draft.links, 'end', links.length);
  for (const [index, { id, from, to }] of links.entries()) draft.links[id] = { id, order: keys[index] ?? '', from, to };
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
