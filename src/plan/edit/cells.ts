/**
 * Cells of the plan’s table, written several at once: either all of them or none.
 *
 * Must not know: how a cell was read, what is selected.
 */
import { settled } from '../../kit/perIdentity';
import { tagNamed } from '../ask/tagNamed';
import { linksOutOf } from '../ask/relations';
import { nodeIn } from '../ask/queries';
import type { CellEdit } from '../ask/pasteCells';
import type { NodeId, Plan } from '../model/schema';
import { nextTagColour } from '../model/tagColours';
import { setDue, setEffort, setImpact, setOwner, setStart, setStatus, setText } from './boxFields';
import { setConfidence } from './linkBoxes';
import { addTag, tagBox, untagBox } from './tags';

/** `newId`: of the tags that are named for the first time. */
export function setCells(draft: Plan, edits: readonly CellEdit[], newId: () => string): void {
  const before = settled(draft);
  for (const edit of edits) setCell(draft, edit, before, newId);
}

function setCell(draft: Plan, { id, cell }: CellEdit, before: Plan, newId: () => string): void {
  switch (cell.column) {
    case 'text':
      return setText(draft, id, cell.value);
    case 'owner':
      return setOwner(draft, id, cell.value);
    case 'start':
      return setStart(draft, id, cell.value);
    case 'due':
      return setDue(draft, id, cell.value);
    case 'status':
      return setStatus(draft, id, cell.value);
    case 'impact':
      return setImpact(draft, id, cell.value);
    case 'effort':
      return setEffort(draft, id, cell.value);
    case 'confidence':
      for (const link of linksOutOf(before, id)) setConfidence(draft, link.id, cell.value);
      return undefined;
    case 'tags':
      return setTags(draft, id, cell.value, newId);
  }
}

/** The box wears just the tags of these names, in this order; those that the plan does not have are made. */
function setTags(draft: Plan, id: NodeId, names: readonly string[], newId: () => string): void {
  const wanted = names.map((name) => {
    const known = tagNamed(settled(draft), name);
    if (known) return known.id;
    const tag = newId();
    const used = Object.values(settled(draft).tags).map(({ colour }) => colour);
    addTag(draft, { id: tag, name, colour: nextTagColour(used) });
    return tag;
  });
  const worn = settled(nodeIn(draft, id)).tags ?? [];
  if (worn.length === wanted.length && worn.every((tag, at) => tag === wanted[at])) return;
  for (const tag of worn) untagBox(draft, id, tag);
  for (const tag of wanted) tagBox(draft, id, tag);
}
