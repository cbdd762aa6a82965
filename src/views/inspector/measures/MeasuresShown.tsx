/** What measures a box, as charts. Their code comes with the first of them. */
import { Section } from '../../../fields/Section';
import { measuresOf } from '../../../plan/ask/measuresOf';
import type { NodeId } from '../../../plan/model/schema';
import { usePlan } from '../../../store/stores';
import { lateComponent } from '../../../ui/lateComponent';

const MeasureCharts = lateComponent(async () => (await import('../../../fields/chart/MeasureCharts')).MeasureCharts);

export function MeasuresShown({ id }: { readonly id: NodeId }) {
  const measures = usePlan((plan) => measuresOf(plan, id));
  if (measures.length === 0) return null;
  return (
    <Section title={measures.length === 1 ? 'Measure' : 'Measures'}>
      <MeasureCharts key={id} measures={measures} />
    </Section>
  );
}
