/** Which part of what an element scrolls is in sight, with some around it, px. It changes in steps, not with every scroll. */
import { useLayoutEffect, useState, type RefObject } from 'react';

export interface Sight {
  readonly from: number;
  readonly to: number;
}

const step = 400;

export function useSight(element: RefObject<HTMLElement | null>): Sight {
  const [sight, setSight] = useState<Sight>({ from: 0, to: 4 * step });
  useLayoutEffect(() => {
    const { current } = element;
    if (!current) return undefined;
    const look = () => {
      const from = Math.floor(current.scrollTop / step) * step - step;
      const to = Math.ceil((current.scrollTop + current.clientHeight) / step) * step + step;
      setSight((before) => (before.from === from && before.to === to ? before : { from, to }));
    };
    look();
    current.addEventListener('scroll', look, { passive: true });
    const watch = new ResizeObserver(look);
    watch.observe(current);
    return () => {
      current.removeEventListener('scroll', look);
      watch.disconnect();
    };
  }, [element]);
  return sight;
}
