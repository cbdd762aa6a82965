/**
 * The head of a grid: a press sorts by the column, another one the other way, a third no more. The edge of a heading sets the
 * width; by keys, Shift and arrows do, and Alt and arrows move the column.
 */
import { ArrowDown, ArrowUp } from 'lucide-react';
import type { KeyboardEvent, PointerEvent } from 'react';
import { followPointer } from '../browser/followPointer';
import { useCommandContext } from '../commands/commandContext';
import styles from './Grid.module.css';

export interface Sorting<Column extends string> {
  readonly column: Column;
  readonly isDown: boolean;
}

/** px */
export const widthLimits = { least: 48, greatest: 800 } as const;

interface GridHeadProps<Column extends string> {
  readonly columns: readonly Column[];
  readonly name: (column: Column) => string;
  /** What is shown, where it is something else than its name. */
  readonly shown?: (column: Column) => string;
  /** Without it, nothing can be sorted. */
  readonly sort?: Sorting<Column> | null;
  readonly onSort?: (sort: Sorting<Column> | null) => void;
  /** Without it, widths stay, and columns in their order. */
  readonly arranging?: Arranging<Column>;
}

interface Arranging<Column extends string> {
  /** px */
  readonly width: (column: Column) => number;
  readonly setWidth: (column: Column, width: number) => void;
  readonly setColumns: (columns: readonly Column[]) => void;
}

export function GridHead<Column extends string>(props: GridHeadProps<Column>) {
  const { columns, name, shown = name, sort, onSort, arranging } = props;
  return (
    <div role="row" aria-rowindex={1} className={styles.head}>
      {columns.map((column, index) => {
        const own = sort?.column === column ? sort : undefined;
        const words = shown(column);
        return (
          <div
            key={column}
            role="columnheader"
            aria-colindex={index + 1}
            aria-sort={own ? (own.isDown ? 'descending' : 'ascending') : undefined}
            className={styles.heading}
            data-cell={column}
          >
            {onSort ? (
              <Sorter {...props} column={column} words={words} />
            ) : (
              <span className={styles.title}>{words}</span>
            )}
            {arranging && <Edge column={column} arranging={arranging} />}
          </div>
        );
      })}
    </div>
  );
}

interface SorterProps<Column extends string> extends GridHeadProps<Column> {
  readonly column: Column;
  readonly words: string;
}

function Sorter<Column extends string>(props: SorterProps<Column>) {
  const { columns, name, sort, onSort, arranging, column, words } = props;
  const { session } = useCommandContext();
  const own = sort?.column === column ? sort : undefined;
  const sortBy = () => {
    onSort?.(!own ? { column, isDown: false } : own.isDown ? null : { column, isDown: true });
    const way = !own ? 'ascending' : own.isDown ? 'no more' : 'descending';
    session.announce(`Sorted by ${name(column)}: ${way}.`);
  };
  const move = (by: 1 | -1) => {
    const at = columns.indexOf(column);
    const to = at + by;
    // The first stays first.
    if (at < 1 || to < 1 || to >= columns.length) return;
    const others = columns.filter((each) => each !== column);
    arranging?.setColumns([...others.slice(0, to), column, ...others.slice(to)]);
    session.announce(`${name(column)} is column ${to + 1} of ${columns.length}.`);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const by = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
    if (!arranging || by === 0 || (!event.shiftKey && !event.altKey)) return;
    event.preventDefault();
    event.stopPropagation();
    if (event.shiftKey) setWidth(arranging, column, arranging.width(column) + 16 * by);
    else move(by);
  };
  const arranged = '; Shift with ← or → sets the width, Alt with ← or → moves the column';
  return (
    <button
      type="button"
      className={styles.sorter}
      title={`Sorts${arranging ? arranged : ''}`}
      aria-label={words === '' ? name(column) : undefined}
      onClick={sortBy}
      onKeyDown={onKeyDown}
    >
      {words}
      {own && (own.isDown ? <ArrowDown aria-hidden size={13} /> : <ArrowUp aria-hidden size={13} />)}
    </button>
  );
}

interface EdgeProps<Column extends string> {
  readonly column: Column;
  readonly arranging: Arranging<Column>;
}

function Edge<Column extends string>({ column, arranging }: EdgeProps<Column>) {
  const onEdge = (event: PointerEvent<HTMLElement>) => {
    event.preventDefault();
    const { clientX: began, currentTarget: edge } = event;
    const width = edge.parentElement?.offsetWidth ?? arranging.width(column);
    followPointer({
      move: ({ clientX }) => setWidth(arranging, column, width + clientX - began),
      drop: () => undefined,
      isMoved: () => false,
    });
  };
  return <span className={styles.edge} onPointerDown={onEdge} />;
}

function setWidth<Column extends string>(arranging: Arranging<Column>, column: Column, width: number): void {
  arranging.setWidth(column, Math.round(Math.min(widthLimits.greatest, Math.max(widthLimits.least, width))));
}
