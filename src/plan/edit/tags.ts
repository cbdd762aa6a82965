/** Tags: named colours that boxes and stakeholders can carry. */
import { EditRefused } from '../model/editRefused';
import { dropMentions } from './dropMentions';
import { fittingText } from './setMember';
import { keyAtEnd } from '../model/order';
import { refuseIfFull } from '../model/room';
import { settled } from '../../kit/perIdentity';
import { stakeholderIn } from './people/stakeholders';
import { nodeIn } from '../ask/queries';
import type { NodeId, Plan, StakeholderId, Tag, TagId } from '../model/schema';

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
  const { nodes, stakeholders } = settled(draft);
  for (const node of Object.values(nodes)) if (node.tags?.includes(id)) tagBox(draft, node.id, into);
  for (const each of Object.values(stakeholders)) if (each.tags?.includes(id)) tagStakeholder(draft, each.id, into);
  removeTag(draft, id);
}

/** Removes a tag from the plan and from everything that carries it. */
export function removeTag(draft: Plan, id: TagId): void {
  tagIn(draft, id);
  dropMentions(draft, 'tags', new Set([id]));
  delete draft.tags[id];
}

export function tagBox(draft: Plan, box: NodeId, tag: TagId): void {
  put(draft, nodeIn(draft, box), tag);
}

export function tagStakeholder(draft: Plan, id: StakeholderId, tag: TagId): void {
  put(draft, stakeholderIn(draft, id), tag);
}

export function untagBox(draft: Plan, box: NodeId, tag: TagId): void {
  take(nodeIn(draft, box), tag);
}

export function untagStakeholder(draft: Plan, id: StakeholderId, tag: TagId): void {
  take(stakeholderIn(draft, id), tag);
}

interface Wearer {
  tags?: readonly TagId[];
}

function put(draft: Plan, wearer: Wearer, tag: TagId): void {
  tagIn(draft, tag);
  if (!wearer.tags?.includes(tag)) wearer.tags = [...(wearer.tags ?? []), tag];
}

function take(wearer: Wearer, tag: TagId): void {
  if (!wearer.tags?.includes(tag)) return;
  const left = wearer.tags.filter((other) => other !== tag);
  if (left.length > 0) wearer.tags = left;
  else delete wearer.tags;
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
