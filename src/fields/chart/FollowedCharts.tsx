/** The charts of the measures that a cycle names. Their code comes with the first of them. */
import { useShallow } from 'zustand/react/shallow';
import type { CycleId } from '../../plan/model/schema';
import { usePlan } from '../../store/stores';
import { lateComponent } from '../../ui/lateComponent';
import { Section } from '../Section';

const MeasureCharts = lateComponent(async () => (await import('./MeasureCharts')).MeasureCharts);

interface FollowedChartsProps {
  readonly id: CycleId;
  /** With cycles, notes and how the chart was made. */
  readonly isWhole?: boolean;
}

export function FollowedCharts({ id, isWhole = false }: FollowedChartsProps) {
  const measures = usePlan(
    useShallow((plan) => (plan.cycles[id]?.measures ?? []).flatMap((measure) => plan.measures[measure] ?? [])),
  );
  if (measures.length === 0) return null;
  return (
    <Section title="What its measures show">
      <MeasureCharts measures={measures} isWhole={isWhole} />
    </Section>
  );
}
