/**
 * Sifts: moves each box and passing point in turn to the place in its layer where its lines cross fewest. This is
 * slower than a sweep, comes much closer to the best, and never adds a crossing.
 *
 * Source: Matuszewski, Schönfeld and Molitor, Using sifting for k-layer straightline crossing minimization (1999).
 */
import type { Steps } from '../../kit/steps';
import type { Neighbours } from '../layout/layoutGraph';
import type { TidyLayers } from './tidyLayers';

/** Comparisons of two rows between two rests: some milliseconds. */
const comparisons = 500_000;

/** Sifts every layer once and gives back how many crossings are saved. */
export function* siftSteps(layers: TidyLayers): Steps<number> {
  let saved = 0;
  for (const layer of layers.order) saved += yield* siftLayer(layer, layers);
  return saved;
}

function* siftLayer(layer: Int32Array, { place, left, right }: TidyLayers): Steps<number> {
  const lefts = sortedPlaces(layer, left, place);
  const rights = sortedPlaces(layer, right, place);
  // Where the boxes stood when the lists were made; `layer` changes below.
  const local = new Int32Array(layer.length).map((_, i) => i);
  const turn = local.slice();
  const rowsAtOnce = Math.ceil(comparisons / Math.max(1, layer.length));
  let saved = 0;
  for (const [index, row] of turn.entries()) {
    if (index % rowsAtOnce === rowsAtOnce - 1) yield;
    const at = local.indexOf(row);
    let [best, least, cost] = [at, 0, 0];
    for (let i = at + 1; i < local.length; i += 1) {
      cost += lowerLess(lefts, local[i]!, row) + lowerLess(rights, local[i]!, row);
      if (cost < least) [best, least] = [i, cost];
    }
    cost = 0;
    for (let i = at - 1; i >= 0; i -= 1) {
      cost += lowerLess(lefts, row, local[i]!) + lowerLess(rights, row, local[i]!);
      if (cost < least) [best, least] = [i, cost];
    }
    if (best === at) continue;
    if (best > at) local.copyWithin(at, at + 1, best + 1);
    else local.copyWithin(best + 1, best, at);
    local[best] = row;
    saved -= least;
  }
  if (saved > 0) {
    const before = layer.slice();
    local.forEach((row, i) => (layer[i] = before[row]!));
    layer.forEach((item, i) => (place[item] = i));
  }
  return saved;
}

/** For each row of `layer` the places of its neighbours, ascending. */
function sortedPlaces(layer: Int32Array, { start, list }: Neighbours, place: Int32Array): Neighbours {
  const rows = new Int32Array(layer.length + 1);
  for (let row = 0; row < layer.length; row += 1)
    rows[row + 1] = rows[row]! + start[layer[row]! + 1]! - start[layer[row]!]!;
  const places = new Int32Array(rows[layer.length]!);
  for (let row = 0; row < layer.length; row += 1) {
    let at = rows[row]!;
    for (let i = start[layer[row]!]!; i < start[layer[row]! + 1]!; i += 1) places[at++] = place[list[i]!]!;
    if (at - rows[row]! > 1) places.subarray(rows[row], at).sort();
  }
  return { start: rows, list: places };
}

/** Crossings between the lines of two rows with `upper` above `lower`, less those the other way round. Lists ascend. */
function lowerLess({ start, list }: Neighbours, upper: number, lower: number): number {
  const upperEnd = start[upper + 1]!;
  const lowerStart = start[lower]!;
  const lowerEnd = start[lower + 1]!;
  if (lowerStart === lowerEnd) return 0;
  // Most boxes have one line to the left.
  if (upperEnd - start[upper]! === 1 && lowerEnd - lowerStart === 1)
    return Math.sign(list[start[upper]!]! - list[lowerStart]!);
  let difference = 0;
  for (let u = start[upper]!, less = lowerStart, notMore = lowerStart; u < upperEnd; u += 1) {
    const value = list[u]!;
    while (less < lowerEnd && list[less]! < value) less += 1;
    while (notMore < lowerEnd && list[notMore]! <= value) notMore += 1;
    difference += less - lowerStart - (lowerEnd - notMore);
  }
  return difference;
}
