/** What commands can ask of the map: to take the keyboard, where arrows go, what has some words, to fit, to zoom, its picture. */
import { useReactFlow, type Viewport } from '@xyflow/react';
import { useCallback, useEffect, useRef, type RefObject } from 'react';
import type { CommandContext } from '../../../../commands/command';
import { useCommandContext } from '../../../../commands/commandContext';
import type { ViewPicture, ViewPort } from '../../../../commands/view';
import { networkPicture } from '../../../../figure/compose/network/networkPicture';
import { sceneBounds, type MapScene } from '../../../../figure/compose/network/mapScene';
import type { LaidOut } from '../../../../geometry/network/mapLayout';
import { towards } from '../../../../geometry/network/towards';
import { stakeholdersWith } from '../../../../plan/ask/people/register';
import type { Plan } from '../../../../plan/model/schema';
import { selectedOf, thingsOf } from '../../../../store/selection';
import { useSession } from '../../../../store/stores';
import { coverable } from '../../coverable';
import type { ShownNetwork } from '../useNetwork';

/** Around the map, px: what floats over the canvas covers nothing. */
const room = { side: 32, top: 76, bottom: 72 } as const;
const low = { side: 16, top: 8, bottom: 8 } as const;
/** px: a canvas that is lower has no room around. */
const lowest = 420;
const largest = 1.15;
/** Smaller names are not read: a map is met so near, even when it is then cut. */
const readable = 0.6;

interface MapNow {
  readonly shown: ShownNetwork;
  readonly laidOut: LaidOut | null;
  readonly scene: MapScene | null;
}

export function useMapPort(section: RefObject<HTMLElement | null>, now: MapNow): { readonly meet: () => void } {
  const context = useCommandContext();
  const flow = useReactFlow();
  const latest = useRef(now);
  useEffect(() => {
    latest.current = now;
  });
  const look = useCallback(
    (least: number) => {
      const view = viewOf(latest.current.scene, section.current, least);
      if (view) void flow.setViewport(view);
    },
    [flow, section],
  );
  const meet = useCallback(() => look(readable), [look]);
  useLeadInSight(section, now);
  useEffect(() => {
    const { view } = context.ports;
    view.current = {
      ...peoplePort(context, section, () => latest.current),
      fit: () => look(0),
      zoomBy: (factor) => void flow.zoomTo(flow.getZoom() * factor),
      zoomTo: (zoom) => void flow.zoomTo(zoom),
      picture: () => pictureOf(context.openPlan.plan(), latest.current),
    };
    return () => {
      view.current = null;
    };
  }, [context, flow, look, section]);
  return { meet };
}

/** Whoever is selected elsewhere, by arrows or by a question, comes into sight. */
function useLeadInSight(section: RefObject<HTMLElement | null>, { shown, laidOut }: MapNow): void {
  const flow = useReactFlow();
  const reveal = useSession((state) => state.reveal);
  const place = shown.lead === undefined ? undefined : laidOut?.places.get(shown.lead);
  const answered = useRef(reveal);
  useEffect(() => {
    if (reveal === answered.current || !place) return;
    answered.current = reveal;
    const { clientWidth: width = 0, clientHeight: height = 0 } = section.current ?? {};
    const { x, y, zoom } = flow.getViewport();
    const [left, top] = [place.x * zoom + x, place.y * zoom + y];
    const isInSight = left > edge && top > edge && left < width - edge && top < height - edge;
    if (!isInSight && width > 0) void flow.setCenter(place.x, place.y, { zoom });
  }, [reveal, place, flow, section]);
}

/** px */
const edge = 24;

/** Where the view stands to show the map whole, at least so near. */
function viewOf(scene: MapScene | null, canvas: HTMLElement | null, least: number): Viewport | undefined {
  const { clientWidth: width = 0, clientHeight: height = 0 } = canvas ?? {};
  if (!scene || scene.people.length === 0 || width === 0) return undefined;
  const bounds = sceneBounds(scene);
  const { side, top, bottom } = height < lowest ? low : room;
  const whole = Math.min((width - 2 * side) / bounds.width, (height - top - bottom) / bounds.height);
  const zoom = Math.max(least, Math.min(largest, whole));
  return {
    zoom,
    x: (width - bounds.width * zoom) / 2 - bounds.x * zoom,
    y: top + (height - top - bottom - bounds.height * zoom) / 2 - bounds.y * zoom,
  };
}

function peoplePort(
  { session, openPlan }: CommandContext,
  section: RefObject<HTMLElement | null>,
  now: () => MapNow,
): ViewPort {
  const lead = () => selectedOf(session.getState(), 'stakeholder').at(-1);
  const element = () => {
    const id = lead();
    const tie = selectedOf(session.getState(), 'tie').at(-1) ?? '';
    const name = id === undefined ? `[data-tie-id="${CSS.escape(tie)}"]` : `[data-stakeholder-id="${CSS.escape(id)}"]`;
    return section.current?.querySelector<HTMLElement | SVGElement>(name) ?? null;
  };
  return {
    name: () => 'the network',
    focus: () => (element() ?? section.current)?.focus({ preventScroll: true }),
    place: () => element()?.getBoundingClientRect(),
    next(direction) {
      const { laidOut, shown } = now();
      if (!laidOut) return null;
      const from = lead();
      const [first] = shown.network.people;
      const { only } = shown;
      const places = only ? new Map([...laidOut.places].filter(([id]) => only.has(id))) : laidOut.places;
      const id = from === undefined ? first?.id : towards(places, from, direction);
      return id === undefined || id === null ? null : { kind: 'stakeholder', id };
    },
    all: () => thingsOf('stakeholder', idsOf(now().shown.network.people)),
    find: (query) => thingsOf('stakeholder', idsOf(stakeholdersWith(openPlan.plan(), query))),
  };
}

const idsOf = (people: readonly { readonly id: string }[]) => people.map(({ id }) => id);

function pictureOf(now: Plan, { laidOut, shown }: MapNow): ViewPicture {
  const { choice, colouring } = shown.settings;
  const only = shown.only && { only: shown.only };
  return coverable(now, {
    kind: 'drawn',
    what: 'network',
    draw: (plan, wrap) =>
      laidOut && networkPicture({ plan, laidOut, layout: shown.settings.layout, choice, colouring, ...only }, wrap),
  });
}
