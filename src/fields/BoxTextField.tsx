/** The text of a box as a field in its line or cell. Each key press goes into the plan at once. It is as high as its words. */
import { useEffect, useRef, type KeyboardEvent, type RefObject } from 'react';
import { insertText } from '../browser/insertText';
import { useCommandContext } from '../commands/commandContext';
import { keepText, typeText } from '../commands/editing';
import { limits, type NodeId } from '../plan/model/schema';
import styles from './boxText.module.css';
import { useKeptCaret } from './useKeptCaret';

interface BoxTextFieldProps {
  readonly id: NodeId;
  readonly text: string;
  readonly label: string;
  readonly placeholder?: string;
  /** Where the caret stands at first in this run of typing, in letters; null: all of the text is selected. */
  readonly takeCaret?: (run: string) => number | null;
  readonly onKeyDown: (event: KeyboardEvent<HTMLTextAreaElement>) => void;
}

export function BoxTextField(props: BoxTextFieldProps) {
  const { id, text, label, placeholder, takeCaret, onKeyDown } = props;
  const context = useCommandContext();
  const field = useRef<HTMLTextAreaElement>(null);
  useKeptCaret(field, text);
  useBegun(field, id, takeCaret);
  return (
    // It lies over the same words, which give it their height.
    <div className={styles.grown} data-text={`${text}\u200b`}>
      <textarea
        ref={field}
        className={styles.field}
        aria-label={label}
        placeholder={placeholder}
        value={text}
        maxLength={limits.text}
        rows={1}
        dir="auto"
        spellCheck
        onChange={(event) => typeText(context, event.currentTarget.value)}
        onKeyDown={(event) => {
          // While an input method composes, the key is its own.
          if (!event.nativeEvent.isComposing) onKeyDown(event);
        }}
        onBlur={() => {
          if (context.session.getState().editing?.node === id) keepText(context);
        }}
      />
    </div>
  );
}

function useBegun(
  field: RefObject<HTMLTextAreaElement | null>,
  id: NodeId,
  takeCaret: BoxTextFieldProps['takeCaret'],
): void {
  const context = useCommandContext();
  useEffect(() => {
    const { editing } = context.session.getState();
    const caret = takeCaret?.(editing?.run ?? '') ?? null;
    field.current?.focus({ preventScroll: true });
    if (caret === null) field.current?.select();
    else field.current?.setSelectionRange(caret, caret);
    const typed = caret === null ? editing?.typed : undefined;
    // Typed over the old text, as by hand: the field's own undo then leads back to it. Not while React is at work: it would
    // put the old text back first, and so end that undo.
    if (typed !== undefined) queueMicrotask(() => field.current && insertText(field.current, typed));
  }, [context, field, takeCaret, id]);
}
