/** What commands can tell the canvas: to show the whole diagram, to zoom, to take the keyboard. */
import { useOnViewportChange, useReactFlow } from '@xyflow/react';
import { useEffect, useRef, useState } from 'react';
import { useCommandContext } from '../../commands/commandContext';
import { leadingNode } from '../../store/selection';
import { canvasRoom as room } from './canvasRoom';

/** At this zoom text can still be read: a plan is not met smaller than that. */
const readable = 0.6;

export function useCanvasPort() {
  const { ports, session } = useCommandContext();
  const flow = useReactFlow();
  const section = useRef<HTMLElement>(null);
  const [moving, setMoving] = useState(false);
  useOnViewportChange({ onStart: () => setMoving(true), onEnd: () => setMoving(false) });

  useEffect(() => {
    const size = () => section.current?.getBoundingClientRect() ?? new DOMRect(0, 0, 800, 600);
    /** The whole diagram; no smaller than `least`: then its beginning, the aim, comes into sight. */
    const fit = (least = 0.01) => {
      const { width, height } = size();
      const { bounds, boxes } = ports.geometry();
      const across = (width - 2 * room.side) / bounds.width;
      const down = (height - room.top - room.bottom) / bounds.height;
      const zoom = Math.max(least, Math.min(across, down, 1));
      const x = (width - bounds.width * zoom) / 2 - bounds.x * zoom;
      const y = room.top + Math.max(0, (height - room.top - room.bottom - bounds.height * zoom) / 2) - bounds.y * zoom;
      if (zoom <= Math.min(across, down)) return void flow.setViewport({ x, y, zoom });
      const aim = Object.values(boxes).find((box) => box.kind === 'aim');
      const middle = aim ? aim.y + aim.height / 2 : bounds.y + bounds.height / 2;
      const left = zoom > across ? room.edge - bounds.x * zoom : x;
      void flow.setViewport({ x: left, y: (room.top + height - room.bottom) / 2 - middle * zoom, zoom });
    };
    const focus = () => {
      const find = (selector: string) => section.current?.querySelector<HTMLElement>(`[data-node-id]${selector}`);
      const leading = () => {
        const lead = leadingNode(session.getState());
        return lead === undefined ? find('[tabindex="0"]') : find(`[data-node-id="${CSS.escape(lead)}"]`);
      };
      const there = leading();
      if (there) there.focus({ preventScroll: true });
      // A box that has just come, or come back, is on the page in the next frame.
      else
        requestAnimationFrame(
          () => document.activeElement === document.body && leading()?.focus({ preventScroll: true }),
        );
    };
    const { canvas } = ports;
    canvas.current = {
      fit: () => fit(),
      focus,
      zoomBy: (factor) => void flow.zoomTo(flow.getZoom() * factor),
      zoomTo: (zoom) => void flow.zoomTo(zoom),
    };
    fit(readable);
    return () => {
      canvas.current = null;
    };
  }, [flow, ports, session]);

  return { section, moving, flow };
}
