/**
 * Draws every line of the picture: finds its way and makes path, arrowhead and polyline of it. Lines that look as they
 * did before stay the same objects.
 *
 * Must not know: texts, layout.
 */
import type { Link, LinkId } from '../../plan/model/schema';
import { drawRoute, polyline, type ArrowEnd } from './connectorPath';
import type { ArrowStyle, LinkShape, RouteInput, Routes } from './connectorTypes';
import { freeRoutes } from './freeRoutes';
import { interruptions } from './interruptions';
import { slantingInterruptions, type Sampled } from './slantingInterruptions';
import { tidyRoutes, type Tracks } from './tidyRoutes';
import type { Connector, Point } from '../types/types';

export interface ConnectInput extends Omit<RouteInput, 'links'> {
  readonly links: readonly Pick<Link, 'id' | 'from' | 'to' | 'confidence'>[];
  /** In a tidy diagram boxes stand exactly in their columns and lanes are free; otherwise nothing is sure. */
  readonly arrangement: 'tidy' | 'free';
  readonly arrows: ArrowStyle;
  /** Those of a tidy diagram, where they are known. */
  readonly tracks?: Tracks | undefined;
}

/** What was drawn last time, with what its looks depend on beside its way. */
export interface Connected {
  readonly shape: LinkShape;
  readonly arrows: ArrowStyle;
  readonly connectors: Readonly<Record<LinkId, Connector>>;
}

/** All lines whose two boxes are among `boxes`; those of `before` that still hold are taken from there, or all of it. */
export function connect(input: ConnectInput, before?: Connected): Connected {
  const { shape, arrows } = input;
  const known = before?.shape === shape && before.arrows === arrows ? before.connectors : {};
  const end: ArrowEnd = arrows === 'none' ? 'none' : arrows === 'towards-aim' ? 'start' : 'end';
  const routes = input.arrangement === 'free' ? freeRoutes(input) : tidyRoutes(input);
  const interrupted =
    shape === 'elbow' ? interruptions(routes, input.links) : slantingInterruptions(sampled(routes, input));
  const connectors: Record<LinkId, Connector> = {};
  let same = true;
  for (const { id, from, to, confidence = 'medium' } of input.links) {
    const route = routes.get(id);
    if (!route) continue;
    const points = polyline(route.waypoints, shape, route.flows);
    const gaps = interrupted.get(id);
    const old = known[id];
    const holds =
      old?.confidence === confidence &&
      old.from === from &&
      old.to === to &&
      samePoints(old.points, points) &&
      sameInterruptions(old.interrupted, gaps);
    connectors[id] = holds
      ? old
      : {
          id,
          from,
          to,
          confidence,
          ...drawRoute(route.waypoints, shape, route.flows, end, gaps),
          points,
          ...(gaps && { interrupted: gaps }),
        };
    same &&= holds;
  }
  const unchanged = same && Object.keys(connectors).length === Object.keys(known).length;
  return { shape, arrows, connectors: unchanged ? known : connectors };
}

function sampled(routes: Routes, { links, shape }: Pick<ConnectInput, 'links' | 'shape'>): Sampled[] {
  return links.flatMap(({ id, to }) => {
    const route = routes.get(id);
    if (!route) return [];
    return [{ id, to, waypoints: route.waypoints, points: polyline(route.waypoints, shape, route.flows) }];
  });
}

function sameInterruptions(a: Connector['interrupted'] = [], b: Connector['interrupted'] = []): boolean {
  return a.length === b.length && a.every(({ piece, at }, index) => piece === b[index]?.piece && at === b[index].at);
}

function samePoints(a: readonly Point[], b: readonly Point[]): boolean {
  return a.length === b.length && a.every((point, index) => point.x === b[index]?.x && point.y === b[index]?.y);
}
