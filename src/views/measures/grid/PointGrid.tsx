/** The values of a measure as a grid like that of a spreadsheet. Of many rows, those in sight are on the page. */
import { useMemo, useRef, useSyncExternalStore, type CSSProperties, type KeyboardEvent, type RefObject } from 'react';
import { Virtualizer } from 'virtua';
import { putForms } from '../../../browser/clipboard';
import { isMac } from '../../../browser/platform';
import { typedBy } from '../../../commands/keys';
import { readBlock } from '../../../exchange/clipboard/readBlock';
import type { Measure, PointId } from '../../../plan/model/schema';
import { pointsInOrder } from '../../../plan/model/points';
import type { Chart } from '../../../stats/chartTypes';
import { sayerOf, unitOf, valuesIn } from '../../../stats/words/quantities';
import { copyPoints, writeBlock, type GridParts } from './gridDeeds';
import { nextRow, type GridModel, type PointPlace } from './gridModel';
import { columnWords, type PointColumn } from './pointColumns';
import { useCellClipboard } from '../../../ui/cells/useCellClipboard';
import styles from './PointGrid.module.css';
import { PointLine } from './PointLine';
import { editPoint, useFollowPoint } from './useGridPort';

export interface PointGridProps {
  readonly parts: GridParts;
  readonly measure: Measure;
  readonly chart: Chart;
  /** The point that is pointed at in the chart. */
  readonly lit: PointId | undefined;
  readonly onPoint: (id: PointId | undefined) => void;
  /** A block that holds more than goes into the cells that are there. */
  readonly onBlock: (cells: readonly (readonly string[])[]) => void;
  readonly grid: RefObject<HTMLDivElement | null>;
}

/** More rows than this are not all on the page at once. */
const many = 60;

const widths: Readonly<Record<PointColumn, string>> = {
  date: '100px',
  numerator: 'minmax(78px, 1fr)',
  denominator: 'minmax(78px, 1fr)',
  value: 'minmax(78px, 1fr)',
  note: 'minmax(160px, 3fr)',
  mark: 'minmax(120px, 2fr)',
  reason: 'minmax(120px, 2fr)',
};

export function PointGrid({ parts, measure, chart, lit, onPoint, onBlock, grid }: PointGridProps) {
  const { model, kind } = parts;
  const rows = useSyncExternalStore(model.subscribe, model.rows);
  const at = useSyncExternalStore(model.subscribe, () => model.getState().at);
  const edited = useSyncExternalStore(model.subscribe, model.edited);
  const from = useSyncExternalStore(model.subscribe, () => model.getState().from);
  const columns = model.columns();
  const current = model.current();
  useFollowPoint(grid, current, edited !== null);
  // Values come and go by the clipboard.
  useCellClipboard(
    grid,
    useMemo(() => clipboardOf(parts, onBlock), [parts, onBlock]),
  );
  const scroller = useRef<HTMLDivElement>(null);
  const plotted = useMemo(
    () => new Map(pointsInOrder(measure.points).map(({ id }, index) => [id, chart.points[index]])),
    [measure.points, chart],
  );
  const say = useMemo(() => sayerOf(valuesIn(chart), unitOf(measure, chart.kind) === '%' ? '%' : ''), [measure, chart]);
  const block = from && at ? model.block() : undefined;
  const lines = rows.map((row, index) => {
    const leads = row.key === current?.key;
    const isWithin = block !== undefined && index >= block.top && index <= block.bottom;
    return (
      <PointLine
        key={row.key}
        parts={parts}
        row={row}
        number={index + 2}
        columns={columns}
        at={leads ? current?.column : current === undefined && row.key === nextRow ? model.firstData() : undefined}
        from={isWithin ? block.left : -1}
        to={isWithin ? block.right : -2}
        edited={edited?.key === row.key ? edited.column : undefined}
        typed={edited?.key === row.key ? edited.typed : undefined}
        plotted={plotted.get(row.key)}
        isLit={lit !== undefined && lit === row.key}
        say={say}
        onPoint={onPoint}
      />
    );
  });
  return (
    <div
      ref={scroller}
      className={styles.scroller}
      data-measure-id={measure.id}
      onPointerLeave={() => onPoint(undefined)}
    >
      <div
        ref={grid}
        role="grid"
        aria-label="Data"
        aria-multiselectable="true"
        aria-rowcount={rows.length + 1}
        aria-colcount={columns.length}
        className={styles.grid}
        style={{ '--tracks': columns.map((column) => widths[column]).join(' ') } as CSSProperties}
        {...inputOf(parts, model)}
      >
        <div role="row" aria-rowindex={1} className={styles.head}>
          {columns.map((column, index) => (
            <div
              key={column}
              role="columnheader"
              data-cell={column}
              aria-colindex={index + 1}
              className={styles.heading}
            >
              {columnWords(column, measure, kind())}
            </div>
          ))}
        </div>
        {rows.length > many ? (
          <Virtualizer
            scrollRef={scroller}
            startMargin={32}
            keepMounted={current ? [rows.findIndex(({ key }) => key === current.key)] : []}
          >
            {lines}
          </Virtualizer>
        ) : (
          lines
        )}
      </div>
    </div>
  );
}

