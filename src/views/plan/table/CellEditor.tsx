/**
 * A cell while it is edited: a field for what people type, with what the plan offers below it. What cannot be read stays in
 * the field with the reason.
 */
import { useEffect, useId, useRef, useState, type KeyboardEvent } from 'react';
import { useCommandContext } from '../../../commands/commandContext';
import { longDate } from '../../../kit/dates/calendar';
import { cellText } from '../../../plan/ask/tableCells';
import { columnNames, type TableColumn, type WrittenColumn } from '../../../plan/ask/tableColumns';
import { limits, type NodeId } from '../../../plan/model/schema';
import { writeCell } from './cellDeeds';
import { stepKey, type EditorStep } from './editorKeys';
import { completed, meantBy, offeredFor } from './offered';
import { BesideCell } from './BesideCell';
import { Offers } from './Offers';
import styles from './Table.module.css';
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
  const [text, setText] = useState(typed ?? before);
  const [problem, setProblem] = useState<string>();
  const [marked, mark] = useState(-1);
  const field = useRef<HTMLInputElement>(null);
  const isDone = useRef(false);
  const list = useId();
  const offered = offeredFor(plan, column, text !== before || typed !== undefined ? text : undefined);

  useEffect(() => {
    field.current?.focus({ preventScroll: true });
    if (typed === undefined) field.current?.select();
  }, [typed]);

  const end = () => {
    isDone.current = true;
    model.edit(null);
  };
  /** Gives why it cannot be kept. */
  const keep = (words: string): string | null => {
    const meant = words === before ? before : meantBy(column, words, offered);
    const refused = meant === before ? null : writeCell(context, { id, column }, meant, today());
    if (refused === null) end();
    return refused;
  };
  const step = (to: EditorStep, words: string) => {
    if (to === 'drop') end();
    if (to === 'drop' || to === 'line') return;
    const refused = keep(words);
    if (refused !== null) return setProblem(refused);
    const at = { key: id, column };
    const by = to === 'next' ? 1 : -1;
    const next = to === 'next' || to === 'back' ? cellAfter(model, at, by) : cellTowards(model, at, to);
    if (next) model.goTo(next);
  };
  /** Whoever has gone elsewhere is told, and the cell is as it was. */
  const leave = () => {
    const refused = isDone.current ? null : keep(text);
    if (refused === null) return;
    end();
    context.session.say(`${columnNames[column]} stays as it was. ${refused}`);
  };
  useKeptBeforeLeaving(leave);

  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    const towards = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    const to = stepKey(event);
    const isForList = towards !== 0 && offered.length > 0;
    if (event.nativeEvent.isComposing || (to === null && !isForList)) return;
    event.preventDefault();
    event.stopPropagation();
    const offer = offered[marked];
    if (to !== null) return step(to, offer === undefined ? text : completed(column, text, offer));
    const from = marked < 0 && towards < 0 ? 0 : marked;
    mark((from + towards + offered.length) % offered.length);
  };
  const take = (offer: string) => {
    if (column === 'tags') setText(`${completed(column, text, offer)}, `);
    else if (keep(offer) === null) model.goTo({ key: id, column });
  };
  const hasList = problem === undefined && offered.length > 0;

  return (
    <div className={styles.editor}>
      <input
        ref={field}
        role={hasList ? 'combobox' : undefined}
        aria-label={columnNames[column]}
        aria-expanded={hasList ? true : undefined}
        aria-controls={hasList ? list : undefined}
        aria-activedescendant={hasList && offered[marked] !== undefined ? `${list}-${marked}` : undefined}
        aria-invalid={problem !== undefined}
        aria-describedby={problem === undefined ? undefined : `${list}-problem`}
        autoComplete="off"
        dir="auto"
        maxLength={limits.text}
        className={styles.input}
        value={text}
        onChange={(event) => {
          setText(event.currentTarget.value);
          setProblem(undefined);
          mark(-1);
        }}
        onKeyDown={onKeyDown}
        onBlur={leave}
      />
      {problem !== undefined && (
        <BesideCell id={`${list}-problem`} role="alert" className={styles.problem}>
          {problem}
        </BesideCell>
      )}
      {hasList && <Offers id={list} label={columnNames[column]} offered={offered} marked={marked} onTake={take} />}
    </div>
  );
}

/** Dates in words, as they are typed; the rest as it is. */
function startText(text: string, column: WrittenColumn): string {
  return column === 'start' || column === 'due' ? longDate(text) : text;
}

/** A page that goes does not leave its fields first. */
function useKeptBeforeLeaving(keep: () => void): void {
  const latest = useRef(keep);
  useEffect(() => {
    latest.current = keep;
  });
  useEffect(() => {
    const leave = () => latest.current();
    window.addEventListener('beforeunload', leave);
    return () => window.removeEventListener('beforeunload', leave);
  }, []);
}
