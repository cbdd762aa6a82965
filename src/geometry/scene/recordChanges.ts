/**
 * Tells what an edit has touched, by identity: Immer gives back the same object for whatever it did not change.
 */

export interface RecordChanges {
  /** Ids of the entries that are new or another object than before. */
  readonly touched: readonly string[];
  /** Whether all entries stand for the same things, arranged alike, whatever else of them has changed. */
  readonly alike: boolean;
}

/** Compares two states of a record in one scan; `alike` decides for an entry that is another object than before. */
export function recordChanges<T>(
  before: Readonly<Record<string, T>>,
  after: Readonly<Record<string, T>>,
  alike: (before: T, after: T) => boolean,
): RecordChanges {
  if (before === after) return { touched: [], alike: true };
  const touched: string[] = [];
  const ids = Object.keys(after);
  let same = ids.length === Object.keys(before).length;
  for (const id of ids) {
    const [old, now] = [before[id], after[id]];
    if (old === now || now === undefined) continue;
    touched.push(id);
    same &&= old !== undefined && Object.hasOwn(before, id) && alike(old, now);
  }
  return { touched, alike: same };
}
