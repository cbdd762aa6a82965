/**
 * A field for one number, with steps up and down. It takes the number as people type it, with its unit or without. What
 * cannot be read stays in the field with the reason, and changes nothing. Enter and leaving the field keep, Esc puts back.
 */
import { Minus, Plus } from 'lucide-react';
import { useId, useState, type KeyboardEvent } from 'react';
import { Button } from 'react-aria-components/Button';
import { quote } from '../kit/english';
import { typedNumber } from '../kit/typedNumber';
import field from './field.module.css';
import styles from './NumberField.module.css';
import unseen from './unseen.module.css';
import { useToldWhenGone } from './useToldWhenGone';

type NumberReading =
  | { readonly ok: true; readonly value: number }
  /** Why not, in words. */
  | { readonly ok: false; readonly reason: string };

export interface NumberFieldProps {
  readonly label: string;
  readonly value: number;
  readonly onChange: (value: number) => void;
  readonly minValue?: number;
  readonly maxValue?: number;
  readonly step?: number;
  /** Shown with the label: “mm”. */
  readonly unit?: string;
  /** Reads what is typed; a number with this unit or none, where it is not given. */
  readonly read?: (typed: string) => NumberReading;
  /** The field goes with a text in it that was not kept: what, and why, in words. */
  readonly onLost?: (words: string) => void;
}

interface Draft {
  readonly text: string;
  /** The number that stood in the field before. */
  readonly over: number;
  readonly problem?: string;
}

export function NumberField(props: NumberFieldProps) {
  const { label, unit, value, onChange, step = 1, onLost } = props;
  const id = useId();
  const [typed, setTyped] = useState<Draft>();
  const [said, say] = useState({ text: '', count: 0 });
  // What was not understood gives way when the number itself is changed from elsewhere.
  const draft = typed?.problem !== undefined && typed.over !== value ? undefined : typed;
  const problem = draft?.problem;
  const refused = useToldWhenGone(onLost, problem !== undefined);
  const read = props.read ?? ((text: string) => readPlain(text, unit));

  const keep = (): number | undefined => {
    if (!draft) return value;
    const reading = read(draft.text);
    if (!reading.ok) {
      refused.current = `${label}: “${draft.text}” was not kept. ${reading.reason}`;
      setTyped({ ...draft, problem: reading.reason });
      say(({ count }) => ({ text: reading.reason, count: count + 1 }));
      return undefined;
    }
    setTyped(undefined);
    if (reading.value !== value) onChange(reading.value);
    return reading.value;
  };
  const stepBy = (steps: number) => {
    const from = keep();
    if (from === undefined) return;
    const { minValue = -Infinity, maxValue = Infinity } = props;
    const next = Math.min(maxValue, Math.max(minValue, (Math.round((from / step + steps) * 1e6) * step) / 1e6));
    // A number that is no multiple of the step, as a hundredth, is written as short as it is.
    const short = Number(next.toPrecision(12));
    if (short === from) return;
    onChange(short);
    say(({ count }) => ({ text: String(short), count: count + 1 }));
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const steps = { ArrowUp: 1, ArrowDown: -1, PageUp: 10, PageDown: -10 }[event.key];
    const isPlain = !event.altKey && !event.ctrlKey && !event.metaKey;
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Enter' && draft) keep();
    else if (event.key === 'Escape' && draft) setTyped(undefined);
    else if (steps !== undefined && isPlain) stepBy(steps);
    else return;
    event.preventDefault();
    // Esc that puts a text back closes no dialog.
    event.stopPropagation();
  };

  return (
    <div className={field.field}>
      <label htmlFor={id} className={field.label}>
        {unit === undefined ? label : `${label} (${unit})`}
      </label>
      <div className={`${field.box} ${styles.group}`} data-invalid={problem !== undefined || undefined}>
        <input
          id={id}
          type="text"
          inputMode="decimal"
          autoComplete="off"
          spellCheck={false}
          enterKeyHint="done"
          aria-roledescription="Number field"
          aria-invalid={problem !== undefined || undefined}
          aria-describedby={problem === undefined ? undefined : `${id}-problem`}
          value={draft?.text ?? String(value)}
          data-undo={draft ? undefined : 'plan'}
          onChange={({ target }) => setTyped({ text: target.value, over: value })}
          onKeyDown={onKeyDown}
          onFocus={({ target }) => !draft && target.select()}
          // Another window in front is no leaving of the field.
          onBlur={({ target }) => target !== document.activeElement && keep()}
        />
        {/* Up and down do the same in the field, which keeps the keyboard. */}
        {([-1, 1] as const).map((by) => (
          <Button
            key={by}
            excludeFromTabOrder
            preventFocusOnPress
            aria-label={`${by < 0 ? 'Decrease' : 'Increase'} ${label}`}
            className={field.opener ?? ''}
            onPress={() => stepBy(by)}
          >
            {by < 0 ? <Minus aria-hidden /> : <Plus aria-hidden />}
          </Button>
        ))}
      </div>
      {problem !== undefined && (
        <p id={`${id}-problem`} className={styles.problem}>
          {problem}
        </p>
      )}
      <div aria-live="polite" aria-atomic="true" className={unseen.unseen}>
        <span key={said.count}>{said.text}</span>
      </div>
    </div>
  );
}

function readPlain(typed: string, unit: string | undefined): NumberReading {
  const number = typedNumber(typed);
  if (number && (number.unit === '' || number.unit === unit)) return { ok: true, value: number.value };
  const like = `Type one as in 120${unit === undefined ? '' : ` or 120 ${unit}`}.`;
  return {
    ok: false,
    reason: typed.trim() === '' ? `A number stands here. ${like}` : `${quote(typed.trim())} is no number here. ${like}`,
  };
}
