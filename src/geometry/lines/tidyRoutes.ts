/**
 * Finds routes for lines in a tidy diagram. Lines run level through the columns, where layout has kept lanes free, and
 * up and down only in the gaps between columns, so no line runs through a box. Lines that reach one box share its
 * trunk.
 *
 * Must not know: what a path looks like.
 */
import { middleOf, type Route, type RouteInput, type Routes, type Track } from './connectorTypes';
import type { Point } from '../types/types';
import { placeTrunks, trunksBeside, type Bundle, type Channel } from './trunks';

/** What one line does in one gap: it comes in on the right, leaves on the left, and runs with its bundle between. */
interface Crossing {
  readonly gap: number;
  readonly bundle: string;
  readonly left: number;
  readonly right: number;
}

/** For each gap, the x of the vertical run of each bundle. */
type Trunks = readonly ReadonlyMap<string, number>[];

/** The ways of all lines whose boxes are there and stand in different columns. */
export function tidyRoutes(input: RouteInput): Routes {
  const crossings = new Map(input.links.map((link) => [link.id, crossingsOf(link, input)]));
  const trunks = input.shape === 'elbow' ? trunksOf(Array.from(crossings.values()).flat(), input) : undefined;
  const routes = new Map<string, Route>();
  for (const [id, own] of crossings) {
    if (own.length > 0) routes.set(id, { waypoints: waypointsOf(own, input.columns, trunks), flows: true });
  }
  return routes;
}

/** From left to right; nothing for a line that cannot be drawn. */
function crossingsOf(link: RouteInput['links'][number], { boxes, columns, lanes }: RouteInput): Crossing[] {
  const [from, to] = [boxes[link.from], boxes[link.to]];
  if (!from || !to) return [];
  const first = columns.findIndex(({ id }) => id === to.column);
  const last = columns.findIndex(({ id }) => id === from.column) - 1;
  const crossings: Crossing[] = [];
  let left = middleOf(to);
  for (let gap = first; gap <= last; gap += 1) {
    const lane = lanes[link.id]?.[columns[gap + 1]?.id ?? ''];
    const right = gap === last ? middleOf(from) : (lane ?? left);
    crossings.push({ gap, left, right, bundle: gap === first ? `to ${link.to}` : `of ${link.id}` });
    left = right;
  }
  return crossings;
}

/** For each gap, how many lines run up and down beside each other in it, if there is room. */
export function linesBeside(input: RouteInput): number[] {
  const crossings = input.links.flatMap((link) => crossingsOf(link, input));
  return input.columns.map((_, gap) => trunksBeside([...bundlesIn(crossings, gap).values()], input.spacing.trunk));
}

/** The x of every bundle's vertical run, by gap and bundle. */
function trunksOf(
  crossings: readonly Crossing[],
  { columns, spacing }: Pick<RouteInput, 'columns' | 'spacing'>,
): Trunks {
  return columns.map((_, gap) => {
    const bundles = bundlesIn(crossings, gap);
    const xs = placeTrunks([...bundles.values()], channelOf(gap, columns, spacing));
    return new Map(Array.from(bundles.keys(), (bundle, index) => [bundle, xs[index] ?? 0]));
  });
}

function bundlesIn(crossings: readonly Crossing[], gap: number): ReadonlyMap<string, Bundle> {
  const bundles = new Map<string, { left: number; rights: number[] }>();
  for (const { bundle, left, right } of crossings.filter((crossing) => crossing.gap === gap)) {
    const known = bundles.get(bundle);
    if (known) known.rights.push(right);
    else bundles.set(bundle, { left, rights: [right] });
  }
  return bundles;
}

function channelOf(gap: number, columns: readonly Track[], { stub, trunk }: RouteInput['spacing']): Channel {
  return { from: rightOf(columns[gap]) + stub, to: leftOf(columns[gap + 1]) - stub, spacing: trunk };
}

/** With trunks the line turns there; without, it goes straight from edge to edge of each gap. */
function waypointsOf(crossings: readonly Crossing[], columns: readonly Track[], trunks: Trunks | undefined): Point[] {
  const points: Point[] = [];
  // Heights that differ by less than a pixel are drawn as one.
  let y = crossings[0]?.left ?? 0;
  crossings.forEach(({ gap, bundle, right }, index) => {
    const from = rightOf(columns[gap]);
    if (index === 0 || !trunks) points.push({ x: from, y });
    const trunk = trunks?.[gap]?.get(bundle);
    const next = Math.abs(right - y) < 1 ? y : right;
    if (trunk !== undefined && next !== y) points.push({ x: trunk, y }, { x: trunk, y: next });
    y = next;
    if (index === crossings.length - 1 || !trunks) points.push({ x: leftOf(columns[gap + 1]), y });
  });
  return points;
}

function leftOf(column: Track | undefined): number {
  return column?.x ?? 0;
}

function rightOf(column: Track | undefined): number {
  return column ? column.x + column.width : 0;
}
