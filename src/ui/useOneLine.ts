/** Keeps a wrapping list to its first line: what has no room on it is not there, rather than cut. */
import { useEffect, useRef, type RefObject } from 'react';

export function useOneLine<E extends HTMLElement>(): RefObject<E | null> {
  const list = useRef<E>(null);
  useEffect(() => {
    if (!list.current) return undefined;
    const observer = new ResizeObserver(([entry]) => entry && hideWhatWraps(entry.target));
    observer.observe(list.current);
    return () => observer.disconnect();
  }, []);
  return list;
}

function hideWhatWraps(list: Element): void {
  const [first, ...others] = list.children as unknown as HTMLElement[];
  const top = first?.offsetTop ?? 0;
  for (const item of others) item.style.visibility = item.offsetTop > top ? 'hidden' : '';
}
