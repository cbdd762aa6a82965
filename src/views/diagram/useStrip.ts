/** How high the strip of titles is, px: nothing while it is not there. Known without asking the page in an edit. */
import { useCallback, useMemo, useRef, type RefObject } from 'react';
import { canvasRoom } from './canvasRoom';

export interface Strip {
  /** For the element of the strip. */
  readonly ref: (element: HTMLElement | null) => () => void;
  readonly height: RefObject<number>;
  /** Called when it has become higher or lower. */
  readonly onOther: RefObject<() => void>;
}

export function useStrip(): Strip {
  const height = useRef(canvasRoom.strip);
  const onOther = useRef(() => {});
  const ref = useCallback((element: HTMLElement | null) => {
    const set = (next: number) => {
      if (Math.abs(next - height.current) < 1) return;
      height.current = next;
      onOther.current();
    };
    const observer = new ResizeObserver(() => element && set(element.offsetHeight));
    if (element) observer.observe(element);
    return () => {
      observer.disconnect();
      set(0);
    };
  }, []);
  return useMemo(() => ({ ref, height, onOther }), [ref]);
}
