/**
 * The parts of a SMART aim, and the sentence that can be made of them: proposed when asked for, never imposed. The other
 * way round, the aim’s own sentence fills the parts that are still empty.
 */
import { useState } from 'react';
import { setText } from '../plan/edit/boxFields';
import { limits, type NodeId, type Plan } from '../plan/model/schema';
import { enumerate } from '../kit/english';
import { proposeAim } from '../plan/ask/proposeAim';
import { readAim } from '../plan/ask/readAim';
import { setSmart, type SmartPart } from '../plan/edit/smart';
import { useStores } from '../store/stores';
import { useAct } from '../store/useAct';
import { Button } from '../ui/Button';
import styles from './fields.module.css';
import { Section } from './Section';
import { BoundDate, BoundText } from './boundFields';
import { useToday } from './useToday';

const partWords: Readonly<Record<SmartPart, string>> = {
  measure: 'measure',
  from: 'from',
  to: 'to',
  byWhen: 'by when',
  population: 'population',
  place: 'place',
};

export function SmartFields({ id }: { readonly id: NodeId }) {
  return (
    <Section title="SMART aim">
      <SmartText id={id} part="measure" label="Measure" placeholder="Falls with harm" />
      <div className={styles.pair}>
        <SmartText id={id} part="from" label="From" placeholder="12 a month" />
        <SmartText id={id} part="to" label="To" placeholder="6 a month" />
      </div>
      <BoundDate
        label="By when"
        stepLabel="change the aim’s date"
        read={(plan) => plan.nodes[id]?.smart?.byWhen}
        write={(draft, date) => setSmart(draft, 'byWhen', date)}
      />
      <SmartText id={id} part="population" label="Population" placeholder="Adults in the emergency department" />
      <SmartText id={id} part="place" label="Place" />
      <Proposal id={id} />
    </Section>
  );
}

interface SmartTextProps {
  readonly id: NodeId;
  readonly part: Exclude<SmartPart, 'byWhen'>;
  readonly label: string;
  readonly placeholder?: string;
}

function SmartText({ id, part, ...look }: SmartTextProps) {
  return (
    <BoundText
      {...look}
      stepLabel={`change the aim’s ${part}` as const}
      run={`smart:${part}:${id}`}
      maxLength={limits.text}
      read={(plan) => plan.nodes[id]?.smart?.[part]}
      write={(draft, words) => setSmart(draft, part, words)}
    />
  );
}

function Proposal({ id }: { readonly id: NodeId }) {
  const { openPlan, session } = useStores();
  const act = useAct();
  const today = useToday();
  const [sentence, setSentence] = useState<string>();
  const use = (words: string) => {
    act('use the proposed aim', (draft) => setText(draft, id, words));
    setSentence(undefined);
  };
  /** What somebody has filled in already stays. */
  const fill = () => {
    const { text = '', smart = {} } = openPlan.plan().nodes[id] ?? {};
    const read = Object.entries(readAim(text, today())) as [SmartPart, string][];
    const missing = read.filter(([part]) => (smart[part] ?? '').trim() === '');
    if (missing.length === 0) return session.say('The aim says nothing more that could be filled in.');
    const said = `Filled in: ${enumerate(
      missing.map(([part]) => partWords[part]),
      'and',
    )}.`;
    const put = (draft: Plan) => {
      for (const [part, words] of missing) setSmart(draft, part, words);
    };
    act('change the aim’s parts', put, { said });
  };
  return (
    <div className={styles.proposal}>
      <div className={styles.buttons}>
        <Button onPress={() => setSentence(proposeAim(openPlan.plan().nodes[id]?.smart ?? {}))}>
          Propose a sentence
        </Button>
        <Button onPress={fill}>Fill from the aim</Button>
      </div>
      <div aria-live="polite">
        {sentence === '' && <p className={styles.quiet}>Fill in a part or two first.</p>}
        {sentence && <p className={styles.sentence}>{sentence}</p>}
      </div>
      {sentence && (
        <Button variant="primary" onPress={() => use(sentence)}>
          Use it
        </Button>
      )}
    </div>
  );
}
