/**
 * Holds what *Tidy* rearranges: layers of boxes and of the points where links pass, each with its place and its
 * neighbours to the left and right. A link that skips columns has a point of its own in each.
 */
import { neighbours, type LayoutGraph, type Neighbours } from '../layout/layoutGraph';
import { laneGaps } from '../layout/layoutLanes';

export interface TidyLayers {
  /** Each column's boxes (numbered as in the graph) and passing points (numbered after them) from the top. */
  readonly order: readonly Int32Array[];
  /** Index of each in its layer. */
  readonly place: Int32Array;
  readonly left: Neighbours;
  readonly right: Neighbours;
}

/** The layers of `graph` in its present order, passing points where keep-order layout has its lanes. */
export function tidyLayers(graph: LayoutGraph): TidyLayers {
  const { columnCount, columnStart, column, from, to } = graph;
  const gaps = laneGaps(graph);
  const rights: number[] = [];
  const lefts: number[] = [];
  const layers = Array.from({ length: columnCount }, (_, c): { item: number; key: number; next: number }[] =>
    Array.from({ length: columnStart[c + 1]! - columnStart[c]! }, (_box, i) => ({
      item: columnStart[c]! + i,
      key: 2 * i + 1,
      next: 0,
    })),
  );
  let items = column.length;
  for (let link = 0; link < from.length; link += 1) {
    let left = to[link]!;
    for (let c = column[left]! + 1; c < column[from[link]!]!; c += 1) {
      const point = items++;
      layers[c]!.push({ item: point, key: 2 * gaps[link * columnCount + c]!, next: to[link]! });
      rights.push(point);
      lefts.push(left);
      left = point;
    }
    rights.push(from[link]!);
    lefts.push(left);
  }
  const order = layers.map((layer) =>
    Int32Array.from(
      layer.sort((a, b) => a.key - b.key || a.next - b.next || a.item - b.item),
      ({ item }) => item,
    ),
  );
  const place = new Int32Array(items);
  for (const layer of order) layer.forEach((item, i) => (place[item] = i));
  const [right, left] = [Int32Array.from(rights), Int32Array.from(lefts)];
  return { order, place, left: neighbours(items, right, left), right: neighbours(items, left, right) };
}

export function copyOrder(order: readonly Int32Array[]): Int32Array[] {
  return order.map((layer) => layer.slice());
}

/** Puts every layer into the order given. */
export function restoreOrder({ order, place }: TidyLayers, wanted: readonly Int32Array[]): void {
  order.forEach((layer, c) => {
    layer.set(wanted[c]!);
    layer.forEach((item, i) => (place[item] = i));
  });
}
