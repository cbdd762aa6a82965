/** The rows of a grid with what each is told of the keyboard, of the block that is selected, and of the cell that is edited. */
import { Fragment, type ComponentType, type ReactNode } from 'react';
import { isWhole, type Block, type CellAt, type GridRow, type Shown } from '../kit/cells/cellBlock';
import { isGroup } from './gridRow';
import type { EditedCell } from './gridModel';
import type { GroupProps } from './GroupLine';
import type { GridTable } from './gridTable';

/** What a row has to know. All of it stays the same for rows that are as they were. */
export interface LineProps<Row extends GridRow = GridRow, Column extends string = string, Edit = unknown> {
  readonly table: GridTable<Row, Column, Edit>;
  readonly row: Row;
  readonly columns: readonly Column[];
  /** Among all rows, the head being the first. */
  readonly number: number;
  /** It has the keyboard. */
  readonly leads: boolean;
  /** The column that has the keyboard, or that Tab from outside comes to. */
  readonly at: Column | undefined;
  /** Of the block that is selected, from the first to the last column; none: -1. */
  readonly from: number;
  readonly to: number;
  readonly edited: Column | undefined;
  readonly typed: string | undefined;
}

export interface GridLines<Row extends GridRow, Column extends string, Edit> {
  readonly table: GridTable<Row, Column, Edit>;
  readonly Line: ComponentType<LineProps<Row, Column, Edit>>;
  /** Where it has groups. */
  readonly Group?: ComponentType<GroupProps<Row>>;
  /** Where there are rows in which something new is typed. */
  readonly renderNew?: (row: Row, place: { readonly number: number; readonly leads: boolean }) => ReactNode;
  /** What stands below a whole row. */
  readonly renderUnder?: (row: Row) => ReactNode;
}

interface Now<Row extends GridRow, Column extends string> extends Shown<Row, Column> {
  readonly current: CellAt<Column> | undefined;
  readonly block: Block | null;
  readonly edited: EditedCell<Column> | null;
}

export function linesOf<Row extends GridRow, Column extends string, Edit>(
  { table, Line, Group, renderNew, renderUnder }: GridLines<Row, Column, Edit>,
  { rows, columns, current, block, edited }: Now<Row, Column>,
): ReactNode[] {
  const isMany = block !== null && (block.bottom > block.top || block.right > block.left);
  return rows.map((row, index) => {
    const leads = row.key === current?.key;
    // Where nothing has the keyboard, Tab comes to the first row.
    const isEntry = leads || (current === undefined && index === 0);
    const place = { number: index + 2, leads };
    if (isGroup(row)) {
      const { toggleGroup } = table.model;
      return (
        Group && <Group key={row.key} {...place} {...{ row, isEntry }} width={columns.length} onPress={toggleGroup} />
      );
    }
    if (!isWhole(row)) return <Fragment key={row.key}>{renderNew?.(row, place)}</Fragment>;
    const isWithin = isMany && index >= block.top && index <= block.bottom;
    const isEdited = edited?.key === row.key;
    return (
      <Fragment key={row.key}>
        <Line
          {...{ table, row, columns }}
          {...place}
          at={isEntry ? (current?.column ?? table.model.main()) : undefined}
          from={isWithin ? block.left : -1}
          to={isWithin ? block.right : -2}
          edited={isEdited ? edited.column : undefined}
          typed={isEdited ? edited.typed : undefined}
        />
        {renderUnder?.(row)}
      </Fragment>
    );
  });
}
