/**
 * Finds routes for lines in a tidy diagram. Lines run level through the columns, where layout has kept lanes free, and
 * up and down only in the gaps between columns, so no line runs through a box. Lines that reach one box share its
 * trunk.
 *
 * Must not know: what a path looks like.
 */
import type { Route, RouteInput, Routes, Track } from './connectorTypes';
import { waysOf, type Way, type Ways } from './passages';
import { distinct } from './ports';
import { slotTrunks, type Bundle, type Channel, type Slotted } from './trunks';
import type { Point } from '../types/types';

/** The lines of a tidy diagram before it is known where columns stand. */
export interface Tracks {
  readonly ways: Ways;
  /** By gap; empty where lines do not turn. */
  readonly trunks: readonly Trunks[];
}

interface Trunks {
  readonly bundles: ReadonlyMap<string, Bundle>;
  readonly slotted: Slotted;
}

/** Wider than this no gap becomes for its lines alone, in px: past it nobody follows a line anyway. */
const widestGap = 280;

export function tracksOf(input: Omit<RouteInput, 'columns'> & { columns: readonly Pick<Track, 'id'>[] }): Tracks {
  const ways = waysOf(input);
  if (input.shape !== 'elbow') return { ways, trunks: [] };
  const bundles = bundlesByGap(ways, input.columns.length);
  return {
    ways,
    trunks: bundles.map((own) => ({ bundles: own, slotted: slotTrunks([...own.values()], input.spacing.trunk) })),
  };
}

/** For each gap, how many lines run up and down beside each other in it, if there is room. */
export function linesBeside(input: Parameters<typeof tracksOf>[0]): number[] {
  return tracksOf(input).trunks.map(({ slotted }) => slotted.beside);
}

/** The least width in px of each gap in which all of its lines can be told apart. */
export function leastGaps({ trunks }: Tracks, { stub }: Pick<RouteInput['spacing'], 'stub'>): number[] {
  return trunks.map(({ slotted }) => Math.min(widestGap, 2 * stub + Math.max(0, slotted.beside - 1) * distinct));
}

/** The ways of all lines whose boxes are there and stand in different columns. */
export function tidyRoutes(input: RouteInput & { readonly tracks?: Tracks | undefined }): Routes {
  const { columns, spacing } = input;
  const { ways, trunks } = input.tracks ?? tracksOf(input);
  const runs = trunks.map(({ bundles, slotted }, gap) => {
    const xs = slotted.within(channelOf(gap, columns, spacing));
    return new Map(Array.from(bundles.keys(), (bundle, index) => [bundle, xs[index] ?? 0]));
  });
  const routes = new Map<string, Route>();
  for (const [id, way] of ways) routes.set(id, { waypoints: waypointsOf(way, columns, runs), flows: true });
  return routes;
}

function bundlesByGap(ways: Ways, count: number): Map<string, Bundle>[] {
  const gaps = Array.from({ length: count }, () => new Map<string, { left: number; rights: number[] }>());
  for (const { first, passages } of ways.values()) {
    for (const [index, { bundle, left, right }] of passages.entries()) {
      const known = gaps[first + index]?.get(bundle);
      if (known) known.rights.push(right);
      else gaps[first + index]?.set(bundle, { left, rights: [right] });
    }
  }
  return gaps;
}

function channelOf(gap: number, columns: readonly Track[], { stub, trunk }: RouteInput['spacing']): Channel {
  return { from: rightOf(columns[gap]) + stub, to: leftOf(columns[gap + 1]) - stub, spacing: trunk };
}

/** The x of every bundle's vertical run, by gap and bundle. */
type Runs = readonly ReadonlyMap<string, number>[];

/** With trunks the line turns there; without, it goes straight from edge to edge of each gap. */
function waypointsOf({ first, passages }: Way, columns: readonly Track[], runs: Runs): Point[] {
  const points: Point[] = [];
  const turns = runs.length > 0;
  passages.forEach(({ bundle, left, right }, index) => {
    const gap = first + index;
    if (index === 0 || !turns) points.push({ x: rightOf(columns[gap]), y: left });
    const x = runs[gap]?.get(bundle);
    if (x !== undefined && right !== left) points.push({ x, y: left }, { x, y: right });
    if (index === passages.length - 1 || !turns) points.push({ x: leftOf(columns[gap + 1]), y: right });
  });
  return points;
}

function leftOf(column: Track | undefined): number {
  return column?.x ?? 0;
}

function rightOf(column: Track | undefined): number {
  return column ? column.x + column.width : 0;
}
