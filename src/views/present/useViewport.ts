/** Gives the size of the window in CSS px. */
import { useEffect, useState } from 'react';
import type { Viewport } from '../../figure/compose/framing';

const present = (): Viewport => ({ width: window.innerWidth, height: window.innerHeight });

export function useViewport(): Viewport {
  const [viewport, setViewport] = useState(present);
  useEffect(() => {
    const changed = () => setViewport(present());
    window.addEventListener('resize', changed);
    return () => window.removeEventListener('resize', changed);
  }, []);
  return viewport;
}
