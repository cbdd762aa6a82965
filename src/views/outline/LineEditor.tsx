/** The text field in a line: keys that go on from it are told apart here. */
import type { KeyboardEvent } from 'react';
import { insertText } from '../../browser/insertText';
import type { CommandContext } from '../../commands/command';
import { useCommandContext } from '../../commands/commandContext';
import { dropText, keepText } from '../../commands/editing';
import type { LinePort } from '../../commands/view';
import { BoxTextField } from '../../fields/BoxTextField';
import type { NodeId } from '../../plan/model/schema';
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
  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    const deed = deedFor(event);
    const { line } = context.ports.view.current ?? {};
    if (!deed || !line) return;
    event.preventDefault();
    event.stopPropagation();
    deed(line, { context, field: event.currentTarget });
  };
  const kind = name.slice(0, name.indexOf(':'));
  return (
    <BoxTextField
      id={id}
      text={text}
      label={kind}
      placeholder={kind}
      takeCaret={model.takeCaret}
      onKeyDown={onKeyDown}
    />
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
