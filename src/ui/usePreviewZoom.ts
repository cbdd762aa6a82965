/**
 * Zooms and pans a picture in its frame: buttons and keys, the wheel with Ctrl, dragging, and two fingers. Panning is scrolling, so
 * arrow keys, wheel and one finger do it as everywhere.
 */
import { useCallback, useLayoutEffect, useRef, useState, type KeyboardEvent, type RefObject } from 'react';

export interface PreviewZoom {
  /** 1 at first. */
  readonly zoom: number;
  readonly isSmallest: boolean;
  readonly frame: RefObject<HTMLDivElement | null>;
  readonly zoomIn: () => void;
  readonly zoomOut: () => void;
  readonly whole: () => void;
  /** What stands at `at` of the frame, px, stays there; its middle when absent. */
  readonly zoomBy: (by: number, at?: Point) => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
}

const step = 1.4;
const most = 12;

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** What stands at `at` of the frame stays there when the zoom changes. */
interface View {
  readonly zoom: number;
  readonly from: number;
  readonly at: Point;
}

const asAtFirst: View = { zoom: 1, from: 1, at: { x: 0, y: 0 } };

/** @param least where that is less than 1, more is seen than at first */
export function usePreviewZoom(least = 1): PreviewZoom {
  const frame = useRef<HTMLDivElement>(null);
  const [view, setView] = useState(asAtFirst);
  const zoomBy = useCallback(
    (by: number, at?: Point) => {
      const { clientWidth = 0, clientHeight = 0 } = frame.current ?? {};
      setView((before) => {
        const zoom = Math.min(most, Math.max(least, before.zoom * by));
        if (zoom === before.zoom) return before;
        return { zoom, from: before.zoom, at: at ?? { x: clientWidth / 2, y: clientHeight / 2 } };
      });
    },
    [least],
  );
  useLayoutEffect(() => {
    const element = frame.current;
    if (!element) return;
    const by = view.zoom / view.from;
    element.scrollLeft = (element.scrollLeft + view.at.x) * by - view.at.x;
    element.scrollTop = (element.scrollTop + view.at.y) * by - view.at.y;
  }, [view]);
  useLayoutEffect(() => (frame.current ? followPointers(frame.current, zoomBy) : undefined), [zoomBy]);

  const zoomIn = () => zoomBy(step);
  const zoomOut = () => zoomBy(1 / step);
  const whole = () => setView(asAtFirst);
  return {
    zoom: view.zoom,
    isSmallest: view.zoom <= least,
    frame,
    zoomIn,
    zoomOut,
    whole,
    zoomBy,
    onKeyDown(event) {
      if (event.target !== event.currentTarget || event.ctrlKey || event.metaKey || event.altKey) return;
      if (event.key === '+' || event.key === '=') zoomIn();
      else if (event.key === '-') zoomOut();
      else if (event.key === '0') whole();
      else return;
      event.preventDefault();
    },
  };
}

/** Wheel, mouse and fingers; gives what ends it. */
function followPointers(frame: HTMLElement, zoomBy: (by: number, at: Point) => void): () => void {
  const ending = new AbortController();
  const { signal } = ending;
  const fingers = new Map<number, Point>();
  const within = ({ x, y }: Point): Point => {
    const { left, top } = frame.getBoundingClientRect();
    return { x: x - left, y: y - top };
  };
  const spread = () => {
    const [a, b] = [...fingers.values()];
    return a && b && { length: Math.hypot(a.x - b.x, a.y - b.y), middle: { x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 } };
  };
  const listen = <K extends keyof HTMLElementEventMap>(type: K, act: (event: HTMLElementEventMap[K]) => void) =>
    frame.addEventListener(type, act, { signal, passive: false });

  // A pinch on a touch pad comes as a wheel with Ctrl.
  listen('wheel', (event) => {
    if (!event.ctrlKey && !event.metaKey) return;
    event.preventDefault();
    zoomBy(Math.exp(-event.deltaY / 200), within({ x: event.clientX, y: event.clientY }));
  });
  listen('pointerdown', (event) => {
    const isOnEdge = event.target instanceof Element && event.target.closest('[role="separator"]') !== null;
    if (isOnEdge || event.button !== 0) return;
    fingers.set(event.pointerId, { x: event.clientX, y: event.clientY });
    if (event.pointerType === 'mouse') frame.setPointerCapture(event.pointerId);
  });
  listen('pointermove', (event) => {
    const from = fingers.get(event.pointerId);
    if (!from) return;
    const before = spread();
    fingers.set(event.pointerId, { x: event.clientX, y: event.clientY });
    const after = spread();
    if (before && after && before.length > 0) zoomBy(after.length / before.length, within(after.middle));
    else if (event.pointerType === 'mouse') frame.scrollBy(from.x - event.clientX, from.y - event.clientY);
  });
  const lift = (event: PointerEvent) => fingers.delete(event.pointerId);
  listen('pointerup', lift);
  listen('pointercancel', lift);
  return () => ending.abort();
}
