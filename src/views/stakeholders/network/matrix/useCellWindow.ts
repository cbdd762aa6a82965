/** Which rows and columns of a large matrix are in sight, and bringing a cell there. */
import { useCallback, useLayoutEffect, useMemo, useState, type RefObject } from 'react';

interface Sizes {
  /** px: of a cell, and of the names that stay in sight at the left and above. */
  readonly cell: number;
  readonly names: number;
  readonly count: number;
}

export interface CellWindow {
  readonly rows: readonly number[];
  readonly columns: readonly number[];
  readonly onScroll: () => void;
  readonly reveal: (at: { readonly row: number; readonly column: number }) => void;
}

const beyond = 4;

export function useCellWindow(view: RefObject<HTMLElement | null>, { cell, names, count }: Sizes): CellWindow {
  const [sight, see] = useState({ top: 0, left: 0, width: 800, height: 600 });
  const look = useCallback(() => {
    const element = view.current;
    if (!element) return;
    const { scrollTop: top, scrollLeft: left, clientWidth: width, clientHeight: height } = element;
    see((was) =>
      was.top === top && was.left === left && was.width === width && was.height === height
        ? was
        : { top, left, width: width || was.width, height: height || was.height },
    );
  }, [view]);
  useLayoutEffect(() => {
    look();
    if (!view.current || !('ResizeObserver' in globalThis)) return undefined;
    const watch = new ResizeObserver(look);
    watch.observe(view.current);
    return () => watch.disconnect();
  }, [look, view]);
  return useMemo(() => {
    const range = (from: number, length: number) => {
      const first = Math.max(0, Math.floor(from / cell) - beyond);
      const last = Math.min(count, Math.ceil((from + length - names) / cell) + beyond);
      return Array.from({ length: Math.max(0, last - first) }, (_, at) => first + at);
    };
    return {
      rows: range(sight.top, sight.height),
      columns: range(sight.left, sight.width),
      onScroll: look,
      reveal({ row, column }) {
        const element = view.current;
        if (!element) return;
        const within = (now: number, at: number, room: number) =>
          Math.min(at * cell, Math.max(now, (at + 1) * cell - (room - names)));
        element.scrollTop = within(element.scrollTop, row, element.clientHeight);
        element.scrollLeft = within(element.scrollLeft, column, element.clientWidth);
        look();
      },
    };
  }, [sight, look, view, cell, names, count]);
}
