/** What of a measure holds from a day on: targets that change, and the phases of its chart with their reasons. */
import { X } from 'lucide-react';
import { useState } from 'react';
import { longDate } from '../../../kit/dates/calendar';
import { typedNumber } from '../../../kit/typedNumber';
import { removePhase, removeTargetFrom, setTargetFrom } from '../../../plan/edit/measureEdits';
import type { Measure, MeasureId } from '../../../plan/model/schema';
import { Section } from '../../../fields/Section';
import styles from '../../../fields/fields.module.css';
import { useToday } from '../../../fields/useToday';
import { usePlan, useStores } from '../../../store/stores';
import { useAct } from '../../../store/useAct';
import { Button } from '../../../ui/Button';
import { DateField } from '../../../ui/DateField';
import { IconButton } from '../../../ui/IconButton';
import { TextField } from '../../../ui/TextField';

const noTargets: NonNullable<Measure['targets']> = [];
const noPhases: NonNullable<Measure['phases']> = [];

export function ChangingTargets({ id }: { readonly id: MeasureId }) {
  const { session } = useStores();
  const act = useAct();
  const today = useToday();
  const targets = usePlan((plan) => plan.measures[id]?.targets ?? noTargets);
  const [from, setFrom] = useState<string>();
  const [typed, setTyped] = useState('');
  const add = () => {
    const value = typedNumber(typed)?.value;
    if (from === undefined || value === undefined)
      return session.say('Say from which day the other target holds, and which number it is.');
    if (act('change target', (draft) => setTargetFrom(draft, id, { from, value })) === null) return;
    setFrom(undefined);
    setTyped('');
  };
  return (
    <>
      {targets.length > 0 && (
        <ul className={styles.list} aria-label="Targets that change">
          {targets.map((target) => (
            <li key={target.from} className={styles.row}>
              <span className={styles.entryText}>
                {target.value} from {longDate(target.from)}
              </span>
              <IconButton
                label={`Remove the target from ${longDate(target.from)}`}
                icon={<X />}
                small
                onPress={() => act('change target', (draft) => removeTargetFrom(draft, id, target.from))}
              />
            </li>
          ))}
        </ul>
      )}
      <div className={styles.pair}>
        <DateField label="Another target from" value={from} onChange={setFrom} today={today} />
        <TextField label="Its number" maxLength={40} value={typed} onChange={setTyped} />
      </div>
      <div className={styles.buttons}>
        <Button onPress={add}>Add the target</Button>
      </div>
    </>
  );
}

export function Phases({ id }: { readonly id: MeasureId }) {
  const act = useAct();
  const phases = usePlan((plan) => plan.measures[id]?.phases ?? noPhases);
  if (phases.length === 0) return null;
  return (
    <Section title="Phases">
      <ul className={styles.list} aria-label="Phases">
        {phases.map(({ from, reason = '' }) => (
          <li key={from} className={styles.row}>
            <span className={styles.entryText}>
              From {longDate(from)}
              {reason !== '' && `: ${reason}`}
            </span>
            <IconButton
              label={`Remove the phase from ${longDate(from)}`}
              icon={<X />}
              small
              onPress={() => act('remove a phase', (draft) => removePhase(draft, id, from))}
            />
          </li>
        ))}
      </ul>
    </Section>
  );
}
