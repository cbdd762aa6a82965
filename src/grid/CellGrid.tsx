/**
 * A table as a grid whose cells are edited in place. Of many rows, those in sight are on the page.
 *
 * Must not know: what the table is about. How its rows look, each table says.
 */
import {
  useMemo,
  useRef,
  useSyncExternalStore,
  type CSSProperties,
  type HTMLAttributes,
  type ReactNode,
  type RefObject,
} from 'react';
import { Virtualizer } from 'virtua';
import { useCommandContext } from '../commands/commandContext';
import { PicturedRows } from '../fields/PicturedRows';
import { isWhole, type CellAt, type GridRow } from '../kit/cells/cellBlock';
import { classes } from '../ui/classes';
import { cellInput } from './cellInput';
import styles from './Grid.module.css';
import { linesOf, type GridLines } from './gridLines';
import type { GridModel } from './gridModel';
import { isGroup } from './gridRow';
import { useCellClipboard } from './useCellClipboard';
import { useFollowCell } from './useFollowCell';

interface CellGridProps<Row extends GridRow, Column extends string, Edit> extends GridLines<Row, Column, Edit> {
  readonly view: RefObject<HTMLDivElement | null>;
  /** Of what the grid is scrolled in. */
  readonly viewProps?: HTMLAttributes<HTMLDivElement> & Readonly<Record<`data-${string}`, string>>;
  /** How wide the columns are, for CSS. */
  readonly tracks: (columns: readonly Column[]) => string;
  readonly renderHead: (columns: readonly Column[]) => ReactNode;
  /** What stands above and below the grid; they hear whether it shows nothing. */
  readonly renderAbove?: (isEmpty: boolean) => ReactNode;
  readonly renderBelow?: (isEmpty: boolean) => ReactNode;
}

/** More rows than this are not all on the page at once. */
const many = 60;

/** px */
const headHeight = 34;

export function CellGrid<Row extends GridRow, Column extends string, Edit>(props: CellGridProps<Row, Column, Edit>) {
  const { table, view, viewProps, tracks, renderHead, renderAbove, renderBelow } = props;
  const { model, label } = table;
  const context = useCommandContext();
  const rows = useSyncExternalStore(model.subscribe, model.rows);
  const columns = useSyncExternalStore(model.subscribe, model.columns);
  const current = useCurrent(model);
  const block = useSyncExternalStore(model.subscribe, () => JSON.stringify(model.block() ?? null));
  const edited = useSyncExternalStore(model.subscribe, model.edited);
  useFollowCell(model, view, current);
  useCellClipboard(view, table);
  const input = useMemo(() => cellInput(context, table), [context, table]);
  const isEmpty = !rows.some((row) => isWhole(row) || isGroup(row));
  const at = rows.findIndex(({ key }) => key === current?.key);
  const lines = linesOf(props, { rows, columns, current, block: JSON.parse(block), edited });
  const plain = () => linesOf(props, { rows, columns, current: undefined, block: null, edited: null });
  return (
    // Pressing its ground gives it the keyboard: whoever has used it last means it with the next key.
    <div
      {...viewProps}
      ref={view}
      className={classes(styles.view, viewProps?.className)}
      tabIndex={-1}
      data-view-ground
      {...input}
    >
      {renderAbove?.(isEmpty)}
      <div
        role="grid"
        aria-label={label}
        aria-multiselectable="true"
        aria-rowcount={rows.length + 1}
        aria-colcount={columns.length}
        className={styles.grid}
        style={{ '--tracks': tracks(columns) } as CSSProperties}
      >
        {renderHead(columns)}
        <PicturedRows all={plain}>
          {rows.length > many ? (
            <Virtualizer scrollRef={view} startMargin={headHeight} keepMounted={at < 0 ? [] : [at]}>
              {lines}
            </Virtualizer>
          ) : (
            lines
          )}
        </PicturedRows>
      </div>
      {renderBelow?.(isEmpty)}
    </div>
  );
}

/** The cell that has the keyboard; the same object for the same cell. */
function useCurrent<Row extends GridRow, Column extends string>(
  model: GridModel<Row, Column>,
): CellAt<Column> | undefined {
  const known = useRef<CellAt<Column>>(undefined);
  return useSyncExternalStore(model.subscribe, () => {
    const now = model.current();
    if (now?.key !== known.current?.key || now?.column !== known.current?.column) known.current = now;
    return known.current;
  });
}
