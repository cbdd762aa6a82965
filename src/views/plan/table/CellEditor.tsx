/** A cell of the table while it is edited: what its column reads and offers. */
import { useState } from 'react';
import { useCommandContext } from '../../../commands/commandContext';
import { longDate } from '../../../kit/dates/calendar';
import { cellText } from '../../../plan/ask/tableCells';
import { columnNames, type TableColumn, type WrittenColumn } from '../../../plan/ask/tableColumns';
import { limits, type NodeId } from '../../../plan/model/schema';
import { CellField } from '../../../ui/cells/CellField';
import { writeCell } from './cellDeeds';
import { completed, meantBy, offeredFor } from './offered';
import { useTable } from './tableContext';
import { cellAfter, cellTowards } from './useTablePort';

interface CellEditorProps {
  readonly id: NodeId;
  readonly column: Exclude<TableColumn, 'text'>;
  readonly typed: string | undefined;
}

export function CellEditor({ id, column: shown, typed }: CellEditorProps) {
  const column = shown as WrittenColumn;
  const context = useCommandContext();
  const { model, today } = useTable();
  const plan = context.openPlan.plan();
  const [before] = useState(() => startText(cellText(plan, id, column), column));
  const at = { key: id, column };
  return (
    <CellField
      label={columnNames[column]}
      before={before}
      typed={typed}
      maxLength={limits.text}
      offeredFor={(text) => offeredFor(plan, column, text)}
      meantBy={(text, offered) => meantBy(column, text, offered)}
      completed={(text, offer) => completed(column, text, offer)}
      takesSeveral={column === 'tags'}
      write={(words) => writeCell(context, { id, column }, words, today())}
      onEnd={() => model.edit(null)}
      onStep={(to) => {
        if (to === 'here') return model.goTo(at);
        const next =
          to === 'next' || to === 'back' ? cellAfter(model, at, to === 'next' ? 1 : -1) : cellTowards(model, at, to);
        if (next) model.goTo(next);
      }}
      onLost={(reason) => context.session.say(`${columnNames[column]} stays as it was. ${reason}`)}
    />
  );
}

/** Dates in words, as they are typed; the rest as it is. */
function startText(text: string, column: WrittenColumn): string {
  return column === 'start' || column === 'due' ? longDate(text) : text;
}
