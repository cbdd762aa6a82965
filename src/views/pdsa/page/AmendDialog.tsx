/** Changes a fixed plan: nothing is written until a reason is given and the change is kept, then all of it at once. */
import { useState } from 'react';
import { useToday } from '../../../fields/useToday';
import { amendPlan, type CyclePlanChanges } from '../../../plan/edit/cycleEdits';
import { limits, type Cycle, type CycleId } from '../../../plan/model/schema';
import { useStores } from '../../../store/stores';
import { useAct } from '../../../store/useAct';
import { DateField } from '../../../ui/DateField';
import { Dialog } from '../../../ui/Dialog';
import { DialogButtons } from '../../../ui/DialogButtons';
import { Disclosure } from '../../../ui/Disclosure';
import { TextField } from '../../../ui/TextField';
import { planWords } from './planWords';
import styles from './page.module.css';

interface AmendDialogProps {
  readonly id: CycleId;
  readonly plan: Cycle['plan'];
  readonly onClose: () => void;
}

const others = ['objective', 'questions', 'tasks', 'data'] as const;

export function AmendDialog({ id, plan, onClose }: AmendDialogProps) {
  const { now } = useStores();
  const act = useAct();
  const today = useToday();
  const [changes, setChanges] = useState<CyclePlanChanges>({});
  const [reason, setReason] = useState('');
  const current = { ...plan, ...changes };
  const change = (next: CyclePlanChanges) => setChanges((before) => ({ ...before, ...next }));
  const keep = () => {
    if (act('amend the plan of a PDSA cycle', (draft) => amendPlan(draft, id, changes, { at: now(), reason })))
      onClose();
  };
  const text = (field: (typeof others)[number] | 'prediction') => (
    <TextField
      key={field}
      label={planWords[field]}
      lines={2}
      autoFocus={field === 'prediction'}
      maxLength={limits.notes}
      value={current[field] ?? ''}
      onChange={(words) => change({ [field]: words })}
      {...(field === 'tasks' && { hint: 'One line a task: who | what | when | where.' })}
    />
  );
  return (
    <Dialog
      title="Change the plan"
      isOpen
      onClose={onClose}
      footer={
        <DialogButtons onCancel={onClose} isDisabled={reason.trim() === ''} onConfirm={keep}>
          Keep change
        </DialogButtons>
      }
    >
      <div className={styles.dialog}>
        {text('prediction')}
        <TextField
          label="Why does it change?"
          hint="Kept with the plan, together with what stood there before."
          lines={2}
          maxLength={limits.notes}
          value={reason}
          onChange={setReason}
        />
        <Disclosure title="Other parts of the plan">
          {others.map(text)}
          <DateField
            label={planWords.start}
            value={current.start}
            onChange={(start) => change({ start })}
            today={today}
          />
          <DateField label={planWords.end} value={current.end} onChange={(end) => change({ end })} today={today} />
        </Disclosure>
      </div>
    </Dialog>
  );
}
