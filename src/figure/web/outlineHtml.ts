/**
 * Writes the plan as nested lists with a heading for every box, for screen readers and for reading without the
 * picture.
 */
import { columnLevel, nodesOf } from '../../plan/ask/queries';
import { childrenOf, primaryParent } from '../../plan/ask/relations';
import type { NodeId, Plan } from '../../plan/model/schema';
import { boxHtml } from './boxHtml';
import { tag } from './html';

/** The aim's heading is of this level; each column after it has the next. */
const topLevel = 3;

export function outlineHtml(plan: Plan): string {
  const list = (ids: readonly NodeId[]): string => (ids.length === 0 ? '' : tag('ul', {}, ...ids.map(item)));
  const item = (id: NodeId): string => {
    const node = plan.nodes[id];
    if (!node) return '';
    const below = childrenOf(plan, id).filter((child) => primaryParent(plan, child) === id);
    return tag('li', {}, boxHtml(plan, node, topLevel + columnLevel(plan, node.column)), list(below));
  };
  return list(nodesOf(plan).flatMap(({ id }) => (primaryParent(plan, id) === undefined ? id : [])));
}
