/**
 * Does isotonic regression: it finds the numbers nearest to those that are wanted, under the condition that none is
 * smaller than the one before it.
 */

/**
 * The non-decreasing sequence with the least sum of squares of its distances to `wished`, kept between `least` and
 * `most`. Changes `wished` in place and returns it. O(n).
 *
 * Source: pool adjacent violators (Ayer et al. 1955); clamping its result is exact for common bounds.
 */
export function isotonic(wished: Float64Array, least = -Infinity, most = Infinity): Float64Array {
  const mean = new Float64Array(wished.length);
  const size = new Int32Array(wished.length);
  let pools = 0;
  for (const wish of wished) {
    mean[pools] = wish;
    size[pools] = 1;
    while (pools > 0 && mean[pools - 1]! > mean[pools]!) {
      const both = size[pools - 1]! + size[pools]!;
      mean[pools - 1] = (mean[pools - 1]! * size[pools - 1]! + mean[pools]! * size[pools]!) / both;
      size[pools - 1] = both;
      pools -= 1;
    }
    pools += 1;
  }
  for (let pool = 0, at = 0; pool < pools; pool += 1) {
    const value = Math.min(Math.max(mean[pool]!, least), most);
    wished.fill(value, at, (at += size[pool]!));
  }
  return wished;
}
