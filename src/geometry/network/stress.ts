/**
 * Places people so that their distances on the map come as near as can be to their distances in the network: stress
 * majorization (Gansner, Koren and North 2004), one person at a time. It needs no forces that have to be tuned, gives good
 * pictures of small networks, and from the same start comes to the same end.
 */
import { seededRandom } from '../../kit/seededRandom';

/** Two numbers for each person: x, y. */
export type Spots = Float64Array;

interface Stress {
  /** Wished distance of each pair, row by row; infinite where nothing is wished. */
  readonly wished: Float64Array;
  readonly count: number;
}

const mostRounds = 120;
/** With less gain than this part of the stress in a round it is over. */
const leastGain = 2e-4;

/** Moves the spots towards least stress, in place; gives what is left of it. */
export function relax(spots: Spots, { wished, count }: Stress): number {
  let before = Number.POSITIVE_INFINITY;
  for (let round = 0; round < mostRounds; round += 1) {
    const after = once(spots, wished, count);
    if (before - after <= leastGain * before) return after;
    before = after;
  }
  return before;
}

/** Each goes to where the others wish it, weighed by 1/distance²; gives the stress on the way. */
function once(spots: Spots, wished: Float64Array, count: number): number {
  let stress = 0;
  for (let one = 0; one < count; one += 1) {
    const [ownX, ownY] = [spots[2 * one] ?? 0, spots[2 * one + 1] ?? 0];
    let [x, y, weights] = [0, 0, 0];
    for (let other = 0; other < count; other += 1) {
      const far = wished[one * count + other] ?? 0;
      if (other === one || far === Number.POSITIVE_INFINITY || far === 0) continue;
      const [otherX, otherY] = [spots[2 * other] ?? 0, spots[2 * other + 1] ?? 0];
      const is = Math.sqrt((ownX - otherX) ** 2 + (ownY - otherY) ** 2);
      const weight = 1 / (far * far);
      const pull = is > 1e-9 ? far / is : 0;
      x += weight * (otherX + (ownX - otherX) * pull);
      y += weight * (otherY + (ownY - otherY) * pull);
      weights += weight;
      stress += weight * (is - far) ** 2;
    }
    if (weights === 0) continue;
    spots[2 * one] = x / weights;
    spots[2 * one + 1] = y / weights;
  }
  return stress;
}

/** Up to so many people several starts are tried, and the best end is taken. */
const few = 60;
const starts = 4;

/** From where the distances alone would have them, and from starts by chance, always the same ones. */
export function leastStress(stress: Stress, size: number): Spots {
  const random = seededRandom(1);
  const atRandom = () => Float64Array.from({ length: 2 * stress.count }, () => (random() - 0.5) * size);
  const first = scaled(stress, random);
  let best = { spots: first, left: relax(first, stress) };
  for (let start = 1; start < (stress.count > few ? 1 : starts); start += 1) {
    const spots = atRandom();
    const left = relax(spots, stress);
    if (left < best.left * (1 - 1e-6)) best = { spots, left };
  }
  return best.spots;
}

const turns = 40;

/** Classical scaling (Torgerson 1952): the two directions in which the distances differ most, by repeated multiplication. */
function scaled({ wished, count }: Stress, random: () => number): Spots {
  const spots = new Float64Array(2 * count);
  const square = wished.map((far) => far * far);
  const rows = Float64Array.from({ length: count }, (_, row) => sumOf(square.subarray(row * count, (row + 1) * count)));
  const mean = sumOf(rows) / count;
  const products = square.map(
    (far, at) => ((rows[Math.trunc(at / count)] ?? 0) + (rows[at % count] ?? 0) - mean) / count / 2 - far / 2,
  );
  let other: Float64Array | undefined;
  for (const axis of [0, 1]) {
    let direction = Float64Array.from({ length: count }, () => random() - 0.5);
    let length = 0;
    for (let turn = 0; turn < turns; turn += 1) {
      const next = multiplied(products, direction);
      if (other) without(next, other);
      length = Math.sqrt(dot(next, next));
      if (length < 1e-9) break;
      direction = next.map((value) => value / length);
    }
    // A little chance keeps those apart whom the distances put on one spot.
    for (let one = 0; one < count; one += 1)
      spots[2 * one + axis] = (direction[one] ?? 0) * Math.sqrt(length) + random() - 0.5;
    other = direction;
  }
  return spots;
}

function multiplied(matrix: Float64Array, by: Float64Array): Float64Array {
  const count = by.length;
  return by.map((_, row) => dot(matrix.subarray(row * count, (row + 1) * count), by));
}

/** Takes the part that lies in a direction out of a vector, in place. */
function without(vector: Float64Array, direction: Float64Array): void {
  const part = dot(vector, direction);
  for (const [at, value] of direction.entries()) vector[at] = (vector[at] ?? 0) - part * value;
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let at = 0; at < a.length; at += 1) sum += (a[at] ?? 0) * (b[at] ?? 0);
  return sum;
}

function sumOf(values: Float64Array): number {
  return values.reduce((sum, value) => sum + value, 0);
}
