/** Which of the plan's measures tell whether a cycle worked. Without measures there is nothing to choose from, but one can be begun. */
import { LineChart } from 'lucide-react';
import { useCommandContext } from '../../../commands/commandContext';
import { measureBox } from '../../../commands/measureDeeds';
import { setCycleDetail } from '../../../plan/edit/cycleEdits';
import { inOrder } from '../../../plan/model/order';
import type { CycleId, MeasureId } from '../../../plan/model/schema';
import { usePlan } from '../../../store/stores';
import { useAct } from '../../../store/useAct';
import { Button } from '../../../ui/Button';
import { Checkbox } from '../../../ui/Checkbox';
import { Section } from '../../../fields/Section';

export function MeasuresFollowed({ id }: { readonly id: CycleId }) {
  const measures = usePlan((plan) => inOrder(plan.measures));
  const followed = usePlan((plan) => plan.cycles[id]?.measures);
  const act = useAct();
  if (measures.length === 0) return <MeasureThis id={id} />;
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
      <MeasureThis id={id} />
    </Section>
  );
}

/** Begins a measure of the idea, which this cycle then follows. */
function MeasureThis({ id }: { readonly id: CycleId }) {
  const context = useCommandContext();
  const idea = usePlan((plan) => plan.cycles[id]?.idea);
  if (idea === undefined) return null;
  return (
    <div>
      <Button icon={<LineChart />} onPress={() => measureBox(context, idea, id)}>
        Measure this
      </Button>
    </div>
  );
}
