/**
 * The vertical runs of lines that have their place already, so that the next ones can keep away from them.
 *
 * Must not know: boxes, which lines they are.
 */
import { comfortable } from '../types/form';

/** A run at `x` from `top` to `bottom`, in px. */
export interface TakenRun {
  readonly x: number;
  readonly top: number;
  readonly bottom: number;
}

export interface TakenRuns {
  readonly take: (run: TakenRun) => void;
  /** How many runs stand beside `x` nearer than two lines should, at the same height. */
  readonly meeting: (x: number, height: Omit<TakenRun, 'x'>) => number;
}

const nearest = comfortable.trunk - 1;
/**
 * Runs looked at in all: as much as thousands of lines may need. Where more of them crowd, one place is as bad as the
 * other, and none is found to be taken.
 */
const patience = 10_000_000;

export function takenRuns(): TakenRuns {
  // Filed by strips as wide as two runs keep apart: what is near stands in the same strip or in one beside it.
  const strips = new Map<number, TakenRun[]>();
  let looked = 0;
  return {
    take: (run) => {
      const strip = Math.floor(run.x / nearest);
      const others = strips.get(strip);
      if (others) others.push(run);
      else strips.set(strip, [run]);
    },
    meeting: (x, { top, bottom }) => {
      let found = 0;
      const middle = Math.floor(x / nearest);
      for (let strip = middle - 1; strip <= middle + 1 && looked <= patience; strip += 1) {
        const runs = strips.get(strip) ?? [];
        looked += runs.length;
        for (const other of runs)
          if (Math.abs(other.x - x) < nearest && other.top < bottom && top < other.bottom) found += 1;
      }
      return found;
    },
  };
}
