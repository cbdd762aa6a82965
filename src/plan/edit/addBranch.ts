/**
 * Whole branches at once: what an indented outline holds becomes boxes below a box.
 *
 * Must not know: where the outline came from (`exchange/` reads it).
 */
import { generateNKeysBetween } from 'fractional-indexing';
import { childProblem } from './boxes';
import { EditRefused, refuseIf } from '../model/editRefused';
import { fittingText } from './setMember';
import { inOrder, keysAt } from '../model/order';
import { settled } from '../../kit/perIdentity';
import { slotUnder } from './placing';
import { columnsOf, nodeLevel } from '../ask/queries';
import { linksOf } from '../ask/relations';
import type { OutlineItem } from '../model/outlineItem';
import { limits, type NodeId, type Plan } from '../model/schema';

export interface AddedBranch {
  /** The new boxes in the order of the outline. */
  readonly added: readonly NodeId[];
  /** How many of them stand one or more levels higher than their line did, as there was no column left. */
  readonly folded: number;
}

interface Planned {
  readonly id: NodeId;
  readonly text: string;
  readonly parent: NodeId;
  readonly level: number;
}

/**
 * Adds an outline below `parent`, below what it has already. Levels beyond the last column fold into it: such a line
 * stands behind the one that it was indented below and contributes to the same box. `newId` makes all ids.
 */
export function addBranch(
  draft: Plan,
  { parent, lines, newId }: { parent: NodeId; lines: readonly OutlineItem[]; newId: () => string },
): AddedBranch {
  const plan = settled(draft);
  refuseIf(childProblem(plan, parent));
  const last = columnsOf(plan).length - 1;
  const planned: Planned[] = [];
  let folded = 0;
  const visit = (items: readonly OutlineItem[], above: NodeId, level: number) => {
    for (const { text, children } of items) {
      const id = newId();
      planned.push({ id, text: fittingText(text), parent: above, level });
      if (level < last) visit(children, id, level + 1);
      else fold(children, above);
    }
  };
  const fold = (items: readonly OutlineItem[], above: NodeId) => {
    for (const { text, children } of items) {
      folded += 1;
      planned.push({ id: newId(), text: fittingText(text), parent: above, level: last });
      fold(children, above);
    }
  };
  visit(lines, parent, nodeLevel(plan, parent) + 1);
  if (inOrder(plan.nodes).length + planned.length > limits.nodes)
    throw new EditRefused(`A plan holds up to ${limits.nodes.toLocaleString('en-GB')} boxes.`);
  insertBoxes(draft, parent, planned);
  insertLinks(draft, planned, newId);
  return { added: planned.map(({ id }) => id), folded };
}

/** Column by column, so that the new boxes of each stand together below the parent's other children. */
function insertBoxes(draft: Plan, parent: NodeId, planned: readonly Planned[]): void {
  for (const [level, column] of columnsOf(draft).entries()) {
    const own = planned.filter((box) => box.level === level);
    if (own.length === 0) continue;
    const keys = keysAt(draft.nodes, slotUnder(settled(draft), parent, column.id), own.length);
    for (const [index, { id, text }] of own.entries())
      draft.nodes[id] = { id, order: keys[index] ?? '', column: column.id, text };
  }
}

function insertLinks(draft: Plan, planned: readonly Planned[], newId: () => string): void {
  const keys = generateNKeysBetween(linksOf(draft).at(-1)?.order ?? null, null, planned.length);
  for (const [index, { id: from, parent: to }] of planned.entries()) {
    const id = newId();
    draft.links[id] = { id, order: keys[index] ?? '', from, to };
  }
}
