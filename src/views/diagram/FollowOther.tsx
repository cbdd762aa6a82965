/** While the reader follows somebody: brings the box that they have selected into sight, and selects nothing. Draws nothing. */
import { useReactFlow, useStoreApi } from '@xyflow/react';
import { useEffect, type RefObject } from 'react';
import { own } from '../../kit/own';
import { useFollowed } from '../../store/usePeople';
import { useMediaQuery } from '../../ui/useMediaQuery';
import { canvasRoom as room } from './canvasRoom';
import { wayIntoSight } from './intoSight';
import { useGeometry } from './useGeometry';

/** In ms: the eye stays on what moves. */
const calm = 180;

export function FollowOther({ strip }: { readonly strip: RefObject<number> }) {
  const flow = useReactFlow();
  const store = useStoreApi();
  const isStill = useMediaQuery('(prefers-reduced-motion: reduce)');
  const followed = useFollowed()?.box;
  const box = useGeometry(({ boxes }) => own(boxes, followed));
  const { x, y, width, height } = box ?? { x: 0, y: 0, width: 0, height: 0 };
  const isThere = box !== undefined;

  // Anew when they go on, and when the box is moved: its place alone counts.
  useEffect(() => {
    if (!isThere) return undefined;
    const go = () => {
      const frame = store.getState();
      if (frame.width === 0) return;
      const view = flow.getViewport();
      const way = wayIntoSight({ x, y, width, height }, view, frame, strip.current + room.follow);
      if (way.x === 0 && way.y === 0) return;
      const next = { ...view, x: view.x + way.x, y: view.y + way.y };
      void flow.setViewport(next, { duration: isStill ? 0 : calm });
    };
    // A diagram that is only just shown goes first to where it was looked at last.
    const turn = requestAnimationFrame(go);
    return () => cancelAnimationFrame(turn);
  }, [flow, store, followed, isThere, x, y, width, height, strip, isStill]);

  return null;
}
