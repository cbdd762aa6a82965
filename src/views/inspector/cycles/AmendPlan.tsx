/** Changes a fixed plan: nothing is written until a reason is given and the change is kept, then all of it at once. */
import { useState } from 'react';
import { amendPlan, type CyclePlanChanges } from '../../../plan/edit/cycleEdits';
import { limits, type Cycle, type CycleId } from '../../../plan/model/schema';
import { useStores } from '../../../store/stores';
import { useAct } from '../../../store/useAct';
import { Button } from '../../../ui/Button';
import { DateField } from '../../../ui/DateField';
import { TextField } from '../../../ui/TextField';
import styles from '../../../fields/fields.module.css';
import { useToday } from '../../../fields/useToday';
import { planTexts } from './planTexts';

interface AmendPlanProps {
  readonly id: CycleId;
  readonly plan: Cycle['plan'];
  readonly onDone: () => void;
}

export function AmendPlan({ id, plan, onDone }: AmendPlanProps) {
  const { now } = useStores();
  const act = useAct();
  const today = useToday();
  const [changes, setChanges] = useState<CyclePlanChanges>({});
  const [reason, setReason] = useState('');
  const current = { ...plan, ...changes };
  const change = (next: CyclePlanChanges) => setChanges({ ...changes, ...next });
  const keep = () => {
    if (act('amend the plan of a PDSA cycle', (draft) => amendPlan(draft, id, changes, { at: now(), reason })))
      onDone();
  };
  return (
    <>
      <TextField
        label="Reason for the change"
        hint="Kept with the plan."
        lines={2}
        autoFocus
        maxLength={limits.notes}
        value={reason}
        onChange={setReason}
      />
      {planTexts.map(({ field, label }) => (
        <TextField
          key={field}
          label={label}
          lines={2}
          maxLength={limits.notes}
          value={current[field] ?? ''}
          onChange={(words) => change({ [field]: words })}
        />
      ))}
      <div className={styles.dates}>
        <DateField label="Planned start" value={current.start} onChange={(start) => change({ start })} today={today} />
        <DateField label="Planned end" value={current.end} onChange={(end) => change({ end })} today={today} />
      </div>
      <div className={styles.buttons}>
        <Button onPress={onDone}>Cancel</Button>
        <Button variant="primary" isDisabled={reason.trim() === ''} onPress={keep}>
          Keep the amendment
        </Button>
      </div>
    </>
  );
}
