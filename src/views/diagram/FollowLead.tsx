/** Keeps the leading box in sight and the keyboard on it. Draws nothing. */
import { own } from '../../kit/own';
import { useReactFlow, useStoreApi } from '@xyflow/react';
import { useEffect, type RefObject } from 'react';
import { useCommandContext } from '../../commands/commandContext';
import { nodeAtKeyboard } from '../../store/selection';
import { useSession } from '../../store/stores';
import { canvasRoom as room } from './canvasRoom';
import { useGeometry } from './useGeometry';

interface FollowLeadProps {
  readonly canvas: RefObject<HTMLElement | null>;
  /** How high the strip of titles is, px. */
  readonly strip: RefObject<number>;
}

export function FollowLead({ canvas, strip }: FollowLeadProps) {
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

  // Follows the leading box, also when typing makes it grow or an edit moves it. Its place alone counts: measuring the
  // frame at every key would lay the page out twice.
  useEffect(() => {
    if (!isThere || reveal === 0) return;
    // As React Flow knows it: asking the page would have it laid out in the midst of being changed.
    const frame = store.getState();
    if (frame.width === 0) return;
    const { x, y, zoom } = flow.getViewport();
    const left = boxX * zoom + x;
    const top = boxY * zoom + y;
    // A box that stands at the side in a fitted diagram is in sight: the view is left alone.
    const isBeside = left >= room.edge - 1 && left + boxWidth * zoom <= frame.width - room.edge + 1;
    const shiftX = isBeside ? 0 : inside(left, boxWidth * zoom, room.side, frame.width - room.side);
    const shiftY = inside(
      top,
      boxHeight * zoom,
      isFinding ? room.find : strip.current + room.below,
      frame.height - room.bottom,
    );
    if (shiftX !== 0 || shiftY !== 0) void flow.setViewport({ x: x + shiftX, y: y + shiftY, zoom });
  }, [flow, store, isThere, boxX, boxY, boxWidth, boxHeight, reveal, isFinding, strip]);

  // Focus goes where the selection goes, unless the user is in a field or a dialog.
  useEffect(() => {
    if (lead !== undefined && !editing && isKeyboardFree(canvas.current)) ports.view.current?.focus();
  }, [lead, editing, reveal, ports, canvas, isThere]);

  return null;
}

/** Nobody has it, or the canvas has; beside another view, which comes first, the canvas alone. */
export function isKeyboardFree(canvas: Element | null): boolean {
  const active = document.activeElement;
  if (canvas?.contains(active) === true) return true;
  return (active === null || active === document.body) && canvas?.closest('[data-beside]') == null;
}

/** How far to shift so that [start, start + length] lies within [low, high]; its start wins when it is longer. */
function inside(start: number, length: number, low: number, high: number): number {
  if (start < low || length > high - low) return low - start;
  return start + length > high ? high - start - length : 0;
}
