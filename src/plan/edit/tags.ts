/** Tags: named colours that boxes can carry. */
import { EditRefused } from '../model/editRefused';
import { dropMentions } from './dropMentions';
import { fittingText } from './setMember';
import { keyAtEnd } from '../model/order';
import { refuseIfFull } from '../model/room';
import { settled } from '../../kit/perIdentity';
import { nodeIn } from '../ask/queries';
import type { NodeId, Plan, Tag, TagId } from '../model/schema';

/** Adds a tag; `colour` as `#rrggbb`. */
export function addTag(draft: Plan, { id, name, colour }: Pick<Tag, 'id' | 'name' | 'colour'>): void {
  if (Object.hasOwn(draft.tags, id)) throw new EditRefused('There is a tag with this id already.');
  refuseIfFull(draft, 'tags');
  draft.tags[id] = { id, order: keyAtEnd(draft.tags), name: fittingText(name), colour: hexColour(colour) };
}

export function renameTag(draft: Plan, id: TagId, name: string): void {
  tagIn(draft, id).name = fittingText(name);
}

export function recolourTag(draft: Plan, id: TagId, colour: string): void {
  tagIn(draft, id).colour = hexColour(colour);
}

/** Makes two tags one: whoever wears the first wears the other instead. */
export function joinTag(draft: Plan, id: TagId, into: TagId): void {
  tagIn(draft, into);
  for (const node of Object.values(settled(draft).nodes)) if (node.tags?.includes(id)) tagBox(draft, node.id, into);
  removeTag(draft, id);
}

/** Removes a tag from the plan and from everything that carries it. */
export function removeTag(draft: Plan, id: TagId): void {
  tagIn(draft, id);
  dropMentions(draft, 'tags', new Set([id]));
  delete draft.tags[id];
}

export function tagBox(draft: Plan, box: NodeId, tag: TagId): void {
  const node = nodeIn(draft, box);
  tagIn(draft, tag);
  if (!node.tags?.includes(tag)) node.tags = [...(node.tags ?? []), tag];
}

export function untagBox(draft: Plan, box: NodeId, tag: TagId): void {
  const node = nodeIn(draft, box);
  if (!node.tags?.includes(tag)) return;
  const left = node.tags.filter((other) => other !== tag);
  if (left.length > 0) node.tags = left;
  else delete node.tags;
}

function tagIn(draft: Plan, id: TagId): Tag {
  const tag = draft.tags[id];
  if (!tag) throw new EditRefused('That tag is no longer there.');
  return tag;
}

function hexColour(colour: string): string {
  if (!/^#[0-9a-f]{6}$/i.test(colour)) throw new EditRefused(`“${colour}” is not a colour.`);
  return colour;
}
