/**
 * Whole branches at once: what an indented outline holds becomes boxes below a box.
 *
 * Must not know: where the outline came from (`exchange/` reads it).
 */
import { generateNKeysBetween } from 'fractional-indexing';
import { childProblem } from './boxes';
import { EditRefused, refuseIf } from '../model/editRefused';
import { fittingNotes, fittingText } from './setMember';
import { inOrder, keysAt } from '../model/order';
import { settled } from '../../kit/perIdentity';
import { slotUnder } from './placing';
import { columnsOf, nodeLevel } from '../ask/queries';
import { linksOf } from '../ask/relations';
import type { NamedColumn, OutlineItem } from '../model/outlineItem';
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
  readonly notes: string | undefined;
  readonly level: number;
  /** What it contributes to. */
  readonly to: NodeId[];
}

/** A box that other lines can stand below: the one that is pasted onto, or one that is planned. */
interface Above {
  readonly id: NodeId;
  readonly level: number;
  readonly above: Above | undefined;
}

/**
 * Adds an outline below `parent`, below what it has already. A line stands in the column that it names, where that lies
 * right of what it stands below, else in the next one. Levels beyond the last column fold into it: such a line
 * contributes to the same box as the one that it was indented below. `newId` makes all ids.
 */
export function addBranch(
  draft: Plan,
  { parent, lines, newId }: { parent: NodeId; lines: readonly OutlineItem[]; newId: () => string },
): AddedBranch {
  const plan = settled(draft);
  refuseIf(childProblem(plan, parent));
  const { planned, folded } = planBoxes(plan, parent, lines, newId);
  if (inOrder(plan.nodes).length + planned.length > limits.nodes)
    throw new EditRefused(`A plan holds up to ${limits.nodes.toLocaleString('en-GB')} boxes.`);
  insertBoxes(draft, parent, planned);
  insertLinks(draft, planned, newId);
  return { added: planned.map(({ id }) => id), folded };
}

function planBoxes(plan: Plan, parent: NodeId, lines: readonly OutlineItem[], newId: () => string) {
  const last = columnsOf(plan).length - 1;
  const root: Above = { id: parent, level: nodeLevel(plan, parent), above: undefined };
  const planned: Planned[] = [];
  const byKey = new Map<string, Planned>();
  const references: { box: Planned; to: readonly string[] }[] = [];
  let folded = 0;
  const visit = (items: readonly OutlineItem[], below: Above) => {
    for (const { text, notes, children, column, loose = false, key, to = [] } of items) {
      let above = loose ? root : below;
      while (above.level >= last && above.above) above = above.above;
      if (above !== below && !loose) folded += 1;
      const level = Math.max(above.level + 1, namedLevel(column, last) ?? 0);
      const isLinked = !loose || (to.length === 0 && level === root.level + 1);
      const box = {
        id: newId(),
        text: fittingText(text),
        notes: fittingNotes(notes),
        level,
        to: isLinked ? [above.id] : [],
      };
      planned.push(box);
      if (key !== undefined && !byKey.has(key)) byKey.set(key, box);
      references.push({ box, to });
      visit(children, { id: box.id, level, above });
    }
  };
  visit(lines, root);
  for (const { box, to } of references)
    for (const key of to) {
      const other = byKey.get(key);
      if (other && other.level < box.level && !box.to.includes(other.id)) box.to.push(other.id);
    }
  return { planned, folded };
}

function namedLevel(column: NamedColumn | undefined, last: number): number | undefined {
  if (column === undefined || column === 'aim') return undefined;
  return column === 'change' ? last : Math.min(column, last - 1);
}

/** Column by column, so that the new boxes of each stand together below the parent's other children. */
function insertBoxes(draft: Plan, parent: NodeId, planned: readonly Planned[]): void {
  for (const [level, column] of columnsOf(draft).entries()) {
    const own = planned.filter((box) => box.level === level);
    if (own.length === 0) continue;
    const keys = keysAt(draft.nodes, slotUnder(settled(draft), parent, column.id), own.length);
    for (const [index, { id, text, notes }] of own.entries())
      draft.nodes[id] = { id, order: keys[index] ?? '', column: column.id, text, ...(notes && { notes }) };
  }
}

function insertLinks(draft: Plan, planned: readonly Planned[], newId: () => string): void {
  const ends = planned.flatMap(({ id, to }) => to.map((other) => ({ from: id, to: other })));
  if (Object.keys(draft.links).length + ends.length > limits.links)
    throw new EditRefused(`A plan holds up to ${limits.links.toLocaleString('en-GB')} lines.`);
  const keys = generateNKeysBetween(linksOf(draft).at(-1)?.order ?? null, null, ends.length);
  for (const [index, { from, to }] of ends.entries()) {
    const id = newId();
    draft.links[id] = { id, order: keys[index] ?? '', from, to };
  }
}
