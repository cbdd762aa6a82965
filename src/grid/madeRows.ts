/** Rows that are made anew when what they are made from is another; those that are as they were stay the same objects. */
import type { GridRow } from '../kit/cells/cellBlock';
import { equal } from '../kit/equal';

/**
 * @param from what the rows are made from; null while there is nothing
 * @param stays whether the rows that are there may stay for the moment, though it is another
 */
export function madeRows<Row extends GridRow, const From extends readonly unknown[]>(
  from: () => From | null,
  make: (from: From) => readonly Row[],
  stays: (before: From, after: From) => boolean = () => false,
): () => readonly Row[] {
  let known: From | undefined;
  let made: readonly Row[] = [];
  return () => {
    const now = from();
    if (now === null || (known && now.every((each, at) => each === known?.[at]))) return made;
    const isLeft = known !== undefined && stays(known, now);
    known = now;
    if (!isLeft) made = keepSame(made, make(now));
    return made;
  };
}

function keepSame<Row extends GridRow>(before: readonly Row[], after: readonly Row[]): readonly Row[] {
  const known = new Map(before.map((row) => [row.key, row]));
  const kept = after.map((row) => {
    const old = known.get(row.key);
    return old && equal(old, row) ? old : row;
  });
  return kept.length === before.length && kept.every((row, at) => row === before[at]) ? before : kept;
}
