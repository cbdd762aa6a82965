/**
 * How the chart is looked at: its kind, its rules, its span. It is the reader’s own look until it is kept for the measure.
 * Beside the rules stands how often they cry wolf.
 */
import { Info } from 'lucide-react';
import { useCommandContext } from '../../../commands/commandContext';
import { setMeasureDetail } from '../../../plan/edit/measureEdits';
import type { Measure } from '../../../plan/model/schema';
import type { Chart } from '../../../stats/chartTypes';
import { falseAlarmsOf } from '../../../stats/falseAlarms';
import { fittingChart, type FittingChart } from '../../../stats/fittingChart';
import { kindOfMeasure } from '../../../stats/measureChart';
import { rulesOf, withSet } from '../../../stats/options';
import { chartSaid } from '../../../stats/words/names';
import { useAct } from '../../../store/useAct';
import { Button } from '../../../ui/Button';
import { SegmentedControl } from '../../../ui/SegmentedControl';
import { Select } from '../../../ui/Select';
import { setLook, spans, type Look } from '../measurePlaces';
import { ruleChoices, shortName, type FileKind } from './chartWords';
import styles from './page.module.css';

interface ChartControlsProps {
  readonly measure: Measure;
  readonly look: Look;
  readonly chart: Chart;
}

export function ChartControls({ measure, look, chart }: ChartControlsProps) {
  const { session } = useCommandContext();
  const act = useAct();
  const own = kindOfMeasure(measure);
  const kind = look.kind ?? own;
  const fitting = fittingChart(measure);
  const kinds = [...new Set<FileKind>([own, fitting.kind, kind, 'xmr', 'run'])];
  const ownSet = rulesOf(kind, measure).set;
  const isOther = kind !== own || (look.set !== undefined && look.set !== ownSet);
  const set = (change: Look) => setLook(session, measure.id, change);
  const keep = () => {
    const rules = look.set === undefined ? measure.rules : withSet(measure.rules, look.set);
    act(
      'change chart',
      (draft) => {
        setMeasureDetail(draft, measure.id, 'chart', kind);
        setMeasureDetail(draft, measure.id, 'rules', rules);
      },
      { announced: `The measure is read as ${chartSaid(kind)} from now on.` },
    );
    set({ kind: undefined, set: undefined });
  };
  const alarms = falseAlarmsOf(chart);
  return (
    <>
      <div className={styles.controls}>
        <SegmentedControl
          label="Chart"
          isLabelHidden
          segments={kinds.map((id) => ({ id, label: shortName(id) }))}
          value={kind}
          onChange={(next) => set({ kind: next === own ? undefined : next })}
        />
        <Select
          label="Rules"
          isLabelHidden
          choices={ruleChoices}
          value={chart.rules.set}
          onChange={(next) => set({ set: next === ownSet ? undefined : next })}
        />
        <Select
          label="Span"
          isLabelHidden
          choices={spans}
          value={look.span ?? 'usual'}
          onChange={(next) => set({ span: next === 'usual' ? undefined : next })}
        />
        {alarms !== null && (
          <p className={styles.alarms}>
            <Info aria-hidden size={14} /> These rules cry wolf on {alarms} of 100 charts of so many values on which
            nothing changes.
          </p>
        )}
      </div>
      {isOther && (
        <div className={styles.offer} role="group" aria-label="This look at the chart">
          <p>Only you see the chart like this. The measure is {chartSaid(own)}.</p>
          <Button onPress={keep}>Keep for the measure</Button>
          <Button variant="quiet" onPress={() => set({ kind: undefined, set: undefined })}>
            Back
          </Button>
        </div>
      )}
      <ul className={styles.hints}>
        {fitting.kind !== kind && isToBeSeen(fitting, chart) && (
          <li>
            {fitting.because}{' '}
            <button type="button" className={styles.link} onClick={() => set({ kind: fitting.kind })}>
              Look at it as {chartSaid(fitting.kind)}
            </button>
          </li>
        )}
        {chart.hints.map((hint) => (
          <li key={hint}>{hint}</li>
        ))}
      </ul>
    </>
  );
}

/** Days of events make another chart at once; values that should have been days have to be entered anew, as a hint says. */
function isToBeSeen({ kind }: FittingChart, { latest }: Chart): boolean {
  return (kind === 't') === (latest === null);
}
