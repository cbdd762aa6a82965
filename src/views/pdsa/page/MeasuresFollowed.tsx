/** Which of the plan's measures tell whether a cycle worked. A plan without measures has nothing to choose from. */
import { setCycleDetail } from '../../../plan/edit/cycleEdits';
import { inOrder } from '../../../plan/model/order';
import type { CycleId, MeasureId } from '../../../plan/model/schema';
import { usePlan } from '../../../store/stores';
import { useAct } from '../../../store/useAct';
import { Checkbox } from '../../../ui/Checkbox';
import { Section } from '../../../fields/Section';

export function MeasuresFollowed({ id }: { readonly id: CycleId }) {
  const measures = usePlan((plan) => inOrder(plan.measures));
  const followed = usePlan((plan) => plan.cycles[id]?.measures);
  const act = useAct();
  if (measures.length === 0) return null;
  const follow = (measure: MeasureId, isFollowed: boolean) =>
    act('change PDSA cycle', (draft) => {
      const others = (followed ?? []).filter((other) => other !== measure);
      const next = isFollowed ? [...others, measure] : others;
      setCycleDetail(draft, id, 'measures', next.length > 0 ? next : undefined);
    });
  return (
    <Section title="Measures followed in this cycle">
      <div>
        {measures.map(({ id: measure, name }) => (
          <Checkbox
            key={measure}
            label={name || 'Untitled measure'}
            isSelected={followed?.includes(measure) ?? false}
            onChange={(isFollowed) => follow(measure, isFollowed)}
          />
        ))}
      </div>
    </Section>
  );
}
