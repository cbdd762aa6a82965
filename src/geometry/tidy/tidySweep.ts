/**
 * Sweeps over the layers and sorts each by the middle of its neighbours in the layer before it. This is quick, and
 * good at the overall order.
 *
 * Source: Sugiyama, Tagawa and Toda, Methods for visual understanding of hierarchical system structures (1981).
 */
import type { TidyLayers } from './tidyLayers';

/** Sweeps away from the aim or towards it. What has no neighbours on that side keeps its place. */
export function sweep(layers: TidyLayers, direction: 'from-aim' | 'towards-aim'): void {
  const { order, place } = layers;
  const { start, list } = direction === 'from-aim' ? layers.left : layers.right;
  const middle = new Float64Array(place.length);
  const visit = direction === 'from-aim' ? order : order.toReversed();
  for (const layer of visit) {
    const sorted = layer.filter((item) => start[item + 1]! > start[item]!);
    for (const item of sorted) {
      let sum = 0;
      for (let i = start[item]!; i < start[item + 1]!; i += 1) sum += place[list[i]!]!;
      middle[item] = sum / (start[item + 1]! - start[item]!);
    }
    // The sort is stable: of equals, what was above stays above.
    sorted.sort((a, b) => middle[a]! - middle[b]!);
    let next = 0;
    layer.forEach((item, i) => {
      if (start[item + 1]! > start[item]!) layer[i] = sorted[next++]!;
    });
    layer.forEach((item, i) => (place[item] = i));
  }
}
