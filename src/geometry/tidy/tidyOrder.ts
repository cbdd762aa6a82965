/**
 * Finds an order of the boxes of each column with few crossings, for *Tidy*. It begins with the present order and
 * keeps it where nothing is gained. The same diagram and seed always give the same answer.
 */
import { finish, type Steps } from '../../kit/steps';
import type { ColumnId, NodeId } from '../../plan/model/schema';
import { countCrossings } from '../layout/crossings';
import { layoutGraph, type LayoutGraph } from '../layout/layoutGraph';
import type { LayoutInput } from '../layout/layoutTypes';
import { copyOrder, restoreOrder, tidyLayers, type TidyLayers } from './tidyLayers';
import { seededRandom, shuffle } from '../../kit/seededRandom';
import { siftSteps } from './tidySift';
import { sweep } from './tidySweep';

/** Steps of comparing two rows; some 5 ns each on a common machine. What all fresh starts, and one of them, may take. */
const effort = { starts: 8_000_000, start: 40_000_000 };
const most = { starts: 24, siftings: 12 };

export type TidyOrder = Record<ColumnId, NodeId[]>;

/**
 * The new order of every column. Never more crossings (as of `countCrossings`) than before. Tries as many fresh starts
 * as the size leaves time for: 24 at 150 boxes, one at 2,000; beyond 10,000 boxes it sweeps and no longer sifts.
 */
export function tidyOrder(input: LayoutInput, chance: { readonly seed: number }): TidyOrder {
  return finish(tidySteps(input, chance));
}

/** The same in steps of a few milliseconds. */
export function* tidySteps(input: LayoutInput, { seed }: { readonly seed: number }): Steps<TidyOrder> {
  const graph = layoutGraph(input);
  const layers = tidyLayers(graph);
  const random = seededRandom(seed);
  let best = { order: copyOrder(layers.order), input, crossings: countCrossings(input) };
  const keepIfFewer = () => {
    const next = reordered(input, graph, layers);
    const crossings = countCrossings(next);
    if (crossings < best.crossings) best = { order: copyOrder(layers.order), input: next, crossings };
  };

  const pairs = layers.order.reduce((sum, layer) => sum + layer.length ** 2, 1);
  const siftings = Math.min(most.siftings, Math.floor(effort.start / pairs));
  const starts = Math.min(most.starts, 1 + Math.floor(effort.starts / (pairs * most.siftings)));
  function* siftToTheEnd(): Steps<void> {
    for (let round = 0; round < siftings && (yield* siftSteps(layers)) > 0; round += 1) yield;
  }

  yield;
  yield* siftToTheEnd();
  keepIfFewer();
  for (let start = 0; start < starts && best.crossings > 0; start += 1) {
    restoreOrder(layers, best.order);
    if (start > 0) disturb(layers, random);
    for (let round = 0; round < 3; round += 1) {
      sweep(layers, 'from-aim');
      sweep(layers, 'towards-aim');
    }
    sweep(layers, 'from-aim');
    yield;
    yield* siftToTheEnd();
    keepIfFewer();
    yield;
  }
  return Object.fromEntries(best.input.columns.map(({ id, nodes }) => [id, nodes.map((node) => node.id)]));
}

/** Another place to begin from: one layer thrown into any order. */
function disturb({ order, place }: TidyLayers, random: () => number): void {
  const layer = order[Math.floor(random() * order.length)];
  if (!layer) return;
  shuffle(layer, random);
  layer.forEach((item, i) => (place[item] = i));
}

function reordered(input: LayoutInput, { columnStart }: LayoutGraph, { order }: TidyLayers): LayoutInput {
  const columns = input.columns.map((column, c) => {
    const [first, end] = [columnStart[c]!, columnStart[c + 1]!];
    const boxes = order[c]!.filter((item) => item >= first && item < end);
    return { id: column.id, nodes: Array.from(boxes, (box) => column.nodes[box - first]!) };
  });
  return { columns, links: input.links };
}
