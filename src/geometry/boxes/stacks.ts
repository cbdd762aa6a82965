/**
 * Shares things of given heights out to stacks beside each other, in their order, so that the highest stack is as low as
 * can be.
 */

export interface Stacked {
  /** Of the highest stack. */
  readonly height: number;
  /** The number of the first thing of each stack. */
  readonly starts: readonly number[];
}

/** `gap` stands between two things of a stack. */
export function stacked(heights: readonly number[], across: number, gap: number): Stacked {
  const total = heights.reduce((sum, height) => sum + height, 0);
  let limit = Math.max(total / Math.max(1, across), ...heights, 0);
  // Each round lets the stacks be as high as the lowest of those that were too high by one thing: that is the next that can do.
  for (;;) {
    const { height, starts, next } = filled(heights, limit, gap);
    if (starts.length <= across || next === Infinity) return { height, starts };
    limit = next;
  }
}

/** Stacks as high as `limit` lets them be; `next` is the least height at which one of them would take one more. */
function filled(heights: readonly number[], limit: number, gap: number): Stacked & { readonly next: number } {
  const starts: number[] = [];
  let [height, highest, next] = [0, 0, Infinity];
  heights.forEach((own, index) => {
    const more = height + gap + own;
    if (index > 0 && more <= limit) height = more;
    else {
      if (index > 0) next = Math.min(next, more);
      starts.push(index);
      height = own;
    }
    highest = Math.max(highest, height);
  });
  return { height: highest, starts, next };
}
