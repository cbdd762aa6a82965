/**
 * Says whether the pointer rests on a box. Boxes that pass under it, as they do while the canvas moves, are left as they
 * are: what a box offers comes and goes with it, and each time costs a frame.
 */
import { useEffect, useRef, useState, type PointerEvent } from 'react';

/** Too short to be noticed, ms. */
const rest = 50;

export interface Near {
  readonly isNear: boolean;
  readonly onPointerEnter: (event: PointerEvent) => void;
  readonly onPointerLeave: (event: PointerEvent) => void;
}

export function useNear(): Near {
  const [isNear, setNear] = useState(false);
  const coming = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(coming.current), []);
  const comeTo = (box: Element) => {
    coming.current = setTimeout(() => (box.closest('[data-moving]') ? comeTo(box) : setNear(true)), rest);
  };
  return {
    isNear,
    onPointerEnter: ({ buttons, currentTarget }) => {
      clearTimeout(coming.current);
      // A line that is being drawn ends where it is let go of.
      if (buttons === 0) comeTo(currentTarget);
      else setNear(true);
    },
    onPointerLeave: ({ buttons }) => {
      clearTimeout(coming.current);
      // A line that is being drawn from here needs its handle to the end.
      if (buttons === 0) setNear(false);
      else window.addEventListener('pointerup', () => setNear(false), { once: true });
    },
  };
}
