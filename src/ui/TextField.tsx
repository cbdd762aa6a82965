/** A field for words: one line, or as many as there are, growing with them. Its value belongs to whoever shows it. */
import { useId, type KeyboardEvent, type Ref } from 'react';
import { classes } from './classes';
import field from './field.module.css';
import styles from './TextField.module.css';

export interface TextFieldProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly onBlur?: () => void;
  readonly onKeyDown?: (event: KeyboardEvent<HTMLElement>) => void;
  /** Lines to begin with; more than one line may be typed only when this is given. */
  readonly lines?: number;
  readonly hint?: string;
  readonly placeholder?: string;
  readonly maxLength?: number;
  readonly isReadOnly?: boolean;
  /** The label is for assistive technology only: the place already says what this is. */
  readonly hideLabel?: boolean;
  readonly large?: boolean;
  readonly autoFocus?: boolean;
  readonly ref?: Ref<HTMLInputElement & HTMLTextAreaElement>;
}

export function TextField(props: TextFieldProps) {
  const { label, value, onChange, lines, hint, isReadOnly, hideLabel = false, large = false, ...rest } = props;
  const id = useId();
  const shared = {
    ...rest,
    id,
    value,
    readOnly: isReadOnly,
    'aria-describedby': hint === undefined ? undefined : `${id}-hint`,
    className: classes(field.box, styles.text, large && styles.large),
    // Right-to-left words are shown right-to-left, whatever the language of the page.
    dir: 'auto',
    onChange: (event: { readonly target: { readonly value: string } }) => onChange(event.target.value),
  };
  return (
    <div className={field.field}>
      <label htmlFor={id} className={classes(field.label, hideLabel && styles.hiddenLabel)}>
        {label}
      </label>
      {lines === undefined ? (
        <input type="text" {...shared} />
      ) : (
        // The unseen copy of the text behind the field gives it its height: nothing is measured while typing.
        <div className={classes(styles.grow, large && styles.large)} data-copy={`${value}\n`}>
          <textarea {...shared} rows={lines} />
        </div>
      )}
      {hint !== undefined && (
        <p id={`${id}-hint`} className={field.hint}>
          {hint}
        </p>
      )}
    </div>
  );
}
