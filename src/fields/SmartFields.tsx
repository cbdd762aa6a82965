/** The parts of a SMART aim, and the sentence that can be made of them: proposed when asked for, never imposed. */
import { useState } from 'react';
import { setText } from '../plan/edit/boxFields';
import { limits, type NodeId } from '../plan/model/schema';
import { proposeAim } from '../plan/ask/proposeAim';
import { setSmart, type SmartPart } from '../plan/edit/smart';
import { useStores } from '../store/stores';
import { useAct } from '../store/useAct';
import { Button } from '../ui/Button';
import styles from './fields.module.css';
import { Section } from './Section';
import { BoundDate, BoundText } from './boundFields';

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
  const { openPlan } = useStores();
  const act = useAct();
  const [sentence, setSentence] = useState<string>();
  const use = (words: string) => {
    act('use the proposed aim', (draft) => setText(draft, id, words));
    setSentence(undefined);
  };
  return (
    <div className={styles.proposal}>
      <Button onPress={() => setSentence(proposeAim(openPlan.plan().nodes[id]?.smart ?? {}))}>
        Propose a sentence
      </Button>
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
