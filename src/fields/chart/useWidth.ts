/** How wide an element is, in whole px; `before`: what is taken until it is known. */
import { useEffect, useState, type RefObject } from 'react';

const usual = 720;

export function useWidth(element: RefObject<HTMLElement | null>, before = usual): number {
  const [width, setWidth] = useState(before);
  useEffect(() => {
    const own = element.current;
    if (!own) return undefined;
    const measure = () => {
      if (own.clientWidth > 0) setWidth(Math.floor(own.clientWidth));
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(own);
    return () => observer.disconnect();
  }, [element]);
  return width;
}
