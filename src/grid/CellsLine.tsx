/** One whole row of a grid, a cell for each column. What its cells show and say, the table's own line hands in. */
import { useRef, type HTMLAttributes, type ReactNode } from 'react';
import { useCommandContext } from '../commands/commandContext';
import { useFirstLetters } from '../fields/useFirstLetters';
import type { GridRow } from '../kit/cells/cellBlock';
import type { CellOffers } from '../kit/cells/cellOffers';
import { limits } from '../plan/model/limits';
import { CellField } from '../ui/cells/CellField';
import { classes } from '../ui/classes';
import { dragOverCell, pressCell } from './cellInput';
import styles from './Grid.module.css';
import { cellBeyond, editCell, sayLost, writeCell } from './gridDeeds';
import type { LineProps } from './gridLines';

interface CellLook {
  readonly name: string;
  readonly look: ReactNode;
  /** Its words run in their own direction. */
  readonly isAuto?: boolean;
  /** It stands before the words, while they are edited too. */
  readonly beside?: ReactNode;
}

export interface CellsLineProps<Row extends GridRow, Column extends string, Edit>
  extends LineProps<Row, Column, Edit>, Pick<HTMLAttributes<HTMLDivElement>, 'className' | 'onPointerEnter'> {
  /** Its accessible name, if not by a cell. */
  readonly name: string | undefined;
  /** Undefined where nothing is selected with it. */
  readonly isSelected: boolean | undefined;
  /** Its `data-` attributes. */
  readonly data: Readonly<Record<`data-${string}`, string | undefined>>;
  /** What is heard and what is seen of a cell. */
  readonly renderCell: (column: Column) => CellLook;
  readonly wordsClass?: string | undefined;
  /** What the field of a cell starts with and offers. */
  readonly field: (column: Column) => {
    readonly before: string;
    readonly offers?: CellOffers;
    readonly limit?: number;
  };
  /** Another editor than such a field. */
  readonly renderEditor?: (column: Column) => ReactNode;
}

export function CellsLine<Row extends GridRow, Column extends string, Edit>(props: CellsLineProps<Row, Column, Edit>) {
  const { table, row, columns, number, at, leads, from, to, edited } = props;
  const { name, isSelected, data, className, onPointerEnter, renderCell, wordsClass, renderEditor } = props;
  const context = useCommandContext();
  const { model, named, isFixed } = table;
  const { key } = row;
  const cell = useRef<HTMLDivElement>(null);
  const place = useRef<HTMLSpanElement>(null);
  const takesLetters = leads && edited === undefined && at !== undefined && !isFixed(at, row);
  useFirstLetters(
    takesLetters ? `${at} ${key}` : undefined,
    { box: cell, place },
    {
      onTyped: (letters) => editCell(context, table, letters),
      onLeft: (letters) => {
        const reason = takesLetters ? writeCell(table, { key, column: at }, letters) : null;
        if (reason !== null && at !== undefined) sayLost(context, table, { column: at, reason });
      },
    },
  );
  return (
    <div
      role="row"
      {...data}
      data-row={key}
      aria-rowindex={number}
      aria-selected={isSelected}
      aria-label={name}
      className={classes(styles.row, isSelected === true && styles.selected, className)}
      onPointerEnter={onPointerEnter}
    >
      {columns.map((column, index) => {
        const isEdited = edited === column;
        const isTypedOn = takesLetters && column === at;
        const own = isEdited ? renderEditor?.(column) : undefined;
        const { name: said, look, isAuto = false, beside } = renderCell(column);
        return (
          <div
            key={column}
            ref={isTypedOn ? cell : undefined}
            contentEditable={isTypedOn ? 'plaintext-only' : undefined}
            suppressContentEditableWarning
            // Only a cell that is being edited calls for a keyboard on the screen.
            inputMode={isTypedOn ? 'none' : undefined}
            role={column === named ? 'rowheader' : 'gridcell'}
            data-cell={column}
            aria-colindex={index + 1}
            aria-label={said}
            aria-selected={column === named ? undefined : index >= from && index <= to}
            aria-readonly={isFixed(column, row) ? true : undefined}
            tabIndex={column === at ? 0 : -1}
            className={classes(styles.cell, index >= from && index <= to && styles.within)}
            data-at={leads && column === at ? '' : undefined}
            onPointerDown={(event) => pressCell(context, model, { key, column }, event)}
            onPointerEnter={(event) => dragOverCell(model, { key, column }, event)}
            onDoubleClick={() => !isEdited && editCell(context, table)}
          >
            {isTypedOn && <span ref={place} className={styles.letters} spellCheck={false} />}
            {beside}
            {own ?? (isEdited && <Field {...props} column={column} />)}
            {own === undefined && (
              // Beside words that could be typed into, an unseen place would get no letters.
              <div
                className={classes(styles.words, wordsClass)}
                dir={isAuto ? 'auto' : undefined}
                contentEditable={isTypedOn ? false : undefined}
              >
                {look}
              </div>
            )}
          </div>
        );
      })}
    </div>
  );
}

function Field<Row extends GridRow, Column extends string, Edit>({
  table,
  row,
  column,
  typed,
  field,
}: CellsLineProps<Row, Column, Edit> & { readonly column: Column }) {
  const context = useCommandContext();
  const place = { key: row.key, column };
  const { before, offers, limit = limits.text } = field(column);
  return (
    <CellField
      label={table.columnName(column)}
      before={before}
      typed={typed}
      offers={offers}
      maxLength={limit}
      write={(words) => writeCell(table, place, words)}
      onEnd={() => table.model.edit(null)}
      onStep={(to) => {
        const next = cellBeyond(table, place, to);
        if (next) table.model.goTo(next);
      }}
      onLost={(reason) => sayLost(context, table, { column, reason })}
    />
  );
}
