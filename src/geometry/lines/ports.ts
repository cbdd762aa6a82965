/**
 * Places the ports of a box: the points of its edge where its lines arrive, one for each box that it is linked to. Lines to
 * different boxes then have nothing in common, and a line that is nearly level becomes level.
 *
 * Must not know: columns, links.
 */

/** A line to one box: the height in px that it comes from, and heights that it may not be taken to go on to. */
export interface Arrival {
  readonly comesFrom: number;
  /** Heights in px at which other lines arrive from the opposite side, near the edge. */
  readonly others: readonly number[];
}

/** The part of the plane that an edge takes, in px. */
export interface Edge {
  readonly top: number;
  readonly bottom: number;
}

/** Lines nearer than this are read as one, and a crossing so near to a corner as a corner, in px. */
export const distinct = 6;
/** Ports stand as far apart where the edge is long enough, and as far from its ends, in px. */
const pitch = 10;
const fromEnds = { usual: 8, least: 2 };
/** A step of so little is no help to the eye: the line is drawn level, in px. */
export const nearlyLevel = 8;

/**
 * The heights of the ports in px, for arrivals sorted by where they come from. In that order no two lines of one box need
 * to cross. A port alone stands in the middle unless that misleads.
 */
export function placePorts({ top, bottom }: Edge, arrivals: readonly Arrival[]): number[] {
  const [height, steps] = [bottom - top, arrivals.length - 1];
  const spare = Math.max(fromEnds.least, (height - steps * distinct) / 2);
  const margin = Math.min(fromEnds.usual, spare, height / 4);
  const [first, last] = [top + margin, bottom - margin];
  const apart = Math.min(pitch, (last - first) / Math.max(1, steps));
  const closest = Math.min(distinct, apart);
  const middle = (top + bottom) / 2 - (steps / 2) * apart;
  const ports: number[] = [];
  for (const [index, { comesFrom, others }] of arrivals.entries()) {
    const least = index === 0 ? first : ports[index - 1]! + closest;
    const most = last - (steps - index) * closest;
    const wished = clamp(middle + index * apart, least, most);
    const level = Math.abs(comesFrom - wished) <= nearlyLevel && comesFrom >= least && comesFrom <= most;
    ports.push(level ? comesFrom : clearOf(others, wished, least, most));
  }
  return ports;
}

/** The height nearest to `wished` that no other line could be taken to go on to; `wished` itself where there is none. */
export function clearOf(others: readonly number[], wished: number, least: number, most: number): number {
  const isClear = (y: number) =>
    y >= least && y <= most && others.every((other) => Math.abs(other - y) >= distinct - 1e-9);
  if (isClear(wished)) return wished;
  const places = others.flatMap((other) => [other - distinct, other + distinct]).filter(isClear);
  return (
    places.reduce(
      (best, y) => (best === undefined || Math.abs(y - wished) < Math.abs(best - wished) ? y : best),
      undefined as number | undefined,
    ) ?? wished
  );
}

function clamp(value: number, least: number, most: number): number {
  return Math.max(least, Math.min(most, value));
}
