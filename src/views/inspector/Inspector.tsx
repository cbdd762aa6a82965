/**
 * Details of what is selected: a box, several, a line, a cycle of a change idea, or the plan itself.
 *
 * Must not know: the view beside it, the panel that it stands in.
 */
import { useShallow } from 'zustand/react/shallow';
import { selectedLink, selectedNodes } from '../../store/selection';
import { usePlan, useSession } from '../../store/stores';
import { useRested } from '../../ui/useRested';
import { BoxDetails } from './BoxDetails';
import { LinkDetails } from './LinkDetails';
import { ManyDetails } from './ManyDetails';
import { PlanDetails } from './PlanDetails';

/** Pause, ms, after which somebody means to stay at a box. */
const rest = 120;

/** What was selected and has since been deleted, here or in another tab, does not count. */
export function Inspector() {
  // The view shows a new selection at once. The fields, which are dear to mount, follow when nobody is going on to
  // another: while arrow keys run through the boxes, or one box after the other is typed.
  const nodes = useRested(useSession(selectedNodes), rest);
  const selected = useRested(useSession(selectedLink), rest);
  const ids = usePlan(useShallow((plan) => nodes.filter((id) => plan.nodes[id])));
  const link = usePlan((plan) => plan.links[selected ?? '']?.id);
  const [first] = ids;
  if (link !== undefined) return <LinkDetails key={link} id={link} />;
  if (first === undefined) return <PlanDetails />;
  return ids.length === 1 ? <BoxDetails key={first} id={first} /> : <ManyDetails key={ids.join()} ids={ids} />;
}
