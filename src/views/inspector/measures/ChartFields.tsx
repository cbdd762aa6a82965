/** How the chart of a measure is calculated: its kind, with the one that fits; its rules; its baseline. */
import { useState } from 'react';
import { setMeasureDetail } from '../../../plan/edit/measureEdits';
import { charts } from '../../../plan/model/choices';
import type { Measure, MeasureId } from '../../../plan/model/schema';
import { Section } from '../../../fields/Section';
import styles from '../../../fields/fields.module.css';
import { useToday } from '../../../fields/useToday';
import { fittingChart } from '../../../stats/fittingChart';
import { chartKinds } from '../../../stats/limits/chartKinds';
import { kindOfMeasure, measureChart } from '../../../stats/measureChart';
import { chartSaid } from '../../../stats/words/names';
import { usePlan } from '../../../store/stores';
import { useAct } from '../../../store/useAct';
import { Button } from '../../../ui/Button';
import { DateField } from '../../../ui/DateField';
import { Select } from '../../../ui/Select';
import { RuleFields } from './RuleFields';

const chartChoices = charts.map((id) => ({ id, label: chartKinds[id].name }));

export function ChartFields({ id }: { readonly id: MeasureId }) {
  const measure = usePlan((plan) => plan.measures[id]);
  const chart = usePlan((plan) => (plan.measures[id] ? measureChart(plan, plan.measures[id]) : undefined));
  const act = useAct();
  if (!measure || !chart) return null;
  const kind = kindOfMeasure(measure);
  const fitting = fittingChart(measure);
  const set = (next: Measure['chart']) => act('change chart', (draft) => setMeasureDetail(draft, id, 'chart', next));
  return (
    <Section title="Chart">
      <Select label="Kind of chart" choices={chartChoices} value={kind} onChange={set} />
      {fitting.kind !== kind && (
        <div className={styles.proposal}>
          <p className={styles.quiet}>{fitting.because}</p>
          <Button onPress={() => set(fitting.kind)}>Make it {chartSaid(fitting.kind)}</Button>
        </div>
      )}
      <RuleFields measure={measure} chart={chart} />
      <Baseline key={JSON.stringify(measure.baseline)} id={id} baseline={measure.baseline} />
    </Section>
  );
}

/** Both days or none: half a baseline is not kept until the other half is said. */
function Baseline({ id, baseline }: { readonly id: MeasureId; readonly baseline: Measure['baseline'] }) {
  const act = useAct();
  const today = useToday();
  const [from, setFrom] = useState(baseline?.from);
  const [to, setTo] = useState(baseline?.to);
  const put = (next: { readonly from: string | undefined; readonly to: string | undefined }) => {
    setFrom(next.from);
    setTo(next.to);
    const { from: first, to: last } = next;
    if (first !== undefined && last !== undefined) {
      const days = first <= last ? { from: first, to: last } : { from: last, to: first };
      act('change baseline', (draft) => setMeasureDetail(draft, id, 'baseline', days));
    } else if (baseline && first === undefined && last === undefined)
      act('change baseline', (draft) => setMeasureDetail(draft, id, 'baseline', undefined));
  };
  return (
    <div className={styles.dates}>
      <DateField label="Baseline from" value={from} onChange={(date) => put({ from: date, to })} today={today} />
      <DateField label="Baseline to" value={to} onChange={(date) => put({ from, to: date })} today={today} />
    </div>
  );
}
