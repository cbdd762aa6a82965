/** Records something heard, or changes all that is known of it, in one step. */
import { useState } from 'react';
import { useCommandContext } from '../../../commands/commandContext';
import { BoxesField } from '../../../fields/BoxesField';
import { useToday } from '../../../fields/useToday';
import { themesOf } from '../../../plan/ask/people/heard';
import { responseWords } from '../../../plan/ask/people/words';
import { putHeard, type WholeHeard } from '../../../plan/edit/people/putHeard';
import { responses } from '../../../plan/model/choices';
import { limits, type Heard, type HeardId } from '../../../plan/model/schema';
import { act } from '../../../store/act';
import { SuggestField } from '../../../ui/Combobox';
import { DateField } from '../../../ui/DateField';
import { Dialog } from '../../../ui/Dialog';
import { DialogButtons } from '../../../ui/DialogButtons';
import { SegmentedControl } from '../../../ui/SegmentedControl';
import { TextField } from '../../../ui/TextField';
import { CyclesField, PeopleField } from './HeardLinks';
import styles from './Heard.module.css';

interface HeardDialogProps {
  /** Of what is there, or of what is to be. */
  readonly id: HeardId;
  readonly onClose: () => void;
}

const answers = [
  { id: 'open', label: 'Not answered' },
  ...responses.map((id) => ({ id, label: responseWords[id] })),
] as const;

export function HeardDialog({ id, onClose }: HeardDialogProps) {
  const context = useCommandContext();
  const today = useToday();
  const known = context.openPlan.plan().heard[id];
  const [whole, setWhole] = useState<WholeHeard>(() => wholeOf(known, today()));
  const [problem, setProblem] = useState('');
  const put = (change: Partial<WholeHeard>) => setWhole({ ...whole, ...change });
  const toggled = (ids: readonly string[], one: string, isIn: boolean) =>
    isIn ? [...ids, one] : ids.filter((each) => each !== one);
  const keep = () => {
    if (whole.said.trim() === '') return setProblem('Say what was said, in their words.');
    const tidy = { ...whole, said: whole.said.trim(), because: whole.because?.trim() || undefined };
    const announced = known ? 'What was heard is changed.' : 'What was heard is recorded.';
    act(context, known ? 'change what was heard' : 'add something heard', (draft) => putHeard(draft, id, tidy), {
      announced,
    });
    onClose();
  };
  return (
    <Dialog
      title={known ? 'What was heard' : 'Something heard'}
      isOpen
      onClose={onClose}
      footer={
        <DialogButtons onCancel={onClose} onConfirm={keep}>
          {known ? 'Keep' : 'Record'}
        </DialogButtons>
      }
    >
      <div className={styles.form}>
        <TextField
          label="In their words"
          lines={3}
          autoFocus
          value={whole.said}
          maxLength={limits.notes}
          onChange={(said) => put({ said })}
        />
        {problem !== '' && (
          <p role="alert" className={styles.problem}>
            {problem}
          </p>
        )}
        <div className={styles.two}>
          <DateField
            label="When"
            value={whole.date}
            onChange={(date) => put({ date: date ?? today() })}
            today={today}
          />
          <SuggestField
            label="Theme"
            value={whole.theme ?? ''}
            maxLength={limits.text}
            onChange={(theme) => put({ theme: theme === '' ? undefined : theme })}
            suggestions={() => themesOf(context.openPlan.plan().heard)}
          />
        </div>
        <div className={styles.two}>
          <PeopleField
            ids={whole.stakeholders}
            onPut={(who, isIn) => put({ stakeholders: toggled(whole.stakeholders, who, isIn) })}
          />
          <TextField
            label="How many said so"
            placeholder="23 of 60 call handlers"
            value={whole.voices ?? ''}
            maxLength={limits.text}
            onChange={(voices) => put({ voices: voices === '' ? undefined : voices })}
          />
        </div>
        <SegmentedControl
          label="Answer"
          segments={answers}
          value={whole.response ?? 'open'}
          onChange={(next) => put({ response: next === 'open' ? undefined : next })}
        />
        <TextField
          label={whole.response === 'cannot' ? 'Why it cannot be done' : 'What is done about it'}
          lines={2}
          value={whole.because ?? ''}
          maxLength={limits.notes}
          onChange={(because) => put({ because: because === '' ? undefined : because })}
        />
        <BoxesField
          label="Boxes that it changed"
          addLabel="It changed the box"
          nodes={whole.nodes}
          removeLabel={(text) => `It did not change ${text}`}
          onPut={(node, isIn) => put({ nodes: toggled(whole.nodes, node, isIn) })}
        />
        <CyclesField ids={whole.cycles} onPut={(cycle, isIn) => put({ cycles: toggled(whole.cycles, cycle, isIn) })} />
        <DateField label="They were told on" value={whole.told} onChange={(told) => put({ told })} today={today} />
      </div>
    </Dialog>
  );
}

function wholeOf(heard: Heard | undefined, today: string): WholeHeard {
  const { stakeholders = [], nodes = [], cycles = [], date = today, said = '' } = heard ?? {};
  const { voices, theme, response, because, told } = heard ?? {};
  return { date, said, voices, theme, response, because, told, stakeholders, nodes, cycles };
}
