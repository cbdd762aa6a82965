/**
 * Details of what is selected: a box, several, a line, a cycle of a change idea, a measure, a stakeholder, a tie
 * between two, or the plan itself.
 *
 * Must not know: the view beside it, the panel that it stands in.
 */
import { own } from '../../kit/own';
import { useShallow } from 'zustand/react/shallow';
import { selectedLink, selectedNodes, selectedOf, type Selection } from '../../store/selection';
import { usePlan } from '../../store/stores';
import { lateComponent } from '../../ui/lateComponent';
import { BoxDetails } from './BoxDetails';
import { LinkDetails } from './LinkDetails';
import { ManyDetails } from './ManyDetails';
import { PlanDetails } from './PlanDetails';

const MeasureDetails = lateComponent(async () => (await import('./measures/MeasureDetails')).MeasureDetails);

const TieDetails = lateComponent(async () => (await import('./people/TieDetails')).TieDetails);

const StakeholderDetails = lateComponent(async () => (await import('./people/StakeholderDetails')).StakeholderDetails);

/** What was selected and has since been deleted, here or in another tab, does not count. */
export function Inspector({ selection }: { readonly selection: Selection }) {
  const nodes = selectedNodes({ selection });
  const selected = selectedLink({ selection });
  const ids = usePlan(useShallow((plan) => nodes.filter((id) => own(plan.nodes, id))));
  const link = usePlan((plan) => own(plan.links, selected)?.id);
  const selectedMeasure = selectedOf({ selection }, 'measure').at(-1);
  const measure = usePlan((plan) => own(plan.measures, selectedMeasure)?.id);
  const selectedPerson = selectedOf({ selection }, 'stakeholder').at(-1);
  const person = usePlan((plan) => own(plan.stakeholders, selectedPerson)?.id);
  const selectedTie = selectedOf({ selection }, 'tie').at(-1);
  const tie = usePlan((plan) => own(plan.ties, selectedTie)?.id);
  const [first] = ids;
  if (link !== undefined) return <LinkDetails key={link} id={link} />;
  if (first === undefined && measure !== undefined) return <MeasureDetails key={measure} id={measure} />;
  if (first === undefined && person !== undefined) return <StakeholderDetails key={person} id={person} />;
  if (first === undefined && tie !== undefined) return <TieDetails key={tie} id={tie} />;
  if (first === undefined) return <PlanDetails />;
  return ids.length === 1 ? <BoxDetails key={first} id={first} /> : <ManyDetails key={ids.join()} ids={ids} />;
}
