/**
 * Finds what the quiet lines under the text of a box say of its part of the plan.
 *
 * Must not know: how the words are set.
 */
import { groupBy } from '../../kit/groupBy';
import { perIdentity } from '../../kit/perIdentity';
import type { Cycle, Measure, NodeId, Plan, PlanNode, Tag } from '../../plan/model/schema';
import { inOrder } from '../../plan/model/order';
import { shownIn } from '../../plan/model/show';
import { commentsUnder } from '../../plan/ask/comments/commentsUnder';
import { peopleOfBox } from '../../plan/ask/people/ofBox';
import { footerText } from './footer';

const noCycles: readonly Cycle[] = [];
const noMeasures: readonly Measure[] = [];
const noTags: readonly Tag[] = [];

const shownOf = perIdentity(shownIn);

const measuresByNode = perIdentity((measures: Plan['measures']) => {
  const pairs = inOrder(measures).flatMap((measure) => measure.nodes.map((node) => ({ node, measure })));
  const byNode = new Map<NodeId, Measure[]>();
  for (const [node, own] of groupBy(pairs, (pair) => pair.node))
    byNode.set(
      node,
      own.map(({ measure }) => measure),
    );
  return byNode;
});

const cyclesByIdea = perIdentity((cycles: Plan['cycles']) => groupBy(inOrder(cycles), (cycle) => cycle.idea));

/** Empty when there is nothing to say. `isIdea`: the box stands in the column of change ideas. */
export function boxFooter(plan: Plan, node: PlanNode, isIdea: boolean): string {
  const shown = shownOf(plan.appearance);
  return footerText({
    node,
    cycles: (isIdea && cyclesByIdea(plan.cycles).get(node.id)) || noCycles,
    tags: node.tags ? inOrder(plan.tags).filter(({ id }) => node.tags?.includes(id)) : noTags,
    measures: measuresByNode(plan.measures).get(node.id) ?? noMeasures,
    people: peopleOfBox(plan, node.id),
    comments: shown.comments ? commentsUnder(plan, node.id) : '',
    shown,
  });
}
