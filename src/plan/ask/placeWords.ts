/** Where a box stands, in words: for whoever moves it without seeing it go. */
import { nodesInColumn } from './queries';
import { primaryParent } from './relations';
import { quoted } from './words';
import type { NodeId, Plan } from '../model/schema';

/** “Secondary drivers, 2 of 4, contributes to “Risk is known”.” Empty when the box is not there. */
export function placeWords(plan: Plan, id: NodeId): string {
  const node = plan.nodes[id];
  if (!node) return '';
  const column = nodesInColumn(plan, node.column);
  const parent = primaryParent(plan, id);
  const place = `${column.findIndex((each) => each.id === id) + 1} of ${column.length}`;
  const under = parent === null || parent === undefined ? '' : `, contributes to ${quoted(plan.nodes[parent])}`;
  return `${plan.columns[node.column]?.title ?? ''}, ${place}${under}.`;
}
