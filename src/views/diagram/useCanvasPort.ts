/** Moves the view: to the whole diagram, to the box that leads, by commands; and keeps keyboard focus on that box. */
import { useOnViewportChange, useReactFlow } from '@xyflow/react';
import { useEffect, useRef, useState } from 'react';
import { useCommandContext } from '../../commands/commandContext';
import type { Geometry } from '../../geometry/types';
import { useSession } from '../../store/stores';

/** Room for the strip of headings and the tools, px. */
const room = { top: 56, bottom: 64, side: 40, edge: 16 };
/** At this zoom text can still be read: a plan is not met smaller than that. */
const readable = 0.6;

export function useCanvasPort(geometry: Geometry) {
  const { ports, session, openPlan } = useCommandContext();
  const flow = useReactFlow();
  const section = useRef<HTMLElement>(null);
  const [moving, setMoving] = useState(false);
  useOnViewportChange({ onStart: () => setMoving(true), onEnd: () => setMoving(false) });

  const latest = useRef(geometry);
  useEffect(() => {
    latest.current = geometry;
  });

  useEffect(() => {
    const size = () => section.current?.getBoundingClientRect() ?? new DOMRect(0, 0, 800, 600);
    /** The whole diagram; no smaller than `least`: then its beginning, the aim, comes into sight. */
    const fit = (least = 0.01) => {
      const { width, height } = size();
      const { bounds, boxes } = latest.current;
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
      const lead = session.getState().nodes.at(-1);
      const box = lead && section.current?.querySelector<HTMLElement>(`[data-node-id="${CSS.escape(lead)}"]`);
      const entry = section.current?.querySelector<HTMLElement>('[data-node-id][tabindex="0"]');
      (box || entry)?.focus({ preventScroll: true });
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
  }, [flow, ports, session, openPlan]);

  const reveal = useSession((state) => state.reveal);
  const lead = useSession((state) => state.nodes.at(-1));
  const editing = useSession((state) => state.editing !== null);
  const box = lead === undefined ? undefined : geometry.boxes[lead];
  const { x: boxX, y: boxY, width: boxWidth, height: boxHeight } = box ?? { x: 0, y: 0, width: 0, height: 0 };
  const isThere = box !== undefined;

  // Follows the leading box, also when typing makes it grow or an edit moves it. Its place alone counts: measuring the
  // frame at every key would lay the page out twice.
  useEffect(() => {
    if (!isThere || reveal === 0) return;
    const frame = section.current?.getBoundingClientRect();
    if (!frame) return;
    const { x, y, zoom } = flow.getViewport();
    const left = boxX * zoom + x;
    const top = boxY * zoom + y;
    const shiftX = inside(left, boxWidth * zoom, room.side, frame.width - room.side);
    const shiftY = inside(top, boxHeight * zoom, room.top, frame.height - room.bottom);
    if (shiftX !== 0 || shiftY !== 0) void flow.setViewport({ x: x + shiftX, y: y + shiftY, zoom });
  }, [flow, isThere, boxX, boxY, boxWidth, boxHeight, reveal]);

  // Focus goes where the selection goes, unless the user is in a field or a dialog.
  useEffect(() => {
    if (lead === undefined || editing) return;
    const active = document.activeElement;
    const free = active === null || active === document.body || section.current?.contains(active);
    if (free && !active?.closest('search')) ports.canvas.current?.focus();
  }, [lead, editing, reveal, ports, geometry]);

  return { section, moving, flow };
}

/** How far to shift so that [start, start + length] lies within [low, high]; its start wins when it is longer. */
function inside(start: number, length: number, low: number, high: number): number {
  if (start < low || length > high - low) return low - start;
  return start + length > high ? high - start - length : 0;
}
