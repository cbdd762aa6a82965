/**
 * Arrays that two sides have changed: what either took away goes, what either put in stays. A string names something
 * (a tag, a box), so it is there once; of anything else there are as many as both sides together put in.
 *
 * Takes time in proportion to the items.
 */
import { canonical } from '../../kit/canonical';

interface Item {
  readonly value: unknown;
  readonly key: string;
}

/**
 * `theirs` with what `mine` did to `before`. An item that was changed counts as taken away and put in anew. New items
 * stand behind the one that they stood behind, or at the end when that one is gone.
 */
export function mergeArrays(before: readonly unknown[], mine: readonly unknown[], theirs: readonly unknown[]) {
  const [old, own, other] = [before, mine, theirs].map(itemsOf);
  if (!old || !own || !other) return [];
  const added = surplus(own, old);
  const kept = without(other, surplus(old, own));

  /** What stands behind each of `kept`, and before the first of them (-1). */
  const behind = new Map<number, Item[]>();
  const places = placesByKey(kept);
  let place = -1;
  const left = counted(old);
  for (const item of own) {
    const known = left.get(item.key) ?? 0;
    if (known > 0) {
      left.set(item.key, known - 1);
      place = places.get(item.key)?.pop() ?? kept.length - 1;
    } else if (added.get(item.key)) {
      added.set(item.key, (added.get(item.key) ?? 0) - 1);
      if (isName(item) && places.has(item.key)) continue;
      const more = behind.get(place);
      if (more) more.push(item);
      else behind.set(place, [item]);
    }
  }
  return [-1, ...kept.keys()]
    .flatMap((at) => [...(at >= 0 ? [kept[at]] : []), ...(behind.get(at) ?? [])])
    .map((item) => item?.value);
}

function itemsOf(values: readonly unknown[]): Item[] {
  return values.map((value) => ({ value, key: canonical(value) }));
}

function isName({ value }: Item): boolean {
  return typeof value === 'string';
}

function counted(items: readonly Item[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { key } of items) counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
}

/** How many more of each there are in one list than in the other. */
function surplus(items: readonly Item[], others: readonly Item[]): Map<string, number> {
  const counts = counted(items);
  for (const { key } of others) {
    const count = counts.get(key);
    if (count !== undefined) counts.set(key, count - 1);
  }
  return new Map([...counts].filter(([, count]) => count > 0));
}

/** The items but so many of each; the last ones go. */
function without(items: readonly Item[], gone: Map<string, number>): Item[] {
  return items
    .toReversed()
    .filter((item) => {
      const count = gone.get(item.key) ?? 0;
      if (count === 0) return true;
      if (!isName(item)) gone.set(item.key, count - 1);
      return false;
    })
    .toReversed();
}

/** Where the items of each key stand, the first of them last. */
function placesByKey(items: readonly Item[]): Map<string, number[]> {
  const places = new Map<string, number[]>();
  for (const [at, { key }] of [...items.entries()].toReversed()) {
    const own = places.get(key);
    if (own) own.push(at);
    else places.set(key, [at]);
  }
  return places;
}
