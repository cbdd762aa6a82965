/** What commands can ask of the diagram: to take the keyboard, where arrows go, what has some words, to fit, to zoom. */
import { useOnViewportChange, useReactFlow, type Viewport } from '@xyflow/react';
import { useEffect, useRef, useState, type RefObject } from 'react';
import type { CommandContext } from '../../commands/command';
import { useCommandContext } from '../../commands/commandContext';
import type { ViewPort } from '../../commands/view';
import { neighbour } from '../../geometry/boxes/neighbour';
import { findSteps, matchesOf } from '../../plan/ask/find';
import { nodesOf } from '../../plan/ask/queries';
import { nodeAtKeyboard, thingsOf } from '../../store/selection';
import { fittingViewport, largest, readable, roomIn } from './fittingViewport';
import { onOtherSize } from './onOtherSize';

export function useCanvasPort() {
  const context = useCommandContext();
  const flow = useReactFlow();
  const section = useRef<HTMLElement>(null);
  const [moving, setMoving] = useState(false);
  useOnViewportChange({ onStart: () => setMoving(true), onEnd: () => setMoving(false) });

  useEffect(() => {
    const { view, geometry, suitGeometry } = context.ports;
    const sizeNow = () => section.current?.getBoundingClientRect() ?? new DOMRect(0, 0, 800, 600);
    let isSuited = false;
    /** Where the view was put last; it is elsewhere once its user has moved it. */
    let met: Viewport = flow.getViewport();
    const fit = (least?: number) => {
      const limits = { ...(least !== undefined && { least }), ...(isSuited && { most: largest }) };
      met = fittingViewport(geometry(), sizeNow(), limits);
      void flow.setViewport(met);
    };
    const suit = () => {
      isSuited = suitGeometry(roomIn(sizeNow()));
    };
    /** As a plan is met. */
    const meet = () => {
      suit();
      fit(readable);
    };
    view.current = {
      ...boxesPort(context),
      focus: () => focusLeading(context, section),
      place: () => elementAtKeyboard(context, section)?.getBoundingClientRect(),
      fit: () => fit(),
      suit: meet,
      zoomBy: (factor) => void flow.zoomTo(flow.getZoom() * factor),
      zoomTo: (zoom) => void flow.zoomTo(zoom),
    };
    meet();
    const stop = onOtherSize(section.current, () => {
      // Whoever has gone to a place of his own, or is writing, is not taken away from it.
      if (context.session.getState().editing) return;
      if (isSameView(flow.getViewport(), met)) meet();
    });
    return () => {
      stop();
      view.current = null;
      suitGeometry(null);
    };
  }, [context, flow]);

  return { section, moving, flow };
}

function boxesPort({
  openPlan,
  session,
  ports,
}: CommandContext): Pick<ViewPort, 'next' | 'all' | 'find' | 'findSteps'> {
  return {
    next(direction) {
      const plan = openPlan.plan();
      const from = nodeAtKeyboard(session.getState());
      const id = from === undefined ? nodesOf(plan)[0]?.id : neighbour(plan, ports.geometry().boxes, from, direction);
      return id === undefined || id === null ? null : { kind: 'node', id };
    },
    all: () => thingsOf('node', Object.keys(ports.geometry().boxes)),
    find: (query) => thingsOf('node', matchesOf(openPlan.plan(), query)),
    findSteps: () => findSteps(openPlan.plan()),
  };
}

/** The box that has the keyboard, if it is on the page. */
function elementAtKeyboard({ session }: CommandContext, section: RefObject<HTMLElement | null>): HTMLElement | null {
  const lead = nodeAtKeyboard(session.getState());
  if (lead === undefined) return null;
  return section.current?.querySelector<HTMLElement>(`[data-node-id="${CSS.escape(lead)}"]`) ?? null;
}

/**
 * To the box that has the keyboard; where none is selected, or it is not on the page, to the canvas itself. A box that is
 * still coming takes the focus from there as it comes (`DriverBox`).
 */
function focusLeading(context: CommandContext, section: RefObject<HTMLElement | null>): void {
  (elementAtKeyboard(context, section) ?? section.current)?.focus({ preventScroll: true });
}

function isSameView(a: Viewport, b: Viewport): boolean {
  return Math.abs(a.x - b.x) < 1 && Math.abs(a.y - b.y) < 1 && Math.abs(a.zoom - b.zoom) < 0.001;
}
