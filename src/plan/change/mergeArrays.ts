/**
 * Arrays that two sides have changed: what either took away goes, what either put in stays.
 */
import { equal } from '../../kit/equal';

/**
 * `theirs` with what `mine` did to `before`. An item that was changed counts as taken away and put in anew. New items
 * stand behind the one that they stood behind; none is there twice that was there once on either side.
 */
export function mergeArrays(before: readonly unknown[], mine: readonly unknown[], theirs: readonly unknown[]) {
  const has = (list: readonly unknown[], item: unknown) => list.some((other) => equal(other, item));
  const merged = theirs.filter((item) => has(mine, item) || !has(before, item));
  for (const [index, item] of mine.entries()) {
    if (has(before, item) || has(theirs, item)) continue;
    const ahead = mine[index - 1];
    const at = index === 0 ? -1 : merged.findLastIndex((other) => equal(other, ahead));
    if (index > 0 && at < 0) merged.push(item);
    else merged.splice(at + 1, 0, item);
  }
  return merged;
}
