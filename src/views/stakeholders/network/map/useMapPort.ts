/** What commands can ask of the map: to take the keyboard, where arrows go, what has some words, to fit, to zoom, its picture. */
import { useReactFlow } from '@xyflow/react';
import { useCallback, useEffect, useRef, type RefObject } from 'react';
import { useCommandContext } from '../../../../commands/commandContext';
import { networkPicture } from '../../../../figure/compose/network/networkPicture';
import { sceneBounds, type MapScene } from '../../../../figure/compose/network/mapScene';
import type { LaidOut } from '../../../../geometry/network/mapLayout';
import { towards } from '../../../../geometry/network/towards';
import { stakeholdersWith } from '../../../../plan/ask/people/register';
import { selectedOf, thingsOf } from '../../../../store/selection';
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
      const { scene } = latest.current;
      const { clientWidth: width = 0, clientHeight: height = 0 } = section.current ?? {};
      if (!scene || scene.people.length === 0 || width === 0) return;
      const bounds = sceneBounds(scene);
      const { side, top, bottom } = height < lowest ? low : room;
      const whole = Math.min((width - 2 * side) / bounds.width, (height - top - bottom) / bounds.height);
      const zoom = Math.max(least, Math.min(largest, whole));
      void flow.setViewport({
        zoom,
        x: (width - bounds.width * zoom) / 2 - bounds.x * zoom,
        y: top + (height - top - bottom - bounds.height * zoom) / 2 - bounds.y * zoom,
      });
    },
    [flow, section],
  );
  const fit = useCallback(() => look(0), [look]);
  const meet = useCallback(() => look(readable), [look]);

  useEffect(() => {
    const { session, openPlan } = context;
    const { view } = context.ports;
    const lead = () => selectedOf(session.getState(), 'stakeholder').at(-1);
    const element = () => {
      const id = lead();
      const tie = selectedOf(session.getState(), 'tie').at(-1);
      const name =
        id !== undefined ? `[data-stakeholder-id="${CSS.escape(id)}"]` : `[data-tie-id="${CSS.escape(tie ?? '')}"]`;
      return section.current?.querySelector<HTMLElement | SVGElement>(name) ?? null;
    };
    view.current = {
      name: () => 'the network',
      focus: () => (element() ?? section.current)?.focus({ preventScroll: true }),
      place: () => element()?.getBoundingClientRect(),
      next(direction) {
        const { laidOut, shown } = latest.current;
        if (!laidOut) return null;
        const from = lead();
        const [first] = shown.network.people;
        const places = shown.only ? new Map([...laidOut.places].filter(([id]) => shown.only?.has(id))) : laidOut.places;
        const id = from === undefined ? first?.id : towards(places, from, direction);
        return id === undefined || id === null ? null : { kind: 'stakeholder', id };
      },
      all: () =>
        thingsOf(
          'stakeholder',
          latest.current.shown.network.people.map(({ id }) => id),
        ),
      find: (query) =>
        thingsOf(
          'stakeholder',
          stakeholdersWith(openPlan.plan(), query).map(({ id }) => id),
        ),
      fit,
      zoomBy: (factor) => void flow.zoomTo(flow.getZoom() * factor),
      zoomTo: (zoom) => void flow.zoomTo(zoom),
      picture: () => ({
        kind: 'drawn',
        what: 'network',
        draw(plan, wrap) {
          const { laidOut, shown } = latest.current;
          if (!laidOut) return null;
          const { layout, choice, colouring } = shown.settings;
          return networkPicture(
            { plan, laidOut, layout, choice, colouring, ...(shown.only && { only: shown.only }) },
            wrap,
          );
        },
      }),
    };
    return () => {
      view.current = null;
    };
  }, [context, flow, fit, section]);
  return { meet };
}
