/**
 * The figure in words, for those who do not see it: what it shows in one sentence, and its whole structure as text.
 *
 * Must not know: places, formats. It is given the plan as the figure shows it.
 */
import { count, enumerate } from '../../kit/english';
import { aimOf, columnsOf, nodesInColumn, nodesOf } from '../../plan/ask/queries';
import { dueWords } from '../../plan/ask/lateness';
import { commentsUnder } from '../../plan/ask/comments/commentsUnder';
import { peopleOfBox } from '../../plan/ask/people/ofBox';
import { childrenOf, parentsOf, primaryParent } from '../../plan/ask/relations';
import type { NodeId, Plan, PlanNode } from '../../plan/model/schema';
import { columnKindName, kindName, oneLine, quoted, statusWords } from '../../plan/ask/words';
import type { AlternativeText } from '../marks/picture';

/** What is told of each box beside its text: no more than the figure shows. */
export interface Told {
  readonly owner: boolean;
  readonly status: boolean;
  readonly due?: boolean;
  readonly stakeholders?: boolean;
  readonly comments?: boolean;
  /** What the charts under a box say; nothing for a box without. */
  readonly charts?: (id: NodeId) => string;
}

/** The words of the app; what the user wrote instead of the sentence comes in its place. */
export function describeFigure(plan: Plan, own = '', told: Told = { owner: true, status: true }): AlternativeText {
  const short = oneLine(own) || sentenceOf(plan);
  return { short, full: linesOf(plan, told).join('\n') };
}

/** The boxes depth first: each before what contributes to it, under its first parent. */
export function asRead(plan: Plan): readonly NodeId[] {
  const order: NodeId[] = [];
  const visit = (id: NodeId) => {
    order.push(id);
    for (const child of childrenOf(plan, id)) if (primaryParent(plan, child) === id) visit(child);
  };
  for (const { id } of nodesOf(plan)) if (primaryParent(plan, id) === undefined) visit(id);
  return order;
}

function sentenceOf(plan: Plan): string {
  const counts = columnsOf(plan)
    .slice(1)
    .map(({ id }) => ({ boxes: nodesInColumn(plan, id).length, kind: columnKindName(plan, id).toLowerCase() }))
    .filter(({ boxes }) => boxes > 0)
    .map(({ boxes, kind }) => count(boxes, kind));
  const aim = aimOf(plan);
  const about = aim.text.trim() === '' ? '' : ` for the aim ${quoted(aim)}`;
  return `Driver diagram${about}${counts.length > 0 ? `: ${enumerate(counts, 'and')}` : ''}.`;
}

function linesOf(plan: Plan, told: Told): string[] {
  const depth = new Map<NodeId, number>();
  return asRead(plan).map((id) => {
    const parent = primaryParent(plan, id);
    const level = parent === undefined ? 0 : (depth.get(parent) ?? 0) + 1;
    depth.set(id, level);
    const node = plan.nodes[id];
    return node ? `${'  '.repeat(level)}${lineOf(plan, node, told)}` : '';
  });
}

function lineOf(plan: Plan, node: PlanNode, told: Told): string {
  const { id, status, owner } = node;
  const others = parentsOf(plan, id).filter((parent) => parent !== primaryParent(plan, id));
  const facts = [
    told.status && status && status !== 'proposed' ? statusWords[status].toLowerCase() : '',
    told.due ? dueWords(node) : '',
    told.stakeholders ? peopleOfBox(plan, id).replace(' · ', ', ') : '',
    told.comments ? commentsUnder(plan, id) : '',
    told.charts?.(id) ?? '',
    told.owner && owner?.trim() ? `owner: ${oneLine(owner)}` : '',
    others.length > 0
      ? `also contributes to ${enumerate(
          others.map((other) => quoted(plan.nodes[other])),
          'and',
        )}`
      : '',
  ].filter((fact) => fact !== '');
  const said = facts.length > 0 ? ` (${facts.join('; ')})` : '';
  return `${kindName(plan, node)}: ${oneLine(node.text) || '(empty)'}${said}`;
}
