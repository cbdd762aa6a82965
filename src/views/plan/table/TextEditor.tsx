/** The text of a box, edited in its cell. */
import type { KeyboardEvent } from 'react';
import { insertText } from '../../../browser/insertText';
import { useCommandContext } from '../../../commands/commandContext';
import { dropText, keepText } from '../../../commands/editing';
import { BoxTextField } from '../../../fields/BoxTextField';
import { cellBeyond } from '../../../grid/gridDeeds';
import type { GridTable } from '../../../grid/gridTable';
import type { CellEdit } from '../../../plan/ask/pasteCells';
import type { TableColumn } from '../../../plan/ask/tableColumns';
import type { TableRow } from '../../../plan/ask/tableRows';
import type { NodeId } from '../../../plan/model/schema';
import { stepKey } from '../../../ui/cells/editorKeys';

interface TextEditorProps {
  readonly table: GridTable<TableRow, TableColumn, CellEdit>;
  readonly id: NodeId;
  readonly text: string;
}

export function TextEditor({ table, id, text }: TextEditorProps) {
  const context = useCommandContext();
  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    const key = stepKey(event);
    if (key === null) return;
    event.preventDefault();
    event.stopPropagation();
    if (key === 'line') return insertText(event.currentTarget, '\n');
    if (key === 'drop') return dropText(context);
    // Kept, the row may stand elsewhere.
    const next = cellBeyond(table, { key: id, column: 'text' }, key);
    if (keepText(context) !== null && next) table.model.goTo(next);
  };
  return <BoxTextField id={id} text={text} label="Change idea" onKeyDown={onKeyDown} />;
}
