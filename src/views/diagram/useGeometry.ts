/**
 * A slice of the picture of the open plan. Whoever reads one is drawn again only when that slice is another: a key
 * press in a box concerns that box and nothing else on the canvas.
 */
import { useSyncExternalStore } from 'react';
import { useCommandContext } from '../../commands/commandContext';
import type { Geometry } from '../../geometry/types/types';

/** `select` gives the same object as long as nothing of its slice has changed. */
export function useGeometry<T>(select: (geometry: Geometry) => T): T {
  const { ports } = useCommandContext();
  return useSyncExternalStore(ports.onGeometry, () => select(ports.geometry()));
}
