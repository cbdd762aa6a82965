/** How wide an element is, in whole px; a usual width until it is known. */
import { useEffect, useState, type RefObject } from 'react';

const usual = 720;

export function useWidth(element: RefObject<HTMLElement | null>): number {
  const [width, setWidth] = useState(usual);
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
