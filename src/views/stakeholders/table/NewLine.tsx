/** A row in which a name is typed: the last of all, or one that asks for somebody. */
import { useEffect, useRef, useState, type ClipboardEvent } from 'react';
import { useCommandContext } from '../../../commands/commandContext';
import { addPeople, namedNext } from '../../../commands/peopleDeeds';
import { readBlock } from '../../../exchange/clipboard/readBlock';
import { tidyName } from '../../../kit/names';
import { limits } from '../../../plan/model/schema';
import { useSession } from '../../../store/stores';
import styles from './People.module.css';
import type { NewRow, PeopleTable } from './peopleTable';

interface NewLineProps {
  readonly table: PeopleTable;
  readonly row: NewRow;
  readonly number: number;
  /** It has the keyboard. */
  readonly leads: boolean;
}

export function NewLine({ table, row, number, leads }: NewLineProps) {
  const context = useCommandContext();
  const { model } = table;
  const { key: rowKey, question } = row;
  const [name, setName] = useState('');
  const field = useRef<HTMLInputElement>(null);
  const isNamedNext = useSession((state) => state.kept[namedNext] === true) && question === undefined;
  useEffect(() => {
    if (!isNamedNext) return;
    context.session.keep(namedNext, undefined);
    model.goTo({ key: rowKey, column: 'name' });
    field.current?.focus();
  }, [isNamedNext, context, model, rowKey]);
  useEffect(() => {
    if (leads) field.current?.focus();
  }, [leads]);
  const add = () => {
    if (tidyName(name) === '') return false;
    if (addPeople(context, [{ name }]) === null) return false;
    setName('');
    if (question !== undefined) table.answered(rowKey);
    return true;
  };
  const paste = (event: ClipboardEvent) => {
    const data = event.clipboardData;
    const cells = readBlock({ text: data.getData('text/plain'), html: data.getData('text/html') });
    if (cells.length <= 1 && (cells[0]?.length ?? 0) <= 1) return;
    event.preventDefault();
    event.stopPropagation();
    table.onNames(cells);
  };
  return (
    <div role="row" data-row={rowKey} aria-rowindex={number} className={styles.newRow}>
      <div role="gridcell" aria-colindex={2} className={styles.newCell}>
        <input
          ref={field}
          data-cell="new"
          className={styles.newName}
          aria-label={question ?? 'Name of a stakeholder'}
          placeholder={question ?? 'Type a name, or paste a list from Excel'}
          maxLength={limits.text}
          dir="auto"
          autoComplete="off"
          value={name}
          tabIndex={leads || question === undefined ? 0 : -1}
          onChange={(event) => setName(event.currentTarget.value)}
          onFocus={() => {
            const at = model.current();
            if (at?.key !== rowKey) model.goTo({ key: rowKey, column: 'name' }, { quiet: true });
          }}
          onBlur={add}
          onPaste={paste}
          onKeyDown={(event) => {
            if (event.nativeEvent.isComposing) return;
            const step = { Enter: 'down', ArrowDown: 'down', ArrowUp: 'up' }[event.key] as 'up' | 'down' | undefined;
            if (step === undefined) return;
            event.preventDefault();
            event.stopPropagation();
            const next = model.towards({ key: rowKey, column: 'name' }, step);
            add();
            if (next) model.goTo(next);
          }}
        />
      </div>
    </div>
  );
}
