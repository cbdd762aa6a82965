/**
 * Draws handles over the right edges of the columns in the preview. Dragging a handle, or moving it by arrow keys,
 * changes how wide the column is.
 */
import { useRef, useState, type PointerEvent } from 'react';
import type { Figure, FigureColumn } from '../../figure/compose/figure';
import styles from './ColumnEdges.module.css';

interface ColumnEdgesProps {
  readonly figure: Figure;
  readonly onChange: (widths: Readonly<Record<string, number>>) => void;
}

const step = 8;
const [least, greatest] = [80, 2_000];

export function ColumnEdges({ figure, onChange }: ColumnEdgesProps) {
  const { area, columns } = figure;
  // All of them: from the first that is dragged on, the others keep the widths that they are seen to have.
  const widths = Object.fromEntries(columns.map(({ id, width }) => [id, width]));
  return columns.map((column) => (
    <Edge
      key={column.id}
      column={column}
      at={(column.x + column.width - area.x) / area.width}
      pxAcross={area.width}
      onWidth={(width) => onChange({ ...widths, [column.id]: Math.min(greatest, Math.max(least, Math.round(width))) })}
    />
  ));
}

interface EdgeProps {
  readonly column: FigureColumn;
  /** 0 to 1, of the picture's width. */
  readonly at: number;
  readonly pxAcross: number;
  readonly onWidth: (width: number) => void;
}

function Edge({ column, at, pxAcross, onWidth }: EdgeProps) {
  const from = useRef<{ x: number; width: number; scale: number }>(undefined);
  const [moved, setMoved] = useState(0);
  const start = (event: PointerEvent<HTMLDivElement>) => {
    const across = event.currentTarget.parentElement?.getBoundingClientRect().width ?? pxAcross;
    from.current = { x: event.clientX, width: column.width, scale: pxAcross / across };
    event.currentTarget.setPointerCapture(event.pointerId);
  };
  const end = (event: PointerEvent<HTMLDivElement>) => {
    const { current } = from;
    from.current = undefined;
    setMoved(0);
    if (current && event.clientX !== current.x) onWidth(current.width + (event.clientX - current.x) * current.scale);
  };
  return (
    <div
      role="separator"
      aria-orientation="vertical"
      aria-label={`Width of ${column.title || 'the column'}`}
      aria-valuenow={Math.round(column.width)}
      aria-valuemin={least}
      aria-valuemax={greatest}
      tabIndex={0}
      className={styles.edge}
      style={{ left: `${at * 100}%`, transform: `translateX(${moved}px)` }}
      onPointerDown={start}
      onPointerMove={(event) => from.current && setMoved(event.clientX - from.current.x)}
      onPointerUp={end}
      onPointerCancel={() => {
        from.current = undefined;
        setMoved(0);
      }}
      onKeyDown={(event) => {
        const by = event.key === 'ArrowLeft' ? -step : event.key === 'ArrowRight' ? step : 0;
        if (by === 0) return;
        event.preventDefault();
        onWidth(column.width + by);
      }}
    />
  );
}
