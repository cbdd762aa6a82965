/**
 * Moves the light that follows the mouse in a presentation, and notes whether anything has moved recently. Moving the
 * light renders nothing else.
 */
import { useEffect, useRef, useState, type RefObject } from 'react';

/** Milliseconds without a movement after which pointer and buttons go. */
const restsAfter = 2_500;

export interface Laser {
  readonly dot: RefObject<HTMLDivElement | null>;
  readonly isOn: boolean;
  readonly isAwake: boolean;
  readonly toggle: () => void;
}

export function useLaser(): Laser {
  const dot = useRef<HTMLDivElement>(null);
  const [isOn, setOn] = useState(true);
  const [isAwake, setAwake] = useState(true);

  useEffect(() => {
    let timer = window.setTimeout(setAwake, restsAfter, false);
    const moved = ({ clientX, clientY, pointerType }: PointerEvent) => {
      setAwake(true);
      clearTimeout(timer);
      timer = window.setTimeout(setAwake, restsAfter, false);
      // A finger points by itself.
      if (dot.current && pointerType !== 'touch') dot.current.style.transform = `translate(${clientX}px, ${clientY}px)`;
    };
    window.addEventListener('pointermove', moved);
    window.addEventListener('pointerdown', moved);
    return () => {
      clearTimeout(timer);
      window.removeEventListener('pointermove', moved);
      window.removeEventListener('pointerdown', moved);
    };
  }, []);
  return { dot, isOn, isAwake, toggle: () => setOn((before) => !before) };
}