/** Typing begins to edit the cell. */
function inputOf(parts: GridParts, model: GridModel) {
  const isElsewhere = ({ target }: { target: EventTarget }) =>
    target instanceof Element && target.closest('input, textarea, button') !== null;
  return {
    onFocus({ target }: { target: EventTarget }) {
      if (model.current() || !(target instanceof Element)) return;
      const place = placeOf(target);
      if (place) model.goTo(place);
    },
    onKeyDown(event: KeyboardEvent) {
      const typed = isElsewhere(event) ? null : typedBy(event.nativeEvent, isMac);
      if (typed === null || typed === ' ' || !model.current() || event.defaultPrevented) return;
      event.preventDefault();
      editPoint(parts, typed);
    },
  };
}

function clipboardOf(parts: GridParts, onBlock: PointGridProps['onBlock']) {
  return {
    onCopy(event: ClipboardEvent) {
      const copied = copyPoints(parts);
      if (!copied || !event.clipboardData) return;
      event.preventDefault();
      putForms(event.clipboardData, copied);
      parts.context.session.announce(copied.said);
    },
    onPaste(event: ClipboardEvent) {
      const { clipboardData: data } = event;
      if (!data) return;
      event.preventDefault();
      takeBlock(parts, readBlock({ text: data.getData('text/plain'), html: data.getData('text/html') }), onBlock);
    },
  };
}

/** Cells over cells where there are as many; whatever brings new values is shown before it is kept. */
function takeBlock(parts: GridParts, cells: readonly (readonly string[])[], onBlock: PointGridProps['onBlock']): void {
  const { model, context } = parts;
  const at = model.current();
  const isOne = cells.length === 1 && cells[0]?.length === 1;
  if (cells.length === 0) return context.session.say('Nothing was pasted. There is no text on the clipboard.');
  const rows = model.rows();
  const left = at ? rows.length - rows.findIndex(({ key }) => key === at.key) : 0;
  if (!at || at.column === 'date' || at.key === nextRow || cells.length > left) {
    if (at?.key === nextRow && isOne) return editPoint(parts, cells[0]?.[0]);
    return onBlock(cells);
  }
  const selected = model.selected();
  const [text = ''] = cells[0] ?? [];
  writeBlock(parts, isOne && selected ? selected.rows.map(() => selected.columns.map(() => text)) : cells, 'Pasted');
}

function placeOf(target: Element): PointPlace | undefined {
  const cell = target.closest('[data-cell]');
  const row = target.closest('[data-row]');
  const [key, column] = [row?.getAttribute('data-row'), cell?.getAttribute('data-cell')];
  return key && column ? { key, column: column as PointColumn } : undefined;
}
