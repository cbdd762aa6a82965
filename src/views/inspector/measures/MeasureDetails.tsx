/** What a measure is: its kind, what of the theory it measures, its operational definition, its target, its chart. */
import { frequencies } from '../../../plan/ask/frequency';
import { kindWords, measureKinds, type MeasureKind } from '../../../plan/ask/measureFamily';
import { renameMeasure, setMeasureDetail, setMeasureKind } from '../../../plan/edit/measureEdits';
import { limits, type Measure, type MeasureId } from '../../../plan/model/schema';
import { AskedHeading } from '../../../fields/AskWord';
import { BoundOwner, BoundText } from '../../../fields/boundFields';
import { Section } from '../../../fields/Section';
import styles from '../../../fields/fields.module.css';
import { usePlan } from '../../../store/stores';
import { useAct } from '../../../store/useAct';
import { SuggestField } from '../../../ui/Combobox';
import { SegmentedControl } from '../../../ui/SegmentedControl';
import { Select } from '../../../ui/Select';
import { ChartFields } from './ChartFields';
import { MeasuredBoxes } from './MeasuredBoxes';
import { MeasureNumber } from './MeasureNumber';
import { ChangingTargets, Phases } from './DatedParts';

const kindChoices = measureKinds.map((id) => ({ id, label: kindWords[id] }));

const goals = [
  { id: 'none', label: 'Not said' },
  { id: 'increase', label: 'Up' },
  { id: 'decrease', label: 'Down' },
  { id: 'maintain', label: 'Stay' },
] as const;

export function MeasureDetails({ id }: { readonly id: MeasureId }) {
  const act = useAct();
  const kind = usePlan((plan) => plan.measures[id]?.kind);
  const goal = usePlan((plan) => plan.measures[id]?.goal);
  return (
    <>
      <AskedHeading about="measure">Measure</AskedHeading>
      <div className={styles.section}>
        <BoundText
          label="Name"
          large
          maxLength={limits.text}
          stepLabel="rename measure"
          run={`measure:${id}:name`}
          read={(plan) => plan.measures[id]?.name}
          write={(draft, words) => renameMeasure(draft, id, words)}
        />
        <Select
          label="Kind"
          choices={kindChoices}
          value={kind}
          onChange={(next: MeasureKind) => act('change measure', (draft) => setMeasureKind(draft, id, next))}
        />
        <MeasuredBoxes id={id} />
      </div>
      <Section title="Operational definition">
        <MeasureText id={id} member="definition" label="What counts, what does not, and when" />
        <MeasureText
          id={id}
          member="numerator"
          label="Counted (numerator)"
          placeholder="Patients treated within the hour"
        />
        <MeasureText id={id} member="denominator" label="Out of (denominator)" placeholder="All patients with sepsis" />
        <div className={styles.pair}>
          <MeasureText id={id} member="unit" label="Unit" placeholder="%" />
          <MeasureNumber id={id} member="per" label="Per" hint="1,000 for a rate in 1,000" />
        </div>
        <Frequency id={id} />
        <MeasureText id={id} member="source" label="Where the numbers come from" />
        <BoundOwner
          label="Owner"
          stepLabel="change owner"
          run={`measure:${id}:owner`}
          read={(plan) => plan.measures[id]?.owner}
          write={(draft, words) => setMeasureDetail(draft, id, 'owner', words)}
        />
      </Section>
      <Section title="Goal and target">
        <SegmentedControl
          label="Which way is better"
          segments={goals}
          value={goal ?? 'none'}
          onChange={(next) =>
            act('change measure', (draft) => setMeasureDetail(draft, id, 'goal', next === 'none' ? undefined : next))
          }
        />
        <MeasureNumber id={id} member="target" label="Target" />
        <ChangingTargets id={id} />
        <MeasureNumber
          id={id}
          member="floor"
          label="Lowest possible value"
          hint="0 where nothing can be below nought"
        />
      </Section>
      <ChartFields id={id} />
      <Phases id={id} />
    </>
  );
}

interface MeasureTextProps {
  readonly id: MeasureId;
  readonly member: 'definition' | 'numerator' | 'denominator' | 'unit' | 'source';
  readonly label: string;
  readonly placeholder?: string;
}

function MeasureText({ id, member, ...look }: MeasureTextProps) {
  return (
    <BoundText
      {...look}
      {...(member !== 'unit' && { lines: member === 'definition' ? 3 : 1 })}
      maxLength={member === 'unit' ? limits.text : limits.notes}
      stepLabel="change measure"
      run={`measure:${id}:${member}`}
      read={(plan) => plan.measures[id]?.[member]}
      write={(draft, words) => setMeasureDetail(draft, id, member, words as Measure[typeof member])}
    />
  );
}

function Frequency({ id }: { readonly id: MeasureId }) {
  const act = useAct();
  const value = usePlan((plan) => plan.measures[id]?.frequency ?? '');
  return (
    <SuggestField
      label="How often"
      maxLength={limits.text}
      value={value}
      onChange={(words) =>
        act('change measure', (draft) => setMeasureDetail(draft, id, 'frequency', words), {
          run: `measure:${id}:frequency`,
        })
      }
      suggestions={() => frequencies}
    />
  );
}
