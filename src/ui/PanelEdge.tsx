/** The edge of a panel at the right: dragged, or moved by arrow keys, it changes the width; a double click takes it back. */
import { useRef, type KeyboardEvent, type PointerEvent, type RefObject } from 'react';
import styles from './Panel.module.css';

/** px */
export const panelWidths = { usual: 344, least: 280, greatest: 640 };

const step = 16;

interface PanelEdgeProps {
  readonly name: string;
  readonly panel: RefObject<HTMLElement | null>;
  readonly width: number;
  readonly onWidth: (width: number) => void;
  /** px */
  readonly widths?: { readonly usual: number; readonly least: number; readonly greatest: number };
}

export function PanelEdge({ name, panel, width, onWidth, widths = panelWidths }: PanelEdgeProps) {
  const within = (wanted: number) => Math.round(Math.min(Math.max(wanted, widths.least), widths.greatest));
  const drag = useRef<{ readonly x: number; width: number }>(undefined);
  const onPointerDown = (event: PointerEvent<HTMLDivElement>) => {
    event.currentTarget.setPointerCapture(event.pointerId);
    drag.current = { x: event.clientX, width };
  };
  // While it lasts only the style changes: what stands in the panel is not drawn again.
  const onPointerMove = (event: PointerEvent) => {
    const { current } = drag;
    if (!current) return;
    current.width = within(width + current.x - event.clientX);
    panel.current?.style.setProperty('--panel-width', `${current.width}px`);
  };
  const end = () => {
    const { current } = drag;
    drag.current = undefined;
    if (current && current.width !== width) onWidth(current.width);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const by = event.key === 'ArrowLeft' ? step : event.key === 'ArrowRight' ? -step : 0;
    if (by === 0) return;
    event.preventDefault();
    event.stopPropagation();
    onWidth(within(width + by));
  };
  return (
    <div
      role="separator"
      aria-orientation="vertical"
      aria-label={`Width of ${name.toLowerCase()}`}
      aria-valuenow={width}
      aria-valuemin={widths.least}
      aria-valuemax={widths.greatest}
      tabIndex={0}
      className={styles.edge}
      onPointerDown={onPointerDown}
      onPointerMove={onPointerMove}
      onPointerUp={end}
      onPointerCancel={end}
      onKeyDown={onKeyDown}
      onDoubleClick={() => onWidth(widths.usual)}
    />
  );
}
