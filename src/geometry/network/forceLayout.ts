/**
 * The layout by distance in the network: who is tied stands near. Each part that hangs together is laid out by itself, wider
 * than high; the parts stand side by side, the largest first.
 */
import { components } from '../../stats/networks/parts';
import { networkOf, type Network } from '../../stats/networks/network';
import { pathsFrom } from '../../stats/networks/paths';
import { steps } from '../../stats/networks/lengths';
import type { Point } from '../types/types';
import { mapSizes, type MapPerson, type MapTie, type Places } from './mapTypes';
import { sideBySide } from './sideBySide';
import { leastStress, relax, type Spots } from './stress';

/** `before`: where people stood, for those who did; then they move as little as the network asks for. */
export function forceLayout(people: readonly MapPerson[], ties: readonly MapTie[], before?: Places): Places {
  const ids = people.map(({ id }) => id);
  const network = networkOf(ids, ties, false);
  const parts = components(network);
  const place = (part: readonly number[]) => placePart(network, part, before);
  if (before && people.every(({ id }) => before.has(id))) return new Map(parts.flatMap((part) => [...place(part)]));
  return sideBySide(parts.map((part) => [...place(part)]));
}

function placePart(network: Network, part: readonly number[], before: Places | undefined): Places {
  const count = part.length;
  const stress = { wished: wishedDistances(network, part), count };
  const known = before && part.map((person) => before.get(network.people[person] ?? ''));
  const spots = known?.every((spot) => spot !== undefined)
    ? Float64Array.from(known.flatMap((spot) => [spot?.x ?? 0, spot?.y ?? 0]))
    : undefined;
  if (spots) relax(spots, stress);
  const found = spots ?? lyingDown(leastStress(stress, mapSizes.tie * Math.sqrt(count)));
  return new Map(part.map((person, at) => [network.people[person] ?? '', spotAt(found, at)]));
}

/** Of each pair of a part that hangs together, px. */
function wishedDistances({ either }: Network, part: readonly number[]): Float64Array {
  const count = part.length;
  const wished = new Float64Array(count * count);
  for (const [row, person] of part.entries()) {
    const { distance } = pathsFrom(person, either, steps);
    for (const [column, other] of part.entries()) wished[row * count + column] = (distance[other] ?? 0) * mapSizes.tie;
  }
  return wished;
}

function spotAt(spots: Spots, at: number): Point {
  return { x: spots[2 * at] ?? 0, y: spots[2 * at + 1] ?? 0 };
}

/** Turned so that it is widest across: windows and pages are wider than high, and so are labels. */
function lyingDown(spots: Spots): Spots {
  const count = spots.length / 2;
  const middle = { x: 0, y: 0 };
  for (let at = 0; at < count; at += 1) {
    middle.x += (spots[2 * at] ?? 0) / count;
    middle.y += (spots[2 * at + 1] ?? 0) / count;
  }
  let [xx, xy, yy] = [0, 0, 0];
  for (let at = 0; at < count; at += 1) {
    const [x, y] = [(spots[2 * at] ?? 0) - middle.x, (spots[2 * at + 1] ?? 0) - middle.y];
    xx += x * x;
    xy += x * y;
    yy += y * y;
  }
  const turn = Math.atan2(2 * xy, xx - yy) / 2;
  const [cos, sin] = [Math.cos(turn), Math.sin(turn)];
  return spots.map((_, at) => {
    const [x, y] = [(spots[at & ~1] ?? 0) - middle.x, (spots[at | 1] ?? 0) - middle.y];
    return at % 2 === 0 ? x * cos + y * sin : y * cos - x * sin;
  });
}
