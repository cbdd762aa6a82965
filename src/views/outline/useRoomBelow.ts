/** What floats at the lower edge of the view stands above what stands there for good. */
import { useEffect, type RefObject } from 'react';

/** `edge`: what stands there. */
export function useRoomBelow(edge: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const panel = edge.current?.closest<HTMLElement>('[role="tabpanel"]');
    if (!panel || !edge.current) return undefined;
    const observer = new ResizeObserver(([entry]) => {
      panel.style.setProperty('--room-below', `${entry?.borderBoxSize[0]?.blockSize ?? 0}px`);
    });
    observer.observe(edge.current);
    return () => {
      observer.disconnect();
      panel.style.removeProperty('--room-below');
    };
  }, [edge]);
}
