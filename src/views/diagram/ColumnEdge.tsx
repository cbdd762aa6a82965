/**
 * The right edge of a column in the strip of headings: dragged, or moved by arrow keys, it changes how wide the column
 * is; a double click goes back to the usual width. A gesture is one step of undo.
 */
import { useRef, type KeyboardEvent, type PointerEvent } from 'react';
import { useCommandContext } from '../../commands/commandContext';
import type { ColumnBand } from '../../geometry/types/types';
import { setColumnWidth } from '../../plan/edit/appearance';
import { oneLine } from '../../plan/ask/words';
import { act } from '../../store/act';
import { usePlan } from '../../store/stores';
import styles from './ColumnHeadings.module.css';

const step = 8;
const [least, greatest] = [80, 2_000];

export function ColumnEdge({ column, zoom }: { column: ColumnBand; zoom: number }) {
  const context = useCommandContext();
  const { openPlan, newId } = context;
  const title = usePlan((plan) => oneLine(plan.columns[column.id]?.title ?? ''));
  const drag = useRef<{ x: number; width: number; run: string }>(undefined);
  const keys = useRef<string>(undefined);

  const resize = (width: number | undefined, run?: string) =>
    act(context, 'change column width', (draft) => setColumnWidth(draft, column.id, width), {
      ...(run !== undefined && { run }),
    });
  const end = () => {
    if (drag.current) openPlan.closeRun();
    drag.current = undefined;
  };
  const onPointerDown = (event: PointerEvent<HTMLDivElement>) => {
    event.currentTarget.setPointerCapture(event.pointerId);
    drag.current = { x: event.clientX, width: column.width, run: `width:${column.id}:${newId()}` };
  };
  const onPointerMove = (event: PointerEvent) => {
    const { current } = drag;
    if (current) resize(current.width + (event.clientX - current.x) / zoom, current.run);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const by = event.key === 'ArrowLeft' ? -step : event.key === 'ArrowRight' ? step : 0;
    if (by === 0) return;
    event.preventDefault();
    event.stopPropagation();
    keys.current ??= `width:${column.id}:${newId()}`;
    resize(column.width + by, keys.current);
  };
  return (
    <div
      role="separator"
      aria-orientation="vertical"
      aria-label={`Width of ${title || 'the column'}`}
      aria-valuenow={Math.round(column.width)}
      aria-valuemin={least}
      aria-valuemax={greatest}
      tabIndex={0}
      className={styles.edge}
      onPointerDown={onPointerDown}
      onPointerMove={onPointerMove}
      onPointerUp={end}
      onPointerCancel={end}
      onKeyDown={onKeyDown}
      onBlur={() => {
        if (keys.current !== undefined) openPlan.closeRun();
        keys.current = undefined;
      }}
      onDoubleClick={() => resize(undefined)}
    />
  );
}
