/** Which boxes and lines of a picture bear which marks of a comparison, and in which colours. */
import type { PlanDifference } from '../../../plan/change/difference';
import type { LinkId, NodeId, Plan } from '../../../plan/model/schema';
import { movedThemselves } from '../../../plan/tell/wordDifference';
import type { Palette } from '../../colour/palette';

export const changeMarks = ['added', 'removed', 'moved', 'changed'] as const;
export type ChangeMark = (typeof changeMarks)[number];

export interface ChangeMarks {
  /** A box may have moved and hold something else now. */
  readonly nodes: ReadonlyMap<NodeId, readonly ChangeMark[]>;
  readonly links: ReadonlyMap<LinkId, ChangeMark>;
}

export const noMarks: ChangeMarks = { nodes: new Map(), links: new Map() };

/** What is to be marked of a difference. Lines that came with a box, or tell of its move, bear no mark of their own. */
export function marksOf(after: Plan, { nodes, links, moved, movedLinks }: PlanDifference): ChangeMarks {
  const boxes = new Map<NodeId, ChangeMark[]>();
  const mark = (id: NodeId, own: ChangeMark) => boxes.set(id, [...(boxes.get(id) ?? []), own]);
  for (const { id } of movedThemselves(after, moved)) mark(id, 'moved');
  for (const { after: is } of nodes.changed) mark(is.id, 'changed');
  for (const { id } of nodes.added) mark(id, 'added');
  for (const { id } of nodes.removed) mark(id, 'removed');
  const isNew = (id: NodeId) => boxes.get(id)?.includes('added') ?? false;
  const lines = new Map<LinkId, ChangeMark>();
  for (const { after: is } of links.changed) lines.set(is.id, movedLinks.has(is.id) ? 'moved' : 'changed');
  for (const link of links.added) {
    if (!isNew(link.from) && !isNew(link.to) && !movedLinks.has(link.id)) lines.set(link.id, 'added');
  }
  for (const { id } of links.removed) lines.set(id, 'removed');
  return { nodes: boxes, links: lines };
}

/** Told by their shape as well: an edge of dashes, a sign, a stroke through the text. */
export function markColour({ good, warn, danger }: Palette, mark: ChangeMark): string {
  return mark === 'added' ? good : mark === 'removed' ? danger : warn;
}
