/** By which rules the chart of a measure is read: the set, its run lengths, what it counts; and how often they cry wolf. */
import { setMeasureRules } from '../../../plan/edit/measureEdits';
import { ruleSets } from '../../../plan/model/choices';
import { runLengths } from '../../../plan/model/limits';
import type { Measure } from '../../../plan/model/schema';
import styles from '../../../fields/fields.module.css';
import { quote } from '../../../kit/english';
import { typedNumber } from '../../../kit/typedNumber';
import type { Chart } from '../../../stats/chartTypes';
import { falseAlarmsOf } from '../../../stats/falseAlarms';
import { chartKinds } from '../../../stats/limits/chartKinds';
import { usualLengths, withSet } from '../../../stats/options';
import { ruleSetNames } from '../../../stats/words/method';
import { useStores } from '../../../store/stores';
import { useAct } from '../../../store/useAct';
import { NumberField, type NumberFieldProps } from '../../../ui/NumberField';
import { Select } from '../../../ui/Select';
import { Switch } from '../../../ui/Switch';

const choices = ruleSets.map((id) => ({ id, label: ruleSetNames[id] }));

const lengths = [
  { name: 'shift', label: 'In a row on one side' },
  { name: 'trend', label: 'In a row up or down' },
] as const;

interface RuleFieldsProps {
  readonly measure: Measure;
  /** As the measure is read. */
  readonly chart: Chart;
}

export function RuleFields({ measure, chart }: RuleFieldsProps) {
  const { session } = useStores();
  const act = useAct();
  const { rules, kind } = chart;
  const usual = usualLengths[rules.set];
  const alarms = falseAlarmsOf(chart);
  const set = (change: Parameters<typeof setMeasureRules>[2]) =>
    act('change rules', (draft) => setMeasureRules(draft, measure.id, change));
  const hasLimits = kind !== 'run';
  return (
    <>
      <Select
        label="Rules"
        choices={choices}
        value={rules.set}
        onChange={(next) => set({ shift: undefined, trend: undefined, ...withSet(measure.rules, next) })}
      />
      {usual.shift > 0 && (
        <div role="group" aria-label="Lengths of a row" className={styles.pair}>
          {lengths
            .filter(({ name }) => usual[name] > 0)
            .map(({ name, label }) => (
              <NumberField
                key={name}
                label={label}
                value={rules[name]}
                minValue={runLengths.least}
                maxValue={runLengths.most}
                read={readLength}
                onChange={(length) => set({ [name]: length === usual[name] ? undefined : length })}
                onLost={(words) => session.say(words)}
              />
            ))}
        </div>
      )}
      {usual.shift === 0 && <p className={styles.quiet}>How long a row must be follows from the number of values.</p>}
      {alarms !== null && (
        <p className={styles.quiet} aria-live="polite">
          They cry wolf on {alarms} of 100 charts of so many values on which nothing changes.
        </p>
      )}
      {hasLimits && rules.set === 'mdc' && (
        <Switch
          label="Outside a limit counts as near it"
          description="A value beyond a limit is then one of the two of three that lie near it."
          isSelected={rules.nearCountsOutside}
          onChange={(on) => set({ nearCountsOutside: on ? true : undefined })}
        />
      )}
      {chartKinds[kind].usesRanges === true && (
        <Switch
          label="Leave out wild jumps"
          description="Moving ranges far larger than the others do not widen the limits."
          isSelected={rules.screen}
          onChange={(on) => set({ screen: on ? undefined : false })}
        />
      )}
    </>
  );
}

const readLength: NumberFieldProps['read'] = (typed) => {
  const value = typedNumber(typed)?.value;
  const { least, most } = runLengths;
  if (value !== undefined && Number.isInteger(value) && value >= least && value <= most) return { ok: true, value };
  return { ok: false, reason: `A row is ${least} to ${most} values long, and ${quote(typed.trim())} is not.` };
};
