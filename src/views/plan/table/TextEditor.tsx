/** The text of a box, edited in its cell. Each key press goes into the plan at once. */
import { useEffect, useRef, type KeyboardEvent } from 'react';
import { insertText } from '../../../browser/insertText';
import { useCommandContext } from '../../../commands/commandContext';
import { dropText, keepText, typeText } from '../../../commands/editing';
import { limits, type NodeId } from '../../../plan/model/schema';
import { stepKey } from '../../../ui/cells/editorKeys';
import styles from './Table.module.css';
import { useTable } from './tableContext';
import { cellAfter, cellTowards } from './useTablePort';

export function TextEditor({ id, text }: { readonly id: NodeId; readonly text: string }) {
  const context = useCommandContext();
  const { model } = useTable();
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    const typed = context.session.getState().editing?.typed;
    field.current?.focus({ preventScroll: true });
    field.current?.select();
    // Typed over the old text, as by hand, and not while React is at work: the field’s own undo then leads back to it.
    if (typed !== undefined) queueMicrotask(() => field.current && insertText(field.current, typed));
  }, [context, id]);

  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    const key = stepKey(event);
    if (event.nativeEvent.isComposing || key === null) return;
    event.preventDefault();
    event.stopPropagation();
    if (key === 'line') return insertText(event.currentTarget, '\n');
    const at = { key: id, column: 'text' as const };
    if (key === 'drop') return dropText(context);
    const next =
      key === 'next' || key === 'back' ? cellAfter(model, at, key === 'next' ? 1 : -1) : cellTowards(model, at, key);
    const kept = keepText(context);
    if (next && kept !== null) model.goTo(next);
  };

  return (
    // The cell is as high as the same words outside of the field.
    <div className={styles.grown} data-text={`${text}\u200b`}>
      <textarea
        ref={field}
        className={styles.field}
        aria-label="Change idea"
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
