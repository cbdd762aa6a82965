/**
 * What hangs on a cell that is edited: below it, or above it where there is more room, over everything that the table
 * would cut it off at.
 */
import { useLayoutEffect, useRef, type HTMLAttributes } from 'react';

/** px: with less room below, it stands above the cell if there is more. */
const enough = 200;
const gap = 2;
const edge = 6;

/** Browsers that know of no such layer leave it in the table. */
const layered = 'showPopover' in HTMLElement.prototype ? 'manual' : undefined;

export function BesideCell(props: HTMLAttributes<HTMLDivElement>) {
  const own = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const element = own.current;
    const cell = element?.closest('[data-cell]');
    if (!element || !cell) return undefined;
    if (layered) element.showPopover();
    const place = () => {
      const { left, top, bottom, width } = cell.getBoundingClientRect();
      const below = window.innerHeight - bottom - gap - edge;
      const above = top - gap - edge;
      const isAbove = below < enough && above > below;
      const { style } = element;
      style.minWidth = `${Math.max(168, width)}px`;
      style.maxHeight = `${Math.min(240, isAbove ? above : below)}px`;
      style.top = isAbove ? 'auto' : `${bottom + gap}px`;
      style.bottom = isAbove ? `${window.innerHeight - top + gap}px` : 'auto';
      style.left = `${Math.max(edge, Math.min(left, window.innerWidth - element.offsetWidth - edge))}px`;
    };
    place();
    window.addEventListener('scroll', place, { capture: true });
    window.addEventListener('resize', place);
    return () => {
      window.removeEventListener('scroll', place, { capture: true });
      window.removeEventListener('resize', place);
    };
  });
  return <div {...props} ref={own} popover={layered} />;
}
