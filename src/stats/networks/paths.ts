/**
 * Finds the shortest paths from one person to all others, and how many there are to each: by Dijkstra’s method,
 * or breadth first where every tie is one step.
 */
import { steps, type Lengths } from './lengths';
import type { Neighbours } from './network';

export interface Paths {
  /** Those who are reached, the nearest first; the person themselves at the beginning. */
  readonly order: readonly number[];
  /** By person; infinite where there is no path. */
  readonly distance: Float64Array;
  /** How many shortest paths lead there, by person. */
  readonly ways: Float64Array;
}

export function pathsFrom(start: number, neighbours: readonly Neighbours[], lengths: Lengths): Paths {
  return lengths === steps ? inSteps(start, neighbours) : byLength(start, neighbours, lengths);
}

// Both count through arrays instead of iterating: of all measures these loops alone take time.

/** Breadth first: whoever was found first is nearest. */
function inSteps(start: number, neighbours: readonly Neighbours[]): Paths {
  const { distance, ways } = nothingFound(start, neighbours.length);
  const order = [start];
  for (let taken = 0; taken < order.length; taken += 1) {
    const person = order[taken] ?? 0;
    const { people } = neighbours[person] ?? none;
    const far = (distance[person] ?? 0) + 1;
    const more = ways[person] ?? 0;
    for (let at = 0; at < people.length; at += 1) {
      const next = people[at] ?? 0;
      if (distance[next] === Number.POSITIVE_INFINITY) {
        distance[next] = far;
        order.push(next);
      }
      if (distance[next] === far) ways[next] = (ways[next] ?? 0) + more;
    }
  }
  return { order, distance, ways };
}

/** Dijkstra's method. */
function byLength(start: number, neighbours: readonly Neighbours[], lengths: Lengths): Paths {
  const { distance, ways } = nothingFound(start, neighbours.length);
  const done = new Uint8Array(neighbours.length);
  const order: number[] = [];
  const waiting = new Nearest();
  waiting.add(start, 0);
  for (let person = waiting.take(); person !== undefined; person = waiting.take()) {
    if (done[person] === 1) continue;
    done[person] = 1;
    order.push(person);
    const { people, strengths } = neighbours[person] ?? none;
    for (let at = 0; at < people.length; at += 1) {
      const next = people[at] ?? 0;
      const far = (distance[person] ?? 0) + lengths.of(strengths[at] ?? 1);
      const known = distance[next] ?? 0;
      if (far < known - lengths.tolerance) {
        distance[next] = far;
        ways[next] = ways[person] ?? 0;
        waiting.add(next, far);
      } else if (far <= known + lengths.tolerance && done[next] === 0) {
        ways[next] = (ways[next] ?? 0) + (ways[person] ?? 0);
      }
    }
  }
  return { order, distance, ways };
}

function nothingFound(start: number, count: number): Pick<Paths, 'distance' | 'ways'> {
  const distance = new Float64Array(count).fill(Number.POSITIVE_INFINITY);
  const ways = new Float64Array(count);
  distance[start] = 0;
  ways[start] = 1;
  return { distance, ways };
}

const none: Neighbours = { people: [], strengths: [] };

/** Who is to be looked at next, the nearest first: a heap, in which each stands above two that are not nearer. */
class Nearest {
  readonly #people: number[] = [];
  readonly #far: number[] = [];

  add(person: number, far: number): void {
    let at = this.#people.length;
    while (at > 0) {
      const above = (at - 1) >> 1;
      if ((this.#far[above] ?? 0) <= far) break;
      this.#put(at, this.#people[above] ?? 0, this.#far[above] ?? 0);
      at = above;
    }
    this.#put(at, person, far);
  }

  take(): number | undefined {
    const [first] = this.#people;
    const person = this.#people.pop();
    const far = this.#far.pop();
    if (first === undefined || person === undefined || far === undefined) return undefined;
    const size = this.#people.length;
    if (size === 0) return first;
    let at = 0;
    for (let below = 1; below < size; below = 2 * at + 1) {
      if (below + 1 < size && (this.#far[below + 1] ?? 0) < (this.#far[below] ?? 0)) below += 1;
      if ((this.#far[below] ?? 0) >= far) break;
      this.#put(at, this.#people[below] ?? 0, this.#far[below] ?? 0);
      at = below;
    }
    this.#put(at, person, far);
    return first;
  }

  #put(at: number, person: number, far: number): void {
    this.#people[at] = person;
    this.#far[at] = far;
  }
}
