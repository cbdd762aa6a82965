/** The text field in a line. Each key press goes into the plan at once; keys that go on from it are told apart here. */
import { useEffect, useRef, type KeyboardEvent } from 'react';
import { insertText } from '../../browser/insertText';
import type { CommandContext } from '../../commands/command';
import { useCommandContext } from '../../commands/commandContext';
import { dropText, keepText, typeText } from '../../commands/editing';
import type { LinePort } from '../../commands/view';
import { useKeptCaret } from '../../fields/useKeptCaret';
import { limits, type NodeId } from '../../plan/model/schema';
import styles from './Line.module.css';
import { useOutline } from './outlineContext';

interface LineEditorProps {
  readonly id: NodeId;
  readonly text: string;
  /** Of the box. */
  readonly name: string;
}

export function LineEditor({ id, text, name }: LineEditorProps) {
  const context = useCommandContext();
  const { model } = useOutline();
  const field = useRef<HTMLTextAreaElement>(null);
  useKeptCaret(field, text);

  useEffect(() => {
    const { editing } = context.session.getState();
    const caret = model.takeCaret(editing?.run ?? '');
    field.current?.focus({ preventScroll: true });
    if (caret === null) field.current?.select();
    else field.current?.setSelectionRange(caret, caret);
    const typed = caret === null ? editing?.typed : undefined;
    // Typed over the old text, as by hand: the field's own undo then leads back to it. Not while React is at work: it would
    // put the old text back first, and so end that undo.
    if (typed !== undefined) queueMicrotask(() => field.current && insertText(field.current, typed));
  }, [context, model, id]);

  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    const deed = deedFor(event);
    const { line } = context.ports.view.current ?? {};
    // While an input method composes, the key is its own.
    if (!deed || !line || event.nativeEvent.isComposing) return;
    event.preventDefault();
    event.stopPropagation();
    deed(line, { context, field: event.currentTarget });
  };

  return (
    // The grid cell is as high as the same words outside of the field.
    <div className={styles.grown} data-text={`${text}\u200b`}>
      <textarea
        ref={field}
        className={styles.field}
        aria-label={name.slice(0, name.indexOf(':'))}
        placeholder={name.slice(0, name.indexOf(':'))}
        value={text}
        maxLength={limits.text}
        rows={1}
        dir="auto"
        spellCheck
        onChange={(event) => typeText(context, event.currentTarget.value)}
        onKeyDown={onKeyDown}
        onBlur={() => {
          if (context.session.getState().editing?.node === id) keepText(context);
        }}
      />
    </div>
  );
}

interface Around {
  readonly context: CommandContext;
  readonly field: HTMLTextAreaElement;
}

type Deed = (line: LinePort, around: Around) => void;

/** Goes to the line above or below and keeps the text. */
const leave =
  (direction: 'up' | 'down'): Deed =>
  (_line, { context }) => {
    keepText(context);
    const next = context.ports.view.current?.next?.(direction);
    if (next) context.session.select([next]);
  };

function deedFor({
  key,
  altKey,
  shiftKey,
  ctrlKey,
  metaKey,
  currentTarget,
}: KeyboardEvent<HTMLTextAreaElement>): Deed | null {
  if (ctrlKey || metaKey) return null;
  const { selectionStart, selectionEnd, value } = currentTarget;
  if (key === 'Enter' && altKey) return (_line, { field }) => insertText(field, '\n');
  if (key === 'Enter') return (line) => line.goOn();
  if (key === 'Tab') return (line) => (shiftKey ? line.moveOut() : line.moveIn());
  if (key === 'Escape') return (_line, { context }) => dropText(context);
  if (altKey && key === 'ArrowUp') return (line) => line.move(-1);
  if (altKey && key === 'ArrowDown') return (line) => line.move(1);
  if (shiftKey || altKey) return null;
  // At its first and last letter there is nowhere else to go.
  if (key === 'ArrowUp' && selectionEnd === 0) return leave('up');
  if (key === 'ArrowDown' && selectionStart === value.length) return leave('down');
  if (key === 'Backspace' && value === '') return (_line, { context }) => keepText(context);
  return null;
}
