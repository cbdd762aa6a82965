/**
 * Fields tied to one value of the plan. Each listens to that value alone, so that a key typed elsewhere costs it
 * nothing; typing in one field of words is one step of undo until the field is left.
 */
import { tidyName } from '../kit/names';
import { limits, type Plan } from '../plan/model/schema';
import { ownersUsed } from '../plan/ask/queries';
import type { StepLabel } from '../store/act';
import { usePlan, useStores } from '../store/stores';
import { useAct } from '../store/useAct';
import { SuggestField } from '../ui/Combobox';
import { DateField } from '../ui/DateField';
import { TextField, type TextFieldProps } from '../ui/TextField';
import { useToday } from './useToday';

interface Bound<T> {
  readonly label: string;
  /** The step in the history: “change notes”. */
  readonly stepLabel: StepLabel;
  /** Names the run of typing; unlike that of any other field. */
  readonly run: string;
  readonly read: (plan: Plan) => T | undefined;
}

interface BoundWords extends Bound<string> {
  /** The empty string clears. */
  readonly write: (draft: Plan, words: string) => void;
  /** When the field is left, before its step ends. */
  readonly onLeave?: (words: string) => void;
}

type TextLook = Pick<TextFieldProps, 'lines' | 'hint' | 'placeholder' | 'maxLength' | 'large' | 'hideLabel'>;

export function BoundText({ stepLabel, run, read, write, onLeave, ...look }: BoundWords & TextLook) {
  const value = usePlan((plan) => read(plan) ?? '');
  const { closeRun } = useStores().openPlan;
  const act = useAct();
  return (
    <TextField
      {...look}
      value={value}
      onChange={(words) => act(stepLabel, (draft) => write(draft, words), { run })}
      onBlur={() => {
        onLeave?.(value);
        closeRun();
      }}
    />
  );
}

export function BoundOwner({
  stepLabel,
  run,
  read,
  write,
  ...look
}: Omit<BoundWords, 'onLeave'> & { readonly placeholder?: string }) {
  const { openPlan } = useStores();
  const value = usePlan((plan) => read(plan) ?? '');
  const act = useAct();
  const put = (words: string) => act(stepLabel, (draft) => write(draft, words), { run });
  // While it is typed, a space may be that between two names.
  const leave = () => {
    const name = tidyName(value);
    if (name !== value) put(name);
    openPlan.closeRun();
  };
  return (
    <SuggestField
      {...look}
      maxLength={limits.text}
      value={value}
      onChange={put}
      suggestions={() => ownersUsed(openPlan.plan())}
      onLeave={leave}
    />
  );
}

interface BoundDateProps extends Omit<Bound<string>, 'run'> {
  readonly write: (draft: Plan, date: string | undefined) => void;
}

/** Each date that is kept is a step of its own. */
export function BoundDate({ label, stepLabel, read, write }: BoundDateProps) {
  const value = usePlan(read);
  const act = useAct();
  const today = useToday();
  const { session } = useStores();
  return (
    <DateField
      label={label}
      value={value}
      onChange={(date) => act(stepLabel, (draft) => write(draft, date))}
      today={today}
      onLost={(words) => session.say(words)}
    />
  );
}
