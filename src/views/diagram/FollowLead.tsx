/** Keeps the leading box in sight and the keyboard on it. Draws nothing. */
import { own } from '../../kit/own';
import { useReactFlow, useStoreApi } from '@xyflow/react';
import { useEffect, useRef, type RefObject } from 'react';
import { useCommandContext } from '../../commands/commandContext';
import { nodeAtKeyboard } from '../../store/selection';
import { useSession } from '../../store/stores';
import { canvasRoom as room } from './canvasRoom';
import { wayIntoSight } from './intoSight';
import type { SeenTo } from './SteadyView';
import { useGeometry } from './useGeometry';

interface FollowLeadProps {
  readonly canvas: RefObject<HTMLElement | null>;
  /** How high the strip of titles is, px. */
  readonly strip: RefObject<number>;
  readonly seenTo: SeenTo;
}

export function FollowLead({ canvas, strip, seenTo }: FollowLeadProps) {
  const { ports } = useCommandContext();
  const flow = useReactFlow();
  const store = useStoreApi();
  const reveal = useSession((state) => state.reveal);
  const lead = useSession(nodeAtKeyboard);
  const isFinding = useSession((state) => state.find !== null);
  const editing = useSession((state) => state.editing !== null);
  const box = useGeometry(({ boxes }) => own(boxes, lead));
  const { x: boxX, y: boxY, width: boxWidth, height: boxHeight } = box ?? { x: 0, y: 0, width: 0, height: 0 };
  const isThere = box !== undefined;
  const revealed = useRef(reveal);

  // Follows the leading box, also when typing makes it grow or an edit moves it. Its place alone counts: measuring the
  // frame at every key would lay the page out twice.
  useEffect(() => {
    const isAsked = reveal !== revealed.current;
    revealed.current = reveal;
    // Where others have moved it, nobody has asked to go there.
    if (!isAsked && seenTo.current === ports.geometry().boxes) return undefined;
    if (!isThere || reveal === 0) return undefined;
    const go = () => {
      // As React Flow knows it: asking the page would have it laid out in the midst of being changed.
      const frame = store.getState();
      if (frame.width === 0) return;
      const { x, y, zoom } = flow.getViewport();
      const top = isFinding ? room.find : strip.current + room.below;
      const place = { x: boxX, y: boxY, width: boxWidth, height: boxHeight };
      const way = wayIntoSight(place, { x, y, zoom }, frame, top);
      if (way.x !== 0 || way.y !== 0) void flow.setViewport({ x: x + way.x, y: y + way.y, zoom });
    };
    if (canvas.current?.matches(':active') !== true) return go();
    return whenReleased(go);
  }, [canvas, ports, flow, store, isThere, boxX, boxY, boxWidth, boxHeight, reveal, isFinding, strip, seenTo]);

  // Focus goes where the selection goes, unless the user is in a field or a dialog.
  useEffect(() => {
    if (lead !== undefined && !editing && isKeyboardFree(canvas.current)) ports.view.current?.focus();
  }, [lead, editing, reveal, ports, canvas, isThere]);

  return null;
}

/** Under a pointer that is down nothing moves: the press would end on something else. Gives what calls it off. */
function whenReleased(act: () => void): () => void {
  let turn = 0;
  const release = () => void (turn = requestAnimationFrame(act));
  window.addEventListener('pointerup', release, { once: true });
  return () => {
    window.removeEventListener('pointerup', release);
    cancelAnimationFrame(turn);
  };
}

/** Nobody has it, or the canvas has; beside another view, which comes first, the canvas alone. */
export function isKeyboardFree(canvas: Element | null): boolean {
  const active = document.activeElement;
  if (canvas?.contains(active) === true) return true;
  return (active === null || active === document.body) && canvas?.closest('[data-beside]') == null;
}
