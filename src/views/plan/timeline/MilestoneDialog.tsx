/** Asks what a milestone is called and when it is. Of the aim only the day can be said here. */
import { useState } from 'react';
import { useCommandContext } from '../../../commands/commandContext';
import type { MilestoneDay } from '../../../plan/ask/schedule';
import { limits } from '../../../plan/model/schema';
import { Button } from '../../../ui/Button';
import { DateField } from '../../../ui/DateField';
import { Dialog } from '../../../ui/Dialog';
import { TextField } from '../../../ui/TextField';
import styles from './Timeline.module.css';
import { deleteMilestone, keepMilestone } from './milestoneDeeds';

interface MilestoneDialogProps {
  /** `new`: one that is made. */
  readonly milestone: MilestoneDay | 'new';
  readonly today: () => string;
  readonly onClose: () => void;
}

export function MilestoneDialog({ milestone, today, onClose }: MilestoneDialogProps) {
  const context = useCommandContext();
  const isNew = milestone === 'new';
  const known = isNew ? { id: undefined, name: '', date: undefined } : milestone;
  const isAim = !isNew && milestone.id === undefined;
  const [name, setName] = useState(known.name);
  const [date, setDate] = useState(known.date);
  const keep = () => {
    if (date === undefined) return;
    keepMilestone(context, { id: known.id, isNew }, { name: name.trim(), date });
    onClose();
  };
  return (
    <Dialog
      title={isAim ? 'The date of the aim' : isNew ? 'New milestone' : 'Milestone'}
      isOpen
      size="small"
      onClose={onClose}
      footer={
        <>
          {!isNew && !isAim && (
            <Button
              variant="danger"
              onPress={() => {
                deleteMilestone(context, milestone);
                onClose();
              }}
            >
              Delete
            </Button>
          )}
          <Button onPress={onClose}>Cancel</Button>
          <Button variant="primary" isDisabled={date === undefined} onPress={keep}>
            {isNew ? 'Add' : 'Keep'}
          </Button>
        </>
      }
    >
      <form
        className={styles.fields}
        onSubmit={(event) => {
          event.preventDefault();
          keep();
        }}
      >
        {!isAim && (
          <TextField
            label="Name"
            placeholder="Board review"
            value={name}
            maxLength={limits.text}
            autoFocus
            onChange={setName}
          />
        )}
        <DateField label="Date" value={date} onChange={setDate} today={today} />
        <button type="submit" hidden>
          Keep
        </button>
      </form>
    </Dialog>
  );
}
