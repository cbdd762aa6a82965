/**
 * The runs of lines that have their place already, all upright or all level, so that the next ones can keep away from
 * them.
 *
 * Must not know: boxes, which lines they are.
 */

/** A run at `at` on its axis (an x, if it is upright) from `from` to `to` along the other one, in px. */
export interface TakenRun {
  readonly at: number;
  readonly from: number;
  readonly to: number;
}

export interface TakenRuns {
  readonly take: (run: TakenRun) => void;
  /** How many runs lie beside this one nearer than two lines should. */
  readonly meeting: (run: TakenRun) => number;
}

/**
 * Runs looked at in all: as much as thousands of lines may need. Where more of them crowd, one place is as bad as the
 * other, and none is found to be taken.
 */
const patience = 10_000_000;

/** `nearest`: how near two runs may lie beside each other, in px. */
export function takenRuns(nearest: number): TakenRuns {
  // Filed by strips as wide as two runs keep apart: what is near lies in the same strip or in one beside it.
  const strips = new Map<number, TakenRun[]>();
  let looked = 0;
  return {
    take: (run) => {
      const strip = Math.floor(run.at / nearest);
      const others = strips.get(strip);
      if (others) others.push(run);
      else strips.set(strip, [run]);
    },
    meeting: ({ at, from, to }) => {
      let found = 0;
      const middle = Math.floor(at / nearest);
      for (let strip = middle - 1; strip <= middle + 1 && looked <= patience; strip += 1) {
        const runs = strips.get(strip) ?? [];
        looked += runs.length;
        for (const other of runs)
          if (Math.abs(other.at - at) < nearest && other.from < to && from < other.to) found += 1;
      }
      return found;
    },
  };
}
