/**
 * What has scrolled beneath the names of rows (`data-names`) is not drawn half over them and takes no press until it comes
 * out again. The keyboard and assistive technology still come to it, and with the keyboard it is brought into sight.
 */
import { useEffect, type RefObject } from 'react';

const marks = '[data-cycle-id], [data-milestone]';

function hideBeneath(view: HTMLElement): void {
  const edge = view.querySelector('[data-names]')?.getBoundingClientRect().right ?? 0;
  const all = Array.from(view.querySelectorAll<HTMLElement>(marks));
  // All are measured before any is written to.
  const middles = all.map((mark) => mark.getBoundingClientRect()).map(({ left, right }) => (left + right) / 2);
  all.forEach(({ style }, at) => {
    const isBeneath = (middles[at] ?? edge) < edge;
    style.opacity = isBeneath ? '0' : '';
    style.pointerEvents = isBeneath ? 'none' : '';
  });
}

/** After each drawing, and as the view is scrolled or resized. */
export function useHiddenBeneath(view: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    if (view.current) hideBeneath(view.current);
  });
  useEffect(() => {
    const element = view.current;
    if (!element) return undefined;
    let frame = 0;
    const soon = () => {
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(() => hideBeneath(element));
    };
    const sizes = new ResizeObserver(soon);
    sizes.observe(element);
    element.addEventListener('scroll', soon);
    return () => {
      cancelAnimationFrame(frame);
      sizes.disconnect();
      element.removeEventListener('scroll', soon);
    };
  }, [view]);
}
