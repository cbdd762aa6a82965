/** Begins a phase: from which day on the chart is calculated anew, and why. The reason is printed below the chart. */
import { useState } from 'react';
import { useStores } from '../../../store/stores';
import { useToday } from '../../../fields/useToday';
import { nearDate } from '../../../kit/dates/calendar';
import { beginPhase } from '../../../plan/edit/measureEdits';
import { limits, type MeasureId } from '../../../plan/model/schema';
import { useAct } from '../../../store/useAct';
import { DateField } from '../../../ui/DateField';
import { Dialog } from '../../../ui/Dialog';
import { DialogButtons } from '../../../ui/DialogButtons';
import { TextField } from '../../../ui/TextField';
import styles from './page.module.css';

interface PhaseDialogProps {
  readonly measure: MeasureId;
  readonly from: string | undefined;
  readonly reason: string;
  readonly onClose: () => void;
}

export function PhaseDialog({ measure, from, reason, onClose }: PhaseDialogProps) {
  const act = useAct();
  const { session } = useStores();
  const today = useToday();
  const [date, setDate] = useState(from);
  const [words, setWords] = useState(reason);
  const begin = () => {
    const said = `New phase from ${nearDate(date ?? '', today())}. The former average goes on as dots.`;
    const phase = { from: date ?? '', reason: words };
    if (act('start a phase', (draft) => beginPhase(draft, measure, phase), { said }) !== null) onClose();
  };
  return (
    <Dialog
      title="New phase"
      isOpen
      size="small"
      onClose={onClose}
      footer={
        <DialogButtons onCancel={onClose} onConfirm={begin}>
          Begin the phase
        </DialogButtons>
      }
    >
      <div className={styles.form}>
        <p>
          The average and the limits are calculated anew from this day on. Do this for a change that is meant to last.
        </p>
        <DateField label="From" value={date} onChange={setDate} today={today} onLost={(lost) => session.say(lost)} />
        <TextField
          label="Why"
          value={words}
          onChange={setWords}
          lines={2}
          maxLength={limits.notes}
          hint="It is printed below the chart."
        />
      </div>
    </Dialog>
  );
}
