/** Which rows and columns of a large matrix are in sight. */
import { useEffect, useState, type RefObject } from 'react';

export interface CellSizes {
  /** px: of a cell, and of the names that stay in sight at the left and above. */
  readonly cell: number;
  readonly names: number;
  readonly count: number;
}

interface Sight {
  readonly top: number;
  readonly left: number;
  readonly width: number;
  readonly height: number;
}

const beyond = 4;

export function useCellWindow(view: RefObject<HTMLElement | null>, { cell, names, count }: CellSizes) {
  const [sight, see] = useState<Sight>({ top: 0, left: 0, width: 1_200, height: 800 });
  const look = () => {
    const { current } = view;
    if (current) see((was) => sightOf(current, was));
  };
  useEffect(() => {
    const { current } = view;
    if (!current || !('ResizeObserver' in globalThis)) return undefined;
    const watch = new ResizeObserver(() => see((was) => sightOf(current, was)));
    watch.observe(current);
    return () => watch.disconnect();
  }, [view]);
  const range = (from: number, length: number) => {
    const first = Math.max(0, Math.floor(from / cell) - beyond);
    const last = Math.min(count, Math.ceil((from + length - names) / cell) + beyond);
    return Array.from({ length: Math.max(0, last - first) }, (_, at) => first + at);
  };
  return { rows: range(sight.top, sight.height), columns: range(sight.left, sight.width), onScroll: look };
}

/** The same object while nothing has changed. A room without a size keeps the one that it had. */
function sightOf({ scrollTop: top, scrollLeft: left, clientWidth, clientHeight }: HTMLElement, was: Sight): Sight {
  const [width, height] = [clientWidth || was.width, clientHeight || was.height];
  const isSame = was.top === top && was.left === left && was.width === width && was.height === height;
  return isSame ? was : { top, left, width, height };
}

/** Scrolls as little as brings a cell into sight. */
export function revealCell(
  room: HTMLElement,
  { row, column }: { readonly row: number; readonly column: number },
  { cell, names }: CellSizes,
): void {
  const within = (now: number, at: number, length: number) =>
    Math.min(at * cell, Math.max(now, (at + 1) * cell - (length - names)));
  room.scrollTop = within(room.scrollTop, row, room.clientHeight);
  room.scrollLeft = within(room.scrollLeft, column, room.clientWidth);
}
