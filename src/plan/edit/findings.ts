/** What is done with the coach's findings: put aside, brought back, mended where several things change at once. */
import { inOrder } from '../model/order';
import { refuseIfFull } from '../model/room';
import type { Dismissal, LinkId, NodeId, Plan } from '../model/schema';
import { addSibling } from './boxes';
import { setNotes, setText } from './boxFields';
import { deleteBoxes } from './deleting';
import { fittingNotes } from './setMember';
import { nodeIn } from '../ask/queries';

type Which = Pick<Dismissal, 'rule' | 'on'>;

/** Puts a finding aside; what was said of the same before gives way. */
export function putAside(draft: Plan, dismissal: Dismissal): void {
  const others = (draft.dismissed ?? []).filter((one) => !isSame(one, dismissal));
  if (others.length === (draft.dismissed ?? []).length) refuseIfFull(draft, 'dismissed');
  draft.dismissed = [...others, { ...dismissal, reason: fittingNotes(dismissal.reason) }];
}

export function bringBack(draft: Plan, which: Which): void {
  const left = (draft.dismissed ?? []).filter((one) => !isSame(one, which));
  if (left.length > 0) draft.dismissed = left;
  else delete draft.dismissed;
}

const isSame = (a: Which, b: Which) => a.rule === b.rule && a.on === b.on;

/** Makes two boxes of one: the second half stands below it, under the same parent. */
export function splitBox(
  draft: Plan,
  {
    id,
    texts: [first, second],
    newBox,
    newLink,
  }: { id: NodeId; texts: readonly [string, string]; newBox: NodeId; newLink: LinkId },
): void {
  setText(draft, id, first);
  addSibling(draft, { of: id, side: 'below', id: newBox, link: newLink, text: second });
}

/** Makes one box of two of a column: lines, cycles, measures and notes of the one go over to the other. */
export function joinBoxes(draft: Plan, id: NodeId, into: NodeId): void {
  const [gone, kept] = [nodeIn(draft, id), nodeIn(draft, into)];
  const ends = new Set(inOrder(draft.links).map(({ from, to }) => `${from} ${to}`));
  for (const link of Object.values(draft.links)) {
    if (link.from !== id && link.to !== id) continue;
    const [from, to] = [link.from === id ? into : link.from, link.to === id ? into : link.to];
    if (from === to || ends.has(`${from} ${to}`)) continue;
    ends.add(`${from} ${to}`);
    Object.assign(link, { from, to });
  }
  for (const cycle of Object.values(draft.cycles)) if (cycle.idea === id) cycle.idea = into;
  for (const measure of Object.values(draft.measures))
    if (measure.nodes.includes(id))
      measure.nodes = [...new Set(measure.nodes.map((node) => (node === id ? into : node)))];
  const notes = [kept.notes, gone.notes].filter((part) => part !== undefined && part !== '');
  if (notes.length > 0) setNotes(draft, into, notes.join('\n\n'));
  deleteBoxes(draft, [id]);
}
