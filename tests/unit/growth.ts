/** How work grows with what it is done on: a machine may be busy, but not ten times busier for the larger half. */

/** The time of work on ten times as much, in times of that on `size`: 10 where it is linear, 100 where each meets each. */
export function growth(size: number, prepare: (size: number) => () => unknown): number {
  const best = (work: () => unknown) =>
    Math.min(
      ...Array.from({ length: 5 }, () => {
        const began = performance.now();
        work();
        return performance.now() - began;
      }),
    );
  const [small, large] = [prepare(size), prepare(10 * size)];
  small();
  return best(large) / best(small);
}
