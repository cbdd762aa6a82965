/** What commands can ask of the diagram: to take the keyboard, where arrows go, what has some words, to fit, to zoom. */
import { own } from '../../kit/own';
import { useOnViewportChange, useReactFlow } from '@xyflow/react';
import { useEffect, useRef, useState, type RefObject } from 'react';
import type { CommandContext } from '../../commands/command';
import { useCommandContext } from '../../commands/commandContext';
import type { ViewPort } from '../../commands/view';
import { neighbour } from '../../geometry/boxes/neighbour';
import { findSteps, matchesOf } from '../../plan/ask/find';
import { nodesOf } from '../../plan/ask/queries';
import { nodeAtKeyboard, selectedLink, thingsOf } from '../../store/selection';
import { useLooking } from './useLooking';
import { useStrip } from './useStrip';

export function useCanvasPort() {
  const context = useCommandContext();
  const flow = useReactFlow();
  const section = useRef<HTMLElement>(null);
  const strip = useStrip();
  const [moving, setMoving] = useState(false);
  useOnViewportChange({ onStart: () => setMoving(true), onEnd: () => setMoving(false) });
  const looking = useLooking(section, strip);

  useEffect(() => {
    const { view } = context.ports;
    view.current = {
      ...boxesPort(context),
      focus: () => focusLeading(context, section),
      place: () => placeOfMenu(context, section),
      fit: looking.whole,
      picture: () => ({ kind: 'figure' }),
      suit: looking.suit,
      zoomBy: (factor) => void flow.zoomTo(flow.getZoom() * factor),
      zoomTo: (zoom) => void flow.zoomTo(zoom),
    };
    return () => {
      view.current = null;
    };
  }, [context, flow, looking]);

  return { section, strip, moving, flow };
}

function boxesPort({
  openPlan,
  session,
  ports,
}: CommandContext): Pick<ViewPort, 'next' | 'all' | 'find' | 'findSteps'> {
  return {
    next(direction) {
      const plan = openPlan.plan();
      const line = own(ports.geometry().connectors, selectedLink(session.getState()));
      if (line && direction === 'left') return { kind: 'node', id: line.to };
      if (line && direction === 'right') return { kind: 'node', id: line.from };
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

/** Below the box that has the keyboard; at the middle of the line that is selected; else where the diagram begins. */
function placeOfMenu(context: CommandContext, section: RefObject<HTMLElement | null>): ReturnType<Place> {
  const box = elementAtKeyboard(context, section);
  if (box) return box.getBoundingClientRect();
  const link = selectedLink(context.session.getState());
  if (link !== undefined) {
    const line = section.current?.querySelector(`[data-link-id="${CSS.escape(link)}"]`)?.getBoundingClientRect();
    return line && { x: line.x + line.width / 2, y: line.y + line.height / 2, height: 0 };
  }
  const ground = section.current?.getBoundingClientRect();
  return ground && { x: ground.x + fromCorner, y: ground.y + fromCorner, height: 0 };
}

/** Px. */
const fromCorner = 24;

type Place = NonNullable<ViewPort['place']>;

/**
 * To the box that has the keyboard; where none is selected, or it is not on the page, to the canvas itself. A box that is
 * still coming takes the focus from there as it comes (`DriverBox`).
 */
function focusLeading(context: CommandContext, section: RefObject<HTMLElement | null>): void {
  (elementAtKeyboard(context, section) ?? section.current)?.focus({ preventScroll: true });
}
